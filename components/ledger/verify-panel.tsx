import { FileImageOutlined, SafetyCertificateOutlined } from '@ant-design/icons';
import { Alert, Button, Flex, Input, Typography, Upload } from 'antd';
import { useState } from 'react';
import type { Audit } from '../../utils/ledger/audit';
import { groupedHash, headLine, readSeenHeads } from '../../utils/ledger/seen-head';
import { FaultAlert } from '../shared/fault-alert';
import { useTask } from '../shared/task';
import { useText } from '../text';

interface Props {
  /** The full check with the heads in the text; rejects with a Fault. */
  readonly onVerify: (seen: string) => Promise<Audit>;
  /** The text of a QR code in a picture; rejects with a Fault when there is none. */
  readonly onReadPicture: (file: Blob) => Promise<string>;
}

/** Problems listed one by one; the first one says where to look. */
const LISTED = 8;

/** 校验台账: heads from paper in, proof or the exact place of the break out. */
export function VerifyPanel({ onVerify, onReadPicture }: Props) {
  const { t } = useText();
  const task = useTask();
  const [seen, setSeen] = useState('');
  const [audit, setAudit] = useState<Audit | null>(null);
  const heads = readSeenHeads(seen);
  const verify = () => void task.run(async () => setAudit(await onVerify(seen)));
  const readPicture = (file: Blob) =>
    void task.run(async () => {
      const text = await onReadPicture(file);
      setSeen((before) => (before.trim() ? `${before.trimEnd()}\n${text}` : text));
    });
  return (
    <Flex vertical gap={8}>
      <Flex gap={10} align="start" wrap>
        <div style={{ flex: '1 1 420px' }}>
          <Input.TextArea
            aria-label={t('ledger.verify.seen')}
            placeholder={t('ledger.verify.seenHow')}
            autoSize={{ minRows: 2, maxRows: 6 }}
            spellCheck={false}
            value={seen}
            onChange={(e) => {
              setSeen(e.target.value);
              setAudit(null);
            }}
          />
          {seen.trim() !== '' && (
            <Typography.Text type={heads.length > 0 ? 'secondary' : 'warning'}>
              {heads.length > 0
                ? t('ledger.verify.read', { counts: heads.map((head) => head.count).join('、') })
                : t('ledger.verify.unread')}
            </Typography.Text>
          )}
        </div>
        <Upload
          accept="image/*"
          showUploadList={false}
          beforeUpload={(file) => {
            readPicture(file);
            return false;
          }}
        >
          <Button icon={<FileImageOutlined />}>{t('ledger.verify.picture')}</Button>
        </Upload>
        <Button type="primary" icon={<SafetyCertificateOutlined />} loading={task.busy} onClick={verify}>
          {t('workspace.ledger.verify')}
        </Button>
      </Flex>
      {task.error && <FaultAlert message={task.error} />}
      {audit && <Finding audit={audit} given={heads.length} />}
    </Flex>
  );
}

function Finding({ audit, given }: { readonly audit: Audit; readonly given: number }) {
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
                <li key={`${seq} ${kind} ${problem}`}>{problem}</li>
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
  return (
    <Alert
      type="success"
      showIcon
      title={t('workspace.ledger.intact', { count: audit.count })}
      description={
        <Flex vertical gap={4}>
          <div>{t('ledger.verify.signatures', { count: audit.signatures })}</div>
          <div>{given > 0 ? t('ledger.verify.proven', { count: given }) : t('ledger.verify.noneGiven')}</div>
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
