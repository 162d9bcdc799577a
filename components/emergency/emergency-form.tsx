import { Alert, Button, Flex, Input, Select, Typography, theme } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { EMERGENCY_REASON_MIN, type EmergencyDeclaration } from '../../utils/domain/emergency';
import { type Finding, findingKey } from '../../utils/domain/finding';
import type { PersonId } from '../../utils/domain/ids';
import type { Person } from '../../utils/domain/people';
import type { LimitSource } from '../../utils/domain/queue';
import type { ClauseName } from '../panel/model';
import { REASON_MIN } from '../panel/reason-field';
import { spanText } from '../popup/format';
import { personLabel } from '../shared/people';
import { PinDialog } from '../shared/pin-dialog';
import { beijingInstant, beijingTime } from '../shared/time';
import { useText } from '../text';
import { publishLimitText } from './limit-text';

/** What the form holds; kept by the caller, so that nothing typed is lost with the page. */
export type EmergencyInput = Omit<EmergencyDeclaration, 'planStartedAt'> & {
  /** `YYYY-MM-DDTHH:mm`, Beijing time; '' not given. */
  readonly planStarted: string;
  /** Finding key → reason for letting a 禁止发布 finding stand. */
  readonly waivers: Readonly<Record<string, string>>;
};

const ELEMENTS = ['time', 'place', 'facts', 'measures'] as const;
const ELEMENT_MIN = 2;

export const NO_EMERGENCY: EmergencyInput = {
  reason: '',
  time: '',
  place: '',
  facts: '',
  measures: '',
  consulted: '',
  planStarted: '',
  waivers: {},
};

/** True when reason, plan and the four elements are there. */
export function isComplete(input: EmergencyInput): boolean {
  return (
    input.reason.trim().length >= EMERGENCY_REASON_MIN &&
    ELEMENTS.every((name) => input[name].trim().length >= ELEMENT_MIN) &&
    beijingInstant(input.planStarted) !== null
  );
}

interface Props {
  readonly input: EmergencyInput;
  readonly onInput: (input: EmergencyInput) => void;
  /** Who may declare, with keys of their own. */
  readonly people: readonly Person[];
  /** 禁止发布 findings of the draft: each needs a reason of the person who declares. */
  readonly blocks: readonly Finding[];
  /** Stages that nobody else could sign afterwards if this person declared. */
  readonly nobodyFor: (person: PersonId) => readonly string[];
  /** When the post has to be out after the start of the plan (ms), and who says so. */
  readonly publishBy: (planStartedAt: number) => { readonly dueAt: number; readonly source: LimitSource };
  readonly clauseName: ClauseName;
  readonly now: () => number;
  /** Signs and sends; rejects with a Fault. */
  readonly onDeclare: (person: PersonId, pin: string, planStartedAt: number) => Promise<void>;
}

/** 突发先发: folded away until somebody asks for it; then everything an authorised person has to answer for, and their PIN. */
export function EmergencyForm(props: Props) {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  if (!open) {
    return (
      <Button type="link" danger size="small" style={{ alignSelf: 'start', padding: 0 }} onClick={() => setOpen(true)}>
        {t('emergency.form.open')}
      </Button>
    );
  }
  return <Declaration {...props} onClose={() => setOpen(false)} />;
}

function Declaration(props: Props & { readonly onClose: () => void }) {
  const { t, list } = useText();
  const { token } = theme.useToken();
  const { input, people, blocks } = props;
  const [chosen, setChosen] = useState<PersonId | null>(null);
  const [asking, setAsking] = useState(false);
  const person = people.find((p) => p.id === chosen) ?? (people.length === 1 ? people[0] : undefined);
  const started = beijingInstant(input.planStarted);
  const set = (change: Partial<EmergencyInput>) => props.onInput({ ...input, ...change });
  const unwaived = blocks.filter((f) => (input.waivers[findingKey(f)] ?? '').trim().length < REASON_MIN).length;
  const nobody = person ? props.nobodyFor(person.id) : [];

  return (
    <section
      aria-label={t('emergency.form.title')}
      style={{ border: `1px solid ${token.colorErrorBorder}`, borderRadius: token.borderRadius, padding: 10 }}
    >
      <Flex vertical gap={8}>
        <Flex justify="space-between" align="center">
          <Typography.Text strong>{t('emergency.form.title')}</Typography.Text>
          <Button size="small" type="text" onClick={props.onClose}>
            {t('emergency.form.close')}
          </Button>
        </Flex>
        <Typography.Text type="secondary">{t('emergency.form.text')}</Typography.Text>
        <Field label={t('emergency.field.planStarted')}>
          <Input
            type="datetime-local"
            aria-label={t('emergency.field.planStarted')}
            value={input.planStarted}
            onChange={(e) => set({ planStarted: e.target.value })}
          />
          {started !== null && (
            <PublishClock {...props.publishBy(started)} now={props.now} clauseName={props.clauseName} />
          )}
        </Field>
        <Field label={t('emergency.field.reason')}>
          <Input.TextArea
            aria-label={t('emergency.field.reason')}
            value={input.reason}
            maxLength={500}
            autoSize={{ minRows: 2, maxRows: 5 }}
            placeholder={t('emergency.hint.reason', { min: EMERGENCY_REASON_MIN })}
            onChange={(e) => set({ reason: e.target.value })}
          />
        </Field>
        {ELEMENTS.map((name) => (
          <Field key={name} label={t(`emergency.field.${name}`)}>
            <Input.TextArea
              aria-label={t(`emergency.field.${name}`)}
              value={input[name]}
              maxLength={500}
              autoSize={{ minRows: 1, maxRows: 5 }}
              placeholder={t(`emergency.hint.${name}`)}
              onChange={(e) => set({ [name]: e.target.value })}
            />
          </Field>
        ))}
        <Field label={t('emergency.field.consulted')}>
          <Input
            aria-label={t('emergency.field.consulted')}
            value={input.consulted}
            maxLength={200}
            placeholder={t('emergency.hint.consulted')}
            onChange={(e) => set({ consulted: e.target.value })}
          />
        </Field>
        {blocks.map((finding) => {
          const key = findingKey(finding);
          return (
            <Field key={key} label={t('emergency.field.waiver', { text: finding.text || finding.message })}>
              <Typography.Text type="danger">{finding.message}</Typography.Text>
              <Input.TextArea
                aria-label={t('emergency.field.waiver', { text: finding.text || finding.message })}
                value={input.waivers[key] ?? ''}
                maxLength={500}
                autoSize={{ minRows: 1, maxRows: 4 }}
                placeholder={t('emergency.hint.waiver', { min: REASON_MIN })}
                onChange={(e) => set({ waivers: { ...input.waivers, [key]: e.target.value } })}
              />
            </Field>
          );
        })}
        {people.length === 0 ? (
          <Alert type="info" showIcon title={t('emergency.form.nobody')} />
        ) : (
          <Flex gap={8}>
            <Select
              aria-label={t('emergency.form.person')}
              placeholder={t('emergency.form.person')}
              style={{ flex: 1, minWidth: 0 }}
              value={person?.id}
              onChange={setChosen}
              options={people.map((p) => ({ value: p.id, label: personLabel(p) }))}
            />
            <Button danger disabled={!isComplete(input) || unwaived > 0 || !person} onClick={() => setAsking(true)}>
              {t('emergency.form.button')}
            </Button>
          </Flex>
        )}
        {nobody.length > 0 && (
          <Alert
            type="warning"
            showIcon
            title={t('emergency.form.nobodyAfter', { name: person?.name ?? '', stages: list(nobody) })}
          />
        )}
        {unwaived > 0 && (
          <Typography.Text type="danger">{t('emergency.form.unwaived', { count: unwaived })}</Typography.Text>
        )}
      </Flex>
      {person && (
        <PinDialog
          open={asking}
          danger
          title={t('emergency.form.title')}
          okText={t('emergency.form.confirm')}
          signer={person}
          onCancel={() => setAsking(false)}
          onSubmit={async (pin) => {
            if (started === null) return;
            await props.onDeclare(person.id, pin, started);
            setAsking(false);
          }}
        >
          <Typography.Text>{t('emergency.form.meaning', { name: person.name })}</Typography.Text>
        </PinDialog>
      )}
    </section>
  );
}

function Field({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Flex vertical gap={2}>
      <Typography.Text>{label}</Typography.Text>
      {children}
    </Flex>
  );
}

/** The two hours, ticking. */
function PublishClock(props: {
  readonly dueAt: number;
  readonly source: LimitSource;
  readonly now: () => number;
  readonly clauseName: ClauseName;
}) {
  const { t } = useText();
  const { dueAt, source, clauseName } = props;
  const [now, setNow] = useState(props.now);
  const clock = props.now;
  useEffect(() => {
    const timer = setInterval(() => setNow(clock()), 1_000);
    return () => clearInterval(timer);
  }, [clock]);
  const left = dueAt - now;
  const values = { time: beijingTime(dueAt), span: spanText(Math.abs(left), t) };
  return (
    <Typography.Text type={left < 0 ? 'danger' : 'secondary'}>
      {t(left < 0 ? 'emergency.clock.over' : 'emergency.clock.left', values)}
      {publishLimitText(source, clauseName, t)}
    </Typography.Text>
  );
}
