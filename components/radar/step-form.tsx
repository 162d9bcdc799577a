import { Input, Typography } from 'antd';
import { useState } from 'react';
import type { DutyStep, DutyTarget } from '../../utils/domain/duty-record';
import { BeijingInput } from '../shared/beijing-input';
import { Field } from '../shared/field';
import { FormModal } from '../shared/form-modal';
import { underscored } from '../shared/labels';
import { useText } from '../text';
import { DoneFields } from './duty-form';

/** A step that somebody asked for. */
export interface AskedStep {
  readonly step: DutyStep['step'];
  readonly target: DutyTarget;
  /** Name of the record or incident. */
  readonly about: string;
  /** Done only with a link (`LINKED_KINDS`). */
  readonly linked?: boolean;
}

interface Props {
  /** Null: closed. */
  readonly asked: AskedStep | null;
  readonly onCancel: () => void;
  /** Rejects with a Fault. */
  readonly onStep: (target: DutyTarget, step: DutyStep) => Promise<void>;
}

const WORDS_MIN = 2;

/** 登记公开时间、跟进发布、处置结束、作废. */
export function StepForm({ asked, onCancel, onStep }: Props) {
  const { t } = useText();
  const [at, setAt] = useState<number | null>(null);
  const [url, setUrl] = useState('');
  const [words, setWords] = useState('');
  const kind = asked?.step ?? 'done';
  const linked = asked?.linked ?? false;
  const step = stepOf(kind, at, url.trim(), words.trim(), linked);
  const clear = () => {
    setAt(null);
    setUrl('');
    setWords('');
  };
  return (
    <FormModal
      open={asked !== null}
      title={t(`radar.step.title.${underscored(kind)}`)}
      okText={t('radar.form.confirm')}
      danger={kind === 'void'}
      width={480}
      ready={step !== null}
      onCancel={() => {
        clear();
        onCancel();
      }}
      onSubmit={async () => {
        if (!asked || !step) return;
        await onStep(asked.target, step);
        clear();
      }}
    >
      <Typography.Text strong>{asked?.about}</Typography.Text>
      {kind === 'void' && <Typography.Text type="secondary">{t('radar.step.voidMeaning')}</Typography.Text>}
      {kind === 'done' && <DoneFields at={at} onAt={setAt} url={url} onUrl={setUrl} linked={linked} />}
      {(kind === 'follow-up' || kind === 'over') && (
        <Field label={t('radar.step.at')}>{(id) => <BeijingInput id={id} value={at} onChange={setAt} />}</Field>
      )}
      {kind !== 'done' && (
        <Field label={t(`radar.step.words.${underscored(kind)}`)}>
          {(id) => (
            <Input.TextArea
              id={id}
              value={words}
              maxLength={500}
              autoSize={{ minRows: 2, maxRows: 5 }}
              placeholder={t('common.minChars', { count: String(WORDS_MIN) })}
              onChange={(e) => setWords(e.target.value)}
            />
          )}
        </Field>
      )}
    </FormModal>
  );
}

/** The step as far as it is filled in; null while something is missing. */
function stepOf(
  step: DutyStep['step'],
  at: number | null,
  url: string,
  words: string,
  linked: boolean,
): DutyStep | null {
  if (step === 'void') return words.length >= WORDS_MIN ? { step, reason: words } : null;
  if (at === null) return null;
  if (step === 'done') return linked && url === '' ? null : { step, at, url };
  return words.length >= WORDS_MIN ? { step, at, note: words } : null;
}
