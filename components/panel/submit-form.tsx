import { Alert, Button, Flex, Select, Typography, theme } from 'antd';
import { type ReactNode, useState } from 'react';
import { type Finding, findingKey } from '../../utils/domain/finding';
import type { PersonId } from '../../utils/domain/ids';
import type { Person } from '../../utils/domain/people';
import { type ContentClass, ContentClassSchema } from '../../utils/domain/policy';
import { underscored } from '../shared/labels';
import { personLabel } from '../shared/people';
import { PinDialog } from '../shared/pin-dialog';
import { useText } from '../text';
import { operatorsOf } from './model';
import { REASON_MIN, type ReasonPurpose } from './reason-field';

interface Props {
  readonly findings: readonly Finding[];
  readonly people: readonly Person[];
  /** What each finding needs a written reason for before submission. */
  readonly purposeOf: (finding: Finding) => ReasonPurpose;
  readonly contentClass: ContentClass;
  /** The inspection suggests this class; null when it has none to suggest. */
  readonly proposed: ContentClass | null;
  readonly onContentClass: (content: ContentClass) => void;
  /** The review this will take: name and stages, in words. */
  readonly route: string;
  /** Further choices that belong to the submission. */
  readonly more?: ReactNode;
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
  const without = props.findings.filter((f) => (props.reasons[findingKey(f)] ?? '').trim().length < REASON_MIN);
  const blocking = props.findings.filter((f) => f.severity === 'block');
  const waivable = blocking.some((f) => props.purposeOf(f) === 'ask');
  const blocks = waivable ? blocking.filter((f) => without.includes(f)).length : blocking.length;
  const missing = without.filter((f) => props.purposeOf(f) === 'explain').length;

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
            description={t(waivable ? 'panel.submit.blockedOrAsk' : 'panel.submit.blockedHow')}
          />
        )}
        {blocks === 0 && missing > 0 && (
          <Alert
            type="warning"
            showIcon
            title={t('panel.submit.reasonsMissing', { count: missing, min: REASON_MIN })}
          />
        )}
        <Flex gap={8} align="center">
          <span style={{ whiteSpace: 'nowrap' }}>{t('policy.contentClass')}</span>
          <Select<ContentClass>
            aria-label={t('policy.contentClass')}
            style={{ flex: 1, minWidth: 0 }}
            value={props.contentClass}
            onChange={props.onContentClass}
            options={ContentClassSchema.options.map((value) => ({
              value,
              label: t(`policy.class.${underscored(value)}`),
            }))}
          />
        </Flex>
        {props.proposed !== null && props.proposed === props.contentClass && (
          <Typography.Text type="warning">{t('policy.proposed')}</Typography.Text>
        )}
        <Typography.Text type="secondary">{t('policy.route', { route: props.route })}</Typography.Text>
        {props.more}
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
          signer={person}
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
