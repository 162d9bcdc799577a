import { FileImageOutlined, SafetyCertificateOutlined } from '@ant-design/icons';
import { Alert, Button, Flex, Input, Typography, theme, Upload } from 'antd';
import { type ReactNode, useState } from 'react';
import type { LedgerCheck } from '../../utils/domain/ledger-check';
import type { Audit } from '../../utils/ledger/audit';
import { groupedHash, headLine, readSeenHeads } from '../../utils/ledger/seen-head';
import { FaultAlert } from '../shared/fault-alert';
import { useTask } from '../shared/task';
import { TextButton } from '../shared/text-button';
import { beijingTime } from '../shared/time';
import { useText } from '../text';

interface Props {
  /** How the ledger stands now: the last full check, or the share that is done of the one under way. */
  readonly state: (share: number | null) => ReactNode;
  /** Shows an event with those beside it. */
  readonly onShow: (seq: number) => void;
  /** The last full check where it found nothing: what came since can be checked by itself. */
  readonly last: LedgerCheck | null;
  /** The check with the heads in the text, telling the share that is done, 0 to 1; rejects with a Fault. @param since null: a full one */
  readonly onVerify: (seen: string, progress: (share: number) => void, since: LedgerCheck | null) => Promise<Audit>;
  /** The text of a QR code in a picture; rejects with a Fault when there is none. */
  readonly onReadPicture: (file: Blob) => Promise<string>;
}

/** Problems listed one by one; the first one says where to look. */
const LISTED = 8;

/** 校验台账: how the ledger stands; the full check, with heads from paper if there are any, and the exact place of a break. */
export function VerifyPanel({ state, last, onShow, onVerify, onReadPicture }: Props) {
  const { t } = useText();
  const { token } = theme.useToken();
  const task = useTask();
  const [withHeads, setWithHeads] = useState(false);
  const [seen, setSeen] = useState('');
  const [done, setDone] = useState<{ readonly audit: Audit; readonly since: LedgerCheck | null } | null>(null);
  // Kept here: with every step of a check drawn, the list of events would cost as much as the check.
  const [share, setShare] = useState<number | null>(null);
  const given = withHeads ? seen : '';
  const verify = (since: LedgerCheck | null) =>
    void task.run(async () => {
      setDone(null);
      setShare(0);
      try {
        setDone({ audit: await onVerify(given, setShare, since), since });
      } finally {
        setShare(null);
      }
    });
  return (
    <Flex
      vertical
      gap={8}
      style={{
        padding: '8px 12px',
        border: `1px solid ${token.colorBorderSecondary}`,
        borderRadius: token.borderRadius,
        background: token.colorFillQuaternary,
      }}
    >
      <Flex justify="space-between" align="center" gap={10} wrap>
        <div role="status" style={{ flex: '1 1 480px' }}>
          {state(share)}
        </div>
        <Flex gap={8}>
          <Button aria-expanded={withHeads} onClick={() => setWithHeads(!withHeads)}>
            {t('ledger.verify.withHeads')}
          </Button>
          {last && (
            <Button disabled={task.busy} onClick={() => verify(last)}>
              {t('ledger.verify.newer')}
            </Button>
          )}
          <Button
            type="primary"
            icon={<SafetyCertificateOutlined />}
            // Nothing that turns: the bar says how far the check is, and what is drawn all the time slows it (`ShareBar`).
            loading={task.busy && { icon: <SafetyCertificateOutlined /> }}
            onClick={() => verify(null)}
          >
            {t('workspace.ledger.verify')}
          </Button>
        </Flex>
      </Flex>
      {withHeads && (
        <Heads
          seen={seen}
          onSeen={(text) => {
            setSeen(text);
            setDone(null);
          }}
          onReadPicture={onReadPicture}
        />
      )}
      {task.error && <FaultAlert message={task.error} />}
      {done && <Finding {...done} given={readSeenHeads(given).length} onShow={onShow} />}
    </Flex>
  );
}

/** Heads that somebody kept on paper, typed, pasted or read from a picture. */
function Heads({
  seen,
  onSeen,
  onReadPicture,
}: {
  readonly seen: string;
  readonly onSeen: (text: string) => void;
  readonly onReadPicture: Props['onReadPicture'];
}) {
  const { t } = useText();
  const task = useTask();
  const heads = readSeenHeads(seen);
  return (
    <Flex vertical gap={6}>
      <Flex gap={10} align="start" wrap>
        <Input.TextArea
          aria-label={t('ledger.verify.seen')}
          placeholder={t('ledger.verify.seenHow')}
          autoSize={{ minRows: 2, maxRows: 6 }}
          spellCheck={false}
          style={{ flex: '1 1 420px' }}
          value={seen}
          onChange={(e) => onSeen(e.target.value)}
        />
        <Upload
          accept="image/*"
          showUploadList={false}
          beforeUpload={(file) => {
            void task.run(async () => {
              const text = await onReadPicture(file);
              onSeen(seen.trim() ? `${seen.trimEnd()}\n${text}` : text);
            });
            return false;
          }}
        >
          <Button icon={<FileImageOutlined />} loading={task.busy}>
            {t('ledger.verify.picture')}
          </Button>
        </Upload>
      </Flex>
      {seen.trim() !== '' && (
        <Typography.Text type={heads.length > 0 ? 'secondary' : 'warning'}>
          {heads.length > 0
            ? t('ledger.verify.read', { counts: heads.map((head) => head.count).join('、') })
            : t('ledger.verify.unread')}
        </Typography.Text>
      )}
      {task.error && <FaultAlert message={task.error} />}
    </Flex>
  );
}

function Finding({
  audit,
  since,
  given,
  onShow,
}: {
  readonly audit: Audit;
  readonly since: LedgerCheck | null;
  readonly given: number;
  readonly onShow: Props['onShow'];
}) {
  const { t } = useText();
  const notices = audit.notices.map(({ seq, text }) => <li key={`${seq} ${text}`}>{text}</li>);
  if (!audit.ok) {
    return (
      <Alert
        type="error"
        showIcon
        role="alert"
        title={t('ledger.verify.broken', { count: audit.problemCount })}
        description={
          <>
            <ul style={{ margin: '4px 0', paddingInlineStart: 18 }}>
              {audit.problems.slice(0, LISTED).map(({ seq, kind, problem }) => (
                <li key={`${seq} ${kind} ${problem}`}>
                  {problem} <TextButton onClick={() => onShow(seq)}>{t('ledger.check.show', { seq })}</TextButton>
                </li>
              ))}
              {notices}
            </ul>
            {audit.problemCount > LISTED && (
              <div>{t('ledger.verify.more', { count: audit.problemCount - LISTED })}</div>
            )}
            {t('workspace.ledger.brokenHow')}
          </>
        }
      />
    );
  }
  // Only a full check may say that the ledger is intact.
  return (
    <Alert
      type={since ? 'info' : 'success'}
      showIcon
      title={
        since
          ? t('ledger.verify.newerIntact', { count: audit.count, since: since.count })
          : t('workspace.ledger.intact', { count: audit.count })
      }
      description={
        <Flex vertical gap={4}>
          <div>
            {since
              ? t('ledger.verify.newerSignatures', {
                  count: audit.signatures,
                  since: since.count,
                  time: beijingTime(since.at),
                })
              : t('ledger.verify.signatures', { count: audit.signatures })}
          </div>
          {given > 0 && <div>{t('ledger.verify.proven', { count: given })}</div>}
          {given === 0 && !since && <div>{t('ledger.verify.noneGiven')}</div>}
          {notices.length > 0 && <ul style={{ margin: 0, paddingInlineStart: 18 }}>{notices}</ul>}
          <div>
            {t('workspace.ledger.head')}{' '}
            <Typography.Text code copyable={{ text: headLine(audit) }} style={{ overflowWrap: 'anywhere' }}>
              {groupedHash(audit.head)}
            </Typography.Text>
          </div>
          <Typography.Text type="secondary">{t('workspace.ledger.headUse')}</Typography.Text>
        </Flex>
      }
    />
  );
}
