import { Alert, Button, Flex, Input, Select, Typography, theme } from 'antd';
import { useState } from 'react';
import { type Finding, findingKey } from '../../utils/domain/finding';
import type { PersonId } from '../../utils/domain/ids';
import type { Person } from '../../utils/domain/people';
import { personLabel } from '../shared/people';
import { PinDialog } from '../shared/pin-dialog';
import { useText } from '../text';
import { operatorsOf } from './model';

/** Fewest characters of a written reason (utils/domain/review). */
export const REASON_MIN = 4;

interface ReasonProps {
  readonly finding: Finding;
  readonly value: string;
  /** Reason written when it was ignored in the page (忽略一次); null when it was not. */
  readonly ignored: string | null;
  readonly onChange: (key: string, reason: string) => void;
}

/** The written reason that a 须说明 finding needs before submission; for others, why somebody ignored them. */
export function ReasonField({ finding, value, ignored, onChange }: ReasonProps) {
  const { t } = useText();
  const note = ignored !== null && (
    <Typography.Text type="secondary">{t('panel.submit.ignored', { reason: ignored })}</Typography.Text>
  );
  if (finding.severity !== 'warn') return note && <div style={{ marginTop: 6 }}>{note}</div>;
  const short = value.trim().length > 0 && value.trim().length < REASON_MIN;
  return (
    <div style={{ marginTop: 6 }}>
      {note}
      <Input.TextArea
        aria-label={t('panel.submit.reasonFor', { text: finding.text })}
        placeholder={t('panel.submit.reasonHint')}
        value={value}
        maxLength={500}
        status={short ? 'warning' : undefined}
        autoSize={{ minRows: 1, maxRows: 5 }}
        onChange={(e) => onChange(findingKey(finding), e.target.value)}
      />
    </div>
  );
}

interface Props {
  readonly findings: readonly Finding[];
  readonly people: readonly Person[];
  /** Finding key → reason typed so far. */
  readonly reasons: Readonly<Record<string, string>>;
  /** The person chosen last time on this computer. */
  readonly lastPerson: PersonId | null;
  /** True when this content belongs to a review already: it becomes a further version. */
  readonly again: boolean;
  readonly onActivate: () => void;
  /** Signs and submits; rejects with a Fault. The PIN is used here and then forgotten. */
  readonly onSubmit: (person: PersonId, pin: string) => Promise<void>;
}

/** 提交审核: who submits, what still stands in the way, and the PIN. */
export function SubmitForm(props: Props) {
  const { t } = useText();
  const { token } = theme.useToken();
  const operators = operatorsOf(props.people);
  const [chosen, setChosen] = useState<PersonId | null>(null);
  const [asking, setAsking] = useState(false);
  const remembered = operators.find((p) => p.id === props.lastPerson);
  const person =
    operators.find((p) => p.id === chosen) ?? remembered ?? (operators.length === 1 ? operators[0] : undefined);
  const blocks = props.findings.filter((f) => f.severity === 'block').length;
  const missing = props.findings.filter(
    (f) => f.severity === 'warn' && (props.reasons[findingKey(f)] ?? '').trim().length < REASON_MIN,
  ).length;

  return (
    <section
      aria-label={t('panel.submit.title')}
      style={{ border: `1px solid ${token.colorBorder}`, borderRadius: token.borderRadius, padding: 10 }}
    >
      <Flex vertical gap={8}>
        <Typography.Text strong>{t(props.again ? 'panel.submit.titleAgain' : 'panel.submit.title')}</Typography.Text>
        {blocks > 0 && (
          <Alert
            type="error"
            showIcon
            title={t('panel.submit.blocked', { count: blocks })}
            description={t('panel.submit.blockedHow')}
          />
        )}
        {blocks === 0 && missing > 0 && (
          <Alert
            type="warning"
            showIcon
            title={t('panel.submit.reasonsMissing', { count: missing, min: REASON_MIN })}
          />
        )}
        {operators.length === 0 ? (
          <Alert
            type="info"
            showIcon
            title={t('panel.submit.noOperator')}
            action={
              <Button size="small" onClick={props.onActivate}>
                {t('panel.activate')}
              </Button>
            }
          />
        ) : (
          <Flex gap={8}>
            <Select
              aria-label={t('panel.submit.operator')}
              placeholder={t('panel.submit.operator')}
              style={{ flex: 1, minWidth: 0 }}
              value={person?.id}
              onChange={setChosen}
              options={operators.map((p) => ({ value: p.id, label: personLabel(p) }))}
            />
            <Button type="primary" disabled={blocks > 0 || missing > 0 || !person} onClick={() => setAsking(true)}>
              {t('panel.submit.button')}
            </Button>
          </Flex>
        )}
        <Typography.Text type="secondary">{t('panel.submit.author')}</Typography.Text>
      </Flex>
      {person && (
        <PinDialog
          open={asking}
          title={t('panel.submit.title')}
          okText={t('panel.submit.confirm')}
          personName={person.name}
          onCancel={() => setAsking(false)}
          onSubmit={async (pin) => {
            await props.onSubmit(person.id, pin);
            setAsking(false);
          }}
        >
          <Typography.Text>{t('panel.submit.meaning', { name: person.name })}</Typography.Text>
        </PinDialog>
      )}
    </section>
  );
}
