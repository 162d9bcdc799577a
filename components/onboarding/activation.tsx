import { Alert, Button, Flex, Form, Input, Progress, Select, Typography } from 'antd';
import { useState } from 'react';
import type { PersonId } from '../../utils/domain/ids';
import type { Person } from '../../utils/domain/people';
import { FaultAlert } from '../shared/fault-alert';
import { Guide } from '../shared/guide';
import { useLabels } from '../shared/labels';
import { useTask } from '../shared/task';
import { useText } from '../text';

/** What is thought of a PIN; the page passes `checkPin` of utils/keys. */
export type JudgePin = (pin: string) => {
  readonly ok: boolean;
  readonly score: 0 | 1 | 2 | 3 | 4;
  readonly hints: readonly string[];
};

/** Help below a field takes the place of the margin, so the distance is kept by padding. */
const FIELD = { margin: 0, paddingBottom: 14 } as const;

interface Props {
  /** Everybody on the roster who has not set a PIN. */
  readonly people: readonly Person[];
  readonly judgePin: JudgePin;
  /** Makes the key, wraps it and activates; rejects with a Fault. The PIN is used and forgotten. */
  readonly onActivate: (person: PersonId, code: string, pin: string) => Promise<void>;
  readonly onDone: () => void;
}

/** 启用: everybody in person, in under a minute: own name, code, PIN twice. */
export function Activation({ people, judgePin, onActivate, onDone }: Props) {
  const { t } = useText();
  const labels = useLabels();
  const task = useTask();
  const [chosen, setChosen] = useState<PersonId | null>(null);
  const [code, setCode] = useState('');
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const [done, setDone] = useState<Person | null>(null);
  const person = people.find((p) => p.id === chosen);
  const judged = judgePin(pin);
  const different = again !== '' && again !== pin;
  const ready = person !== undefined && code.trim() !== '' && judged.ok && again === pin;

  const submit = async () => {
    if (!ready) return;
    const ok = await task.run(() => onActivate(person.id, code.trim(), pin));
    if (!ok) return;
    setDone(person);
    setChosen(null);
    setCode('');
    setPin('');
    setAgain('');
  };

  if (done) {
    return (
      <Flex vertical gap={12} style={{ maxWidth: 460 }}>
        <Alert
          type="success"
          showIcon
          title={t('onboarding.activation.done', { name: done.name })}
          description={t('onboarding.activation.doneHow')}
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
            label: [p.name, p.post, p.roles.map(labels.role).join('、')].filter(Boolean).join(' · '),
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
      <Form.Item
        style={FIELD}
        label={t('onboarding.activation.pin')}
        layout="vertical"
        htmlFor="activation-pin"
        validateStatus={pin !== '' && !judged.ok ? 'error' : undefined}
        help={
          pin !== '' ? (
            <div>
              <Flex gap={8} align="center">
                <Progress
                  percent={judged.score * 25}
                  steps={4}
                  size="small"
                  showInfo={false}
                  status={judged.ok ? 'normal' : 'exception'}
                  aria-hidden
                />
                <span>
                  {t(`onboarding.pin.${(['refused', 'weak', 'fair', 'good', 'strong'] as const)[judged.score]}`)}
                </span>
              </Flex>
              {judged.hints.map((hint) => (
                <div key={hint}>{hint}</div>
              ))}
            </div>
          ) : undefined
        }
        extra={t('onboarding.activation.pinHint')}
      >
        <Input.Password
          id="activation-pin"
          autoComplete="new-password"
          value={pin}
          onChange={(e) => setPin(e.target.value)}
        />
      </Form.Item>
      <Form.Item
        style={FIELD}
        label={t('onboarding.activation.again')}
        layout="vertical"
        htmlFor="activation-again"
        validateStatus={different ? 'error' : undefined}
        help={different ? t('onboarding.activation.different') : undefined}
      >
        <Input.Password
          id="activation-again"
          autoComplete="new-password"
          value={again}
          onChange={(e) => setAgain(e.target.value)}
        />
      </Form.Item>
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
