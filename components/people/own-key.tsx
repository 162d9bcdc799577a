import { Alert, Button, Card, Flex, Form, Select, Typography } from 'antd';
import { useState } from 'react';
import type { PersonId } from '../../utils/domain/ids';
import type { Person } from '../../utils/domain/people';
import { FaultAlert } from '../shared/fault-alert';
import { hasPasskey, isReady, personLabel } from '../shared/people';
import { PinField } from '../shared/pin-dialog';
import { useTask } from '../shared/task';
import { useText } from '../text';
import { FileButton } from './file-button';
import { isChosen, type JudgePin, NewPinFields, NO_PIN } from './new-pin';

interface Props {
  readonly people: readonly Person[];
  readonly me: PersonId | null;
  readonly onMe: (person: PersonId) => void;
  readonly judgePin: JudgePin;
  /** Key of a person as two people compare it over the phone. */
  readonly fingerprint: (person: Person) => string;
  /** False where the browser has no passkeys. */
  readonly passkeys: boolean;
  /** All reject with a Fault. */
  readonly onChangePin: (person: Person, pin: string, next: string) => Promise<void>;
  readonly onToPasskey: (person: Person, pin: string) => Promise<void>;
  readonly onToPin: (person: Person, next: string) => Promise<void>;
  readonly onSaveKey: (person: Person, pin: string) => Promise<void>;
  readonly onTakeKey: (file: File, pin: string) => Promise<void>;
}

type Doing = 'pin' | 'toPasskey' | 'save' | 'take';

/** 本人密钥: change the PIN, go over to a passkey or back, take the key to another computer. */
export function OwnKey(props: Props) {
  const { t } = useText();
  const task = useTask();
  const [doing, setDoing] = useState<Doing | null>(null);
  const [pin, setPin] = useState('');
  const [next, setNext] = useState(NO_PIN);
  const [file, setFile] = useState<File | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const able = props.people.filter(isReady);
  const me = able.find((p) => p.id === props.me) ?? null;
  const judged = props.judgePin(next.pin, me ?? undefined);
  const passkey = hasPasskey(me);
  const start = (what: Doing | null) => {
    setDoing(what);
    setPin('');
    setNext(NO_PIN);
    setDone(null);
    task.clear();
  };
  const run = async (work: () => Promise<void>, sentence: string) => {
    if (!(await task.run(work))) return setPin('');
    start(null);
    setFile(null);
    setDone(sentence);
  };
  const submit = () => {
    if (doing === 'take' && file) return run(() => props.onTakeKey(file, pin), t('people.own.taken'));
    if (!me) return;
    if (doing === 'save') return run(() => props.onSaveKey(me, pin), t('people.own.saved'));
    if (doing === 'toPasskey') return run(() => props.onToPasskey(me, pin), t('people.own.passkeySet'));
    return passkey
      ? run(() => props.onToPin(me, next.pin), t('people.own.pinSet'))
      : run(() => props.onChangePin(me, pin, next.pin), t('people.own.pinChanged'));
  };
  const asksPin = doing !== null && !(doing === 'pin' && passkey);
  const ready = (!asksPin || pin.length > 0) && (doing !== 'pin' || isChosen(next, judged));
  return (
    <Flex vertical gap={12} style={{ maxWidth: 560 }}>
      <Typography.Text type="secondary">{t('people.own.text')}</Typography.Text>
      <Form.Item
        label={t('onboarding.activation.who')}
        layout="vertical"
        htmlFor="own-key-person"
        style={{ margin: 0 }}
      >
        <Select
          id="own-key-person"
          placeholder={t('onboarding.activation.choose')}
          value={me?.id}
          onChange={(id) => {
            props.onMe(id);
            start(null);
          }}
          options={able.map((p) => ({ value: p.id, label: personLabel(p) }))}
        />
      </Form.Item>
      {me && (
        <Typography.Text>
          {t(passkey ? 'people.own.withPasskey' : 'people.own.withPin')}
          {t('people.own.fingerprint')} <Typography.Text code>{props.fingerprint(me)}</Typography.Text>
        </Typography.Text>
      )}
      {done && <Alert type="success" showIcon title={done} />}
      <Flex gap={8} wrap>
        {me && <Button onClick={() => start('pin')}>{t(passkey ? 'people.own.toPin' : 'people.own.changePin')}</Button>}
        {me && !passkey && props.passkeys && (
          <Button onClick={() => start('toPasskey')}>{t('people.own.toPasskey')}</Button>
        )}
        {me && !passkey && <Button onClick={() => start('save')}>{t('people.own.save')}</Button>}
        <FileButton
          label={t('people.own.take')}
          accept=".json,application/json"
          onFile={(chosen) => {
            start('take');
            setFile(chosen);
          }}
        />
      </Flex>
      {doing && (
        <Card size="small" title={t(`people.own.do.${doing}`)}>
          <form
            onSubmit={(e) => {
              e.preventDefault();
              if (ready) void submit();
            }}
          >
            <Flex vertical gap={10}>
              <Typography.Text>{t(`people.own.why.${doing === 'pin' && passkey ? 'toPin' : doing}`)}</Typography.Text>
              {doing === 'take' && file && <Typography.Text strong>{file.name}</Typography.Text>}
              {asksPin && (
                <PinField
                  id="own-key-pin"
                  name={doing === 'take' ? t('people.own.holder') : (me?.name ?? '')}
                  autoFocus
                  value={pin}
                  onChange={setPin}
                />
              )}
              {doing === 'pin' && <NewPinFields value={next} onChange={setNext} judged={judged} />}
              {task.error && <FaultAlert message={task.error} />}
              <Flex gap={8}>
                <Button type="primary" htmlType="submit" disabled={!ready} loading={task.busy}>
                  {t('people.own.confirm')}
                </Button>
                <Button onClick={() => start(null)}>{t('common.cancel')}</Button>
              </Flex>
            </Flex>
          </form>
        </Card>
      )}
    </Flex>
  );
}
