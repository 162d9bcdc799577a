import { Alert, Button, Flex, Form, Input, Radio, Select, Typography } from 'antd';
import { useState } from 'react';
import type { PersonId } from '../../utils/domain/ids';
import type { Person } from '../../utils/domain/people';
import { isChosen, type JudgePin, NewPinFields, NO_PIN } from '../people/new-pin';
import { FaultAlert } from '../shared/fault-alert';
import { Guide } from '../shared/guide';
import { useLabels } from '../shared/labels';
import { useTask } from '../shared/task';
import { useText } from '../text';

/** Help below a field takes the place of the margin, so the distance is kept by padding. */
const FIELD = { margin: 0, paddingBottom: 14 } as const;

interface Props {
  /** Everybody on the roster who has not set a PIN. */
  readonly people: readonly Person[];
  readonly judgePin: JudgePin;
  /** Makes the key, wraps it and activates; rejects with a Fault. The PIN is used and forgotten. */
  readonly onActivate: (person: PersonId, code: string, pin: string) => Promise<void>;
  /** Makes a passkey instead; absent where the browser offers none. Rejects with a Fault. */
  readonly onPasskey?: (person: Person, code: string) => Promise<void>;
  readonly onDone: () => void;
}

/** 启用: everybody in person, in under a minute: own name, code, PIN twice. */
export function Activation({ people, judgePin, onActivate, onPasskey, onDone }: Props) {
  const { t, list } = useText();
  const labels = useLabels();
  const task = useTask();
  const [chosen, setChosen] = useState<PersonId | null>(null);
  const [code, setCode] = useState('');
  const [pin, setPin] = useState(NO_PIN);
  const [passkey, setPasskey] = useState(false);
  const [done, setDone] = useState<{ readonly name: string; readonly passkey: boolean } | null>(null);
  const person = people.find((p) => p.id === chosen);
  const judged = judgePin(pin.pin, person);
  const ready = person !== undefined && code.trim() !== '' && (passkey || isChosen(pin, judged));

  const submit = async () => {
    if (!ready) return;
    const ok = await task.run(() =>
      passkey && onPasskey ? onPasskey(person, code.trim()) : onActivate(person.id, code.trim(), pin.pin),
    );
    if (!ok) return;
    setDone({ name: person.name, passkey });
    setChosen(null);
    setCode('');
    setPin(NO_PIN);
    setPasskey(false);
  };

  if (done) {
    return (
      <Flex vertical gap={12} style={{ maxWidth: 460 }}>
        <Alert
          type="success"
          showIcon
          title={t('onboarding.activation.done', { name: done.name })}
          description={t(done.passkey ? 'people.passkey.done' : 'onboarding.activation.doneHow')}
        />
        <Flex gap={8}>
          {people.length > 0 && (
            <Button type="primary" onClick={() => setDone(null)}>
              {t('onboarding.activation.nextPerson')}
            </Button>
          )}
          <Button onClick={onDone}>{t('onboarding.activation.close')}</Button>
        </Flex>
      </Flex>
    );
  }
  if (people.length === 0) {
    return (
      <Guide
        title={t('onboarding.activation.nobody')}
        steps={[t('onboarding.activation.nobodyHow')]}
        action={{ label: t('onboarding.activation.close'), onClick: onDone }}
      />
    );
  }
  return (
    <form
      style={{ maxWidth: 460 }}
      onSubmit={(e) => {
        e.preventDefault();
        void submit();
      }}
    >
      <Typography.Title level={4} style={{ marginTop: 0 }}>
        {t('onboarding.activation.title')}
      </Typography.Title>
      <Typography.Paragraph type="secondary">{t('onboarding.activation.text')}</Typography.Paragraph>
      <Form.Item style={FIELD} label={t('onboarding.activation.who')} layout="vertical" htmlFor="activation-person">
        <Select
          id="activation-person"
          autoFocus
          placeholder={t('onboarding.activation.choose')}
          value={chosen ?? undefined}
          onChange={setChosen}
          options={people.map((p) => ({
            value: p.id,
            label: [p.name, p.post, list(p.roles.map(labels.role))].filter(Boolean).join(' · '),
          }))}
        />
      </Form.Item>
      <Form.Item
        style={FIELD}
        label={t('onboarding.activation.code')}
        layout="vertical"
        htmlFor="activation-code"
        extra={t('onboarding.activation.codeHint')}
      >
        <Input
          id="activation-code"
          autoComplete="off"
          spellCheck={false}
          placeholder="XXXX-XXXX"
          value={code}
          onChange={(e) => setCode(e.target.value)}
        />
      </Form.Item>
      {onPasskey && (
        <Form.Item style={FIELD} label={t('people.way.label')} layout="vertical">
          <Radio.Group
            aria-label={t('people.way.label')}
            value={passkey ? 'passkey' : 'pin'}
            onChange={(e) => setPasskey(e.target.value === 'passkey')}
            options={[
              { value: 'pin', label: t('people.way.pin') },
              { value: 'passkey', label: t('people.way.passkey') },
            ]}
          />
        </Form.Item>
      )}
      {passkey ? (
        <Alert type="info" showIcon style={{ marginBottom: 14 }} title={t('people.passkey.what')} />
      ) : (
        <NewPinFields value={pin} onChange={setPin} judged={judged} />
      )}
      <Flex vertical gap={10}>
        {task.error && <FaultAlert message={task.error} />}
        <Flex gap={8}>
          <Button type="primary" htmlType="submit" disabled={!ready} loading={task.busy}>
            {t('onboarding.activation.button')}
          </Button>
          <Button onClick={onDone}>{t('common.cancel')}</Button>
        </Flex>
      </Flex>
    </form>
  );
}
