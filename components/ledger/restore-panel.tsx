import { UploadOutlined } from '@ant-design/icons';
import { Alert, Button, Descriptions, Flex, Input, Modal, Typography, Upload } from 'antd';
import { useState } from 'react';
import type { PersonId } from '../../utils/domain/ids';
import type { Person } from '../../utils/domain/people';
import { groupedHash } from '../../utils/ledger/seen-head';
import type { BackupContent } from '../../utils/storage/backup-check';
import type { BackupLabel } from '../../utils/storage/backup-file';
import { FaultAlert } from '../shared/fault-alert';
import { ShareBar } from '../shared/share-bar';
import { useTask } from '../shared/task';
import { beijingTime } from '../shared/time';
import { useText } from '../text';
import { AdminDialog } from '../workspace/admin-dialog';

interface Props {
  readonly people: readonly Person[];
  /** Nobody here has a key yet: nobody could sign, and nobody has to. */
  readonly unsigned: boolean;
  /** Takes the file; says what it is without opening it. Rejects with a Fault. */
  readonly onFile: (file: Blob) => Promise<BackupLabel>;
  /** Opens and checks the file taken last; says how far the check is, 0 to 1. Rejects with a Fault. */
  readonly onCheck: (passphrase: string | null, progress: (share: number) => void) => Promise<BackupContent>;
  /** Stores what was checked last. Rejects with a Fault. */
  readonly onRestore: (signer: { readonly admin: PersonId; readonly pin: string } | null) => Promise<void>;
}

/** 恢复备份: file, passphrase if it has one, what is in it, and only then the order to store it. */
export function RestorePanel({ people, unsigned, onFile, onCheck, onRestore }: Props) {
  const { t } = useText();
  const task = useTask();
  const [label, setLabel] = useState<BackupLabel | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [content, setContent] = useState<BackupContent | null>(null);
  /** Share of the check that is done; null: none under way. */
  const [share, setShare] = useState<number | null>(null);
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState(false);

  const check = async (passphrase: string | null) => {
    try {
      setContent(await onCheck(passphrase, setShare));
    } finally {
      setShare(null);
    }
  };
  const take = (file: Blob) =>
    void task.run(async () => {
      setLabel(null);
      setContent(null);
      setDone(false);
      setPassphrase('');
      const taken = await onFile(file);
      setLabel(taken);
      if (!taken.sealed) await check(null);
    });
  const unlock = () => void task.run(() => check(passphrase));
  const restored = () => {
    setAsking(false);
    setLabel(null);
    setContent(null);
    setPassphrase('');
    setDone(true);
  };

  return (
    <Flex vertical gap={10} align="start">
      <Upload
        accept=".json,.sanshen"
        showUploadList={false}
        beforeUpload={(file) => {
          take(file);
          return false;
        }}
      >
        <Button icon={<UploadOutlined />} loading={task.busy && !content}>
          {t('ledger.restore.choose')}
        </Button>
      </Upload>
      {label?.sealed && !content && (
        <form
          onSubmit={(e) => {
            e.preventDefault();
            unlock();
          }}
        >
          <Flex vertical gap={6}>
            <Typography.Text>
              {t('ledger.restore.sealed', { time: beijingTime(label.exportedAt), count: label.ledger.count })}
            </Typography.Text>
            <Flex gap={8}>
              <Input.Password
                aria-label={t('ledger.backup.passphrase')}
                autoComplete="off"
                style={{ width: 280 }}
                value={passphrase}
                onChange={(e) => setPassphrase(e.target.value)}
              />
              <Button type="primary" htmlType="submit" loading={task.busy} disabled={passphrase === ''}>
                {t('ledger.restore.unlock')}
              </Button>
            </Flex>
          </Flex>
        </form>
      )}
      {share !== null && (
        <Flex gap={8} align="center" style={{ width: 420, maxWidth: '100%' }}>
          <Typography.Text style={{ flexShrink: 0 }}>{t('ledger.sheet.checking')}</Typography.Text>
          <ShareBar share={share} label={t('ledger.sheet.checking')} />
        </Flex>
      )}
      {content && <Preview content={content} onRestore={() => setAsking(true)} />}
      {task.error && <FaultAlert message={task.error} />}
      {done && <Alert type="success" showIcon title={t('ledger.restore.done')} />}
      {content && unsigned && (
        <Modal
          open={asking}
          title={t('ledger.restore.confirm')}
          okText={t('ledger.restore.now')}
          cancelText={t('common.cancel')}
          okButtonProps={{ loading: task.busy }}
          onCancel={() => setAsking(false)}
          onOk={() =>
            void task.run(async () => {
              await onRestore(null);
              restored();
            })
          }
        >
          {t('ledger.restore.replaces')}
        </Modal>
      )}
      {content && !unsigned && (
        <AdminDialog
          open={asking}
          danger
          title={t('ledger.restore.confirm')}
          okText={t('ledger.restore.sign')}
          people={people}
          onCancel={() => setAsking(false)}
          onSubmit={async (admin, pin) => {
            await onRestore({ admin, pin });
            restored();
          }}
        >
          <Typography.Text>{t('ledger.restore.replaces')}</Typography.Text>
        </AdminDialog>
      )}
    </Flex>
  );
}

/** What the file is; nothing has been stored. */
function Preview({ content, onRestore }: { readonly content: BackupContent; readonly onRestore: () => void }) {
  const { t } = useText();
  const { audit, relation, lost } = content;
  return (
    <Flex vertical gap={10} align="start" style={{ width: '100%' }}>
      <Descriptions
        size="small"
        bordered
        column={1}
        style={{ width: '100%' }}
        styles={{ label: { width: 160 } }}
        items={[
          { key: 'unit', label: t('workspace.settings.name'), children: content.unit || '—' },
          { key: 'at', label: t('ledger.restore.at'), children: beijingTime(content.exportedAt) },
          {
            key: 'records',
            label: t('ledger.restore.records'),
            children: content.counts.map(({ label, count }) => `${label} ${count}`).join('，') || '—',
          },
          {
            key: 'head',
            label: t('workspace.ledger.head'),
            children: <Typography.Text code>{groupedHash(content.ledger.head)}</Typography.Text>,
          },
          {
            key: 'check',
            label: t('ledger.restore.check'),
            children: audit.ok
              ? t('ledger.restore.intact', { count: audit.count, signatures: audit.signatures })
              : t('ledger.restore.doubtful', { problem: audit.problems[0]?.problem ?? '' }),
          },
        ]}
      />
      <Alert
        type={lost > 0 || !audit.ok ? 'warning' : 'info'}
        showIcon
        title={t(`ledger.restore.relation.${relation}`, { count: lost })}
      />
      <Button type="primary" danger={lost > 0} onClick={onRestore}>
        {t('ledger.restore.start')}
      </Button>
    </Flex>
  );
}
