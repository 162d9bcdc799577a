import { CheckCircleFilled, CloseCircleFilled, QuestionCircleFilled } from '@ant-design/icons';
import { Flex, Typography, theme } from 'antd';
import type { LedgerCheck } from '../../utils/domain/ledger-check';
import { ShareBar } from '../shared/share-bar';
import { TextButton } from '../shared/text-button';
import { beijingTime } from '../shared/time';
import { useText } from '../text';

interface Props {
  /** Null: never checked. */
  readonly last: LedgerCheck | null;
  /** Events in the ledger now. */
  readonly count: number;
  /** Of a check under way, 0 to 1; null: none. */
  readonly share: number | null;
  /** Shows an event with those beside it. */
  readonly onShow: (seq: number) => void;
}

/** Where the ledger stands: when it was last checked as a whole, with what result, and what has come since. */
export function CheckState({ last, count, share, onShow }: Props) {
  const { t } = useText();
  const { token } = theme.useToken();
  if (share !== null) {
    return (
      <Flex gap={10} align="center" style={{ minWidth: 320 }}>
        <Typography.Text>{t('ledger.check.running', { count })}</Typography.Text>
        <ShareBar share={share} label={t('ledger.check.running', { count })} width={180} />
      </Flex>
    );
  }
  if (last === null) {
    return (
      <Flex gap={8} align="center">
        <QuestionCircleFilled style={{ color: token.colorTextSecondary }} />
        <Typography.Text>{t('ledger.check.never', { count })}</Typography.Text>
      </Flex>
    );
  }
  const [first] = last.problems;
  const since = count - last.count;
  return (
    <Flex gap={8} align="center" wrap>
      {last.problemCount === 0 ? (
        <CheckCircleFilled style={{ color: token.colorSuccess }} />
      ) : (
        <CloseCircleFilled style={{ color: token.colorError }} />
      )}
      <Typography.Text strong type={last.problemCount === 0 ? undefined : 'danger'}>
        {last.problemCount === 0 ? t('ledger.check.intact') : t('ledger.check.broken', { count: last.problemCount })}
      </Typography.Text>
      <Typography.Text type="secondary">
        {t('ledger.check.last', {
          time: beijingTime(last.at),
          count: last.count,
          signatures: last.signatures,
          head: last.head.slice(0, 8),
        })}
        {last.problemCount === 0 && since > 0 && t('ledger.check.since', { count: since })}
      </Typography.Text>
      {first && (
        <>
          <Typography.Text type="danger">{first.problem}</Typography.Text>
          <TextButton onClick={() => onShow(first.seq)}>{t('ledger.check.show', { seq: first.seq })}</TextButton>
        </>
      )}
    </Flex>
  );
}
