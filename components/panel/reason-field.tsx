import { Input, Typography } from 'antd';
import { type Finding, findingKey } from '../../utils/domain/finding';
import { useText } from '../text';

/** Fewest characters of a written reason (utils/domain/review). */
export const REASON_MIN = 4;

/** Why it stays (须说明), asking the final stage to let it stand, letting it stand; null: no reason is asked for. */
export type ReasonPurpose = 'explain' | 'ask' | 'waive' | null;

interface Props {
  readonly finding: Finding;
  readonly purpose: ReasonPurpose;
  readonly value: string;
  /** Reason written when it was ignored in the page (忽略一次); null when it was not. */
  readonly ignored: string | null;
  readonly onChange: (key: string, reason: string) => void;
}

/** The written reason that a finding needs before submission or sign-off; for others, why somebody ignored them. */
export function ReasonField({ finding, purpose, value, ignored, onChange }: Props) {
  const { t } = useText();
  const note = ignored !== null && (
    <Typography.Text type="secondary">{t('panel.submit.ignored', { reason: ignored })}</Typography.Text>
  );
  if (purpose === null) return note && <div style={{ marginTop: 6 }}>{note}</div>;
  const short = value.trim().length > 0 && value.trim().length < REASON_MIN;
  return (
    <div style={{ marginTop: 6 }}>
      {note}
      <Input.TextArea
        aria-label={t(purpose === 'explain' ? 'panel.submit.reasonFor' : 'panel.submit.waiverFor', {
          text: finding.text,
        })}
        placeholder={t(`panel.submit.hintTo.${purpose}`)}
        value={value}
        maxLength={500}
        status={short ? 'warning' : undefined}
        autoSize={{ minRows: 1, maxRows: 5 }}
        onChange={(e) => onChange(findingKey(finding), e.target.value)}
      />
    </div>
  );
}
