import { Alert, Button, Flex, Input, Select, Typography, theme } from 'antd';
import { useState } from 'react';
import type { PersonId } from '../../utils/domain/ids';
import type { Person } from '../../utils/domain/people';
import { isReady, personLabel } from '../shared/people';
import { PinDialog } from '../shared/pin-dialog';
import { useText } from '../text';

/** Fewest characters of the reason for letting an unrecognised page publish. */
export const OVERRIDE_REASON_MIN = 10;

interface Props {
  readonly people: readonly Person[];
  /** Signs and sends the override; rejects with a Fault. */
  readonly onOverride: (person: PersonId, pin: string, reason: string) => Promise<void>;
}

/** 页面未能识别时的放行: a person with the final stage takes it upon themselves, in writing. */
export function OverrideForm({ people, onOverride }: Props) {
  const { t } = useText();
  const { token } = theme.useToken();
  const leaders = people.filter((p) => isReady(p) && p.roles.includes('final'));
  const [chosen, setChosen] = useState<PersonId | null>(null);
  const [reason, setReason] = useState('');
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState(false);
  const person = leaders.find((p) => p.id === chosen) ?? (leaders.length === 1 ? leaders[0] : undefined);
  const enough = reason.trim().length >= OVERRIDE_REASON_MIN;

  if (done) return <Alert type="success" showIcon title={t('panel.override.done')} />;
  return (
    <section
      aria-label={t('panel.override.title')}
      style={{ border: `1px solid ${token.colorErrorBorder}`, borderRadius: token.borderRadius, padding: 10 }}
    >
      <Flex vertical gap={8}>
        <Typography.Text strong>{t('panel.override.title')}</Typography.Text>
        <Typography.Text type="secondary">{t('panel.override.text')}</Typography.Text>
        {leaders.length === 0 ? (
          <Alert type="info" showIcon title={t('panel.override.nobody')} />
        ) : (
          <>
            <Input.TextArea
              aria-label={t('panel.override.reason')}
              placeholder={t('panel.override.reasonHint', { min: OVERRIDE_REASON_MIN })}
              value={reason}
              maxLength={500}
              autoSize={{ minRows: 2, maxRows: 6 }}
              onChange={(e) => setReason(e.target.value)}
            />
            <Flex gap={8}>
              <Select
                aria-label={t('panel.override.person')}
                placeholder={t('panel.override.person')}
                style={{ flex: 1, minWidth: 0 }}
                value={person?.id}
                onChange={setChosen}
                options={leaders.map((p) => ({ value: p.id, label: personLabel(p) }))}
              />
              <Button danger disabled={!enough || !person} onClick={() => setAsking(true)}>
                {t('panel.override.button')}
              </Button>
            </Flex>
          </>
        )}
      </Flex>
      {person && (
        <PinDialog
          open={asking}
          danger
          title={t('panel.override.title')}
          okText={t('panel.override.confirm')}
          signer={person}
          onCancel={() => setAsking(false)}
          onSubmit={async (pin) => {
            await onOverride(person.id, pin, reason.trim());
            setAsking(false);
            setDone(true);
          }}
        >
          <Typography.Text>{t('panel.override.meaning', { name: person.name })}</Typography.Text>
        </PinDialog>
      )}
    </section>
  );
}
