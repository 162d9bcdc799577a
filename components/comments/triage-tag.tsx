import { Flex, Tooltip } from 'antd';
import type { Triage } from '../../utils/domain/triage';
import { PlainTag } from '../shared/plain-tag';
import { useText } from '../text';
import { useReasonText } from './reason-text';

interface Props {
  readonly triage: Triage;
}

/** Class, importance above the usual, negative tone and 不计时限 as tags; why, in sentences, on hover and for the keyboard. */
export function TriageTag({ triage }: Props) {
  const { t } = useText();
  const { kind, importance, negative, needsAnswer, by } = triage;
  return (
    <Tooltip title={<TriageReasons triage={triage} />} styles={{ root: { maxWidth: 420 } }}>
      <Flex gap={4} wrap component="span" tabIndex={0} role="group" aria-label={t('triage.group')}>
        <PlainTag outlined={by === 'person'}>{t(`handling.kind.${kind}`)}</PlainTag>
        {importance !== 'normal' && (
          <PlainTag tone={importance === 'urgent' ? 'error' : 'warning'}>
            {t(`handling.importance.${importance}`)}
          </PlainTag>
        )}
        {negative && <PlainTag tone="error">{t('handling.negative')}</PlainTag>}
        {!needsAnswer && <PlainTag>{t('triage.noClock')}</PlainTag>}
      </Flex>
    </Tooltip>
  );
}

/** The reasons as a list of sentences; also shown in full where there is room. */
export function TriageReasons({ triage }: Props) {
  const { t } = useText();
  const say = useReasonText();
  const { reasons, needsAnswer } = triage;
  return (
    <ul style={{ margin: 0, paddingInlineStart: 18 }}>
      {reasons.map((reason) => (
        <li key={reason.rule}>{say(reason)}</li>
      ))}
      {reasons.length === 0 && <li>{t(needsAnswer ? 'triage.noReason' : 'triage.noReasonSilent')}</li>}
    </ul>
  );
}
