import { Flex, Input, Segmented, Typography } from 'antd';
import { useState } from 'react';
import type { FilingStep } from '../../utils/domain/account-change';
import type { PersonId } from '../../utils/domain/ids';
import type { Person } from '../../utils/domain/people';
import { Field } from '../shared/field';
import { beijingDay } from '../shared/time';
import { WordsField } from '../shared/words-field';
import { useText } from '../text';
import { AdminDialog } from '../workspace/admin-dialog';
import { DayInput } from './day-input';

interface DialogProps {
  readonly people: readonly Person[];
  /** ms */
  readonly now: number;
  readonly onCancel: () => void;
  /** Rejects with a Fault. */
  readonly onStep: (admin: PersonId, pin: string, step: FilingStep) => Promise<void>;
}

type Kind = Extract<FilingStep, { step: 'add' }>['kind'];

/** 登记备案事项: 变更、关停、注销, with what was done about it already. */
export function MatterDialog({ people, now, onCancel, onStep }: DialogProps) {
  const { t } = useText();
  const [kind, setKind] = useState<Kind>('changed');
  const [on, setOn] = useState<string | null>(beijingDay(now));
  const [what, setWhat] = useState('');
  const [filedOn, setFiledOn] = useState<string | null>(null);
  const [announcedOn, setAnnouncedOn] = useState<string | null>(null);
  return (
    <AdminDialog
      open
      width={520}
      title={t('filings.matter.title')}
      okText={t('filings.matter.save')}
      people={people}
      blocked={on === null || what.trim().length < 2}
      onCancel={onCancel}
      onSubmit={async (admin, pin) => {
        if (on !== null) await onStep(admin, pin, { step: 'add', kind, on, what: what.trim(), filedOn, announcedOn });
      }}
    >
      <Segmented<Kind>
        aria-label={t('filings.matter.kind')}
        value={kind}
        onChange={setKind}
        options={(['changed', 'closed', 'cancelled'] as const).map((value) => ({
          value,
          label: t(`filings.matter.${value}`),
        }))}
      />
      <Field label={t('filings.matter.on')}>{(id) => <DayInput id={id} value={on} onChange={setOn} />}</Field>
      <WordsField
        label={t('filings.matter.what')}
        rows={[2, 4]}
        autoFocus
        placeholder={t('filings.matter.whatPlaceholder')}
        value={what}
        onChange={setWhat}
      />
      <Flex gap={12}>
        <Field label={t('filings.matter.filedOnOptional')}>
          {(id) => <DayInput id={id} value={filedOn} onChange={setFiledOn} />}
        </Field>
        <Field label={t('filings.matter.announcedOnOptional')}>
          {(id) => <DayInput id={id} value={announcedOn} onChange={setAnnouncedOn} />}
        </Field>
      </Flex>
      <Typography.Text type="secondary">{t('filings.matter.openingHow')}</Typography.Text>
    </AdminDialog>
  );
}

/** A step that was asked for. */
export interface AskedMatterStep {
  readonly step: 'filed' | 'announced' | 'void';
  readonly id: string;
}

/** 已备案, 已公告, 作废 of a matter. */
export function MatterStepDialog({
  asked,
  people,
  now,
  onCancel,
  onStep,
}: DialogProps & { readonly asked: AskedMatterStep }) {
  const { t } = useText();
  const [on, setOn] = useState<string | null>(beijingDay(now));
  const [reason, setReason] = useState('');
  const { step, id: matter } = asked;
  const isVoid = step === 'void';
  return (
    <AdminDialog
      open
      danger={isVoid}
      title={t(`filings.step.${step}Title`)}
      okText={t('filings.matter.save')}
      people={people}
      blocked={isVoid ? reason.trim().length < 2 : on === null}
      onCancel={onCancel}
      onSubmit={async (admin, pin) => {
        if (step === 'void') await onStep(admin, pin, { step, id: matter, reason: reason.trim() });
        else if (on !== null) await onStep(admin, pin, { step, id: matter, on });
      }}
    >
      {isVoid ? (
        <Field label={t('filings.step.reason')} hint={t('filings.step.voidHow')}>
          {(id) => (
            <Input id={id} autoFocus value={reason} maxLength={200} onChange={(e) => setReason(e.target.value)} />
          )}
        </Field>
      ) : (
        <Field label={t('filings.step.date')}>{(id) => <DayInput id={id} value={on} onChange={setOn} />}</Field>
      )}
    </AdminDialog>
  );
}
