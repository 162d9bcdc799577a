import { DownloadOutlined } from '@ant-design/icons';
import { Alert, Button, Descriptions, Flex, Typography } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Unit } from '../../utils/domain/unit';
import { BackupDialog } from '../ledger/backup-dialog';
import type { RegulationChoice } from '../onboarding/regulations-step';
import { beijingTime } from '../shared/time';
import { useText } from '../text';

interface Props {
  readonly unit: Unit;
  /** Those the unit chose. */
  readonly regulations: readonly RegulationChoice[];
  /** Name of the review policy for this size, when it is a reduced one. */
  readonly reduced: boolean;
  readonly version: string;
  /** Saves everything as one file, encrypted unless the passphrase is null; rejects with a Fault. */
  readonly onBackup: (passphrase: string | null) => Promise<void>;
  readonly passphraseMin: number;
  /** When everything was last saved as a file (ms) and the events it held; null when never. */
  readonly lastBackup: { readonly at: number; readonly count: number } | null;
  /** Days without a backup when it is time for one, else null. */
  readonly backupDue: number | null;
  /** 恢复备份. */
  readonly restore: ReactNode;
}

/** 设置: what was chosen at the first run (read-only: a change of these is an event of its own), and 备份与恢复. */
export function SettingsPage(props: Props) {
  const { unit, regulations, reduced, version, lastBackup, backupDue } = props;
  const { t } = useText();
  const [saving, setSaving] = useState(false);
  return (
    <Flex vertical gap={12} style={{ maxWidth: 820 }}>
      <Descriptions
        size="small"
        bordered
        column={1}
        styles={{ label: { width: 160 } }}
        items={[
          { key: 'name', label: t('workspace.settings.name'), children: unit.name },
          {
            key: 'size',
            label: t('workspace.settings.size'),
            children: t('workspace.settings.people', { count: unit.size }),
          },
          {
            key: 'policy',
            label: t('workspace.settings.policy'),
            children: t(reduced ? 'workspace.settings.reduced' : 'workspace.settings.full'),
          },
          {
            key: 'since',
            label: t('workspace.settings.since'),
            children: unit.onboardedAt === null ? '—' : beijingTime(unit.onboardedAt),
          },
          {
            key: 'regulations',
            label: t('workspace.settings.regulations'),
            children: (
              <Flex vertical gap={6}>
                {regulations.map((r) => (
                  <div key={r.id}>
                    <div>{r.title}</div>
                    <Typography.Text type="secondary">{r.summary}</Typography.Text>
                  </div>
                ))}
              </Flex>
            ),
          },
          { key: 'version', label: t('workspace.settings.version'), children: version },
        ]}
      />
      <Typography.Text type="secondary">{t('workspace.settings.readOnly')}</Typography.Text>
      <Typography.Title level={5} style={{ marginBottom: 0 }}>
        {t('ledger.backup.title')}
      </Typography.Title>
      {backupDue !== null && <Alert type="warning" showIcon title={t('ledger.backup.due', { days: backupDue })} />}
      <Flex gap={10} align="center" wrap>
        <Button icon={<DownloadOutlined />} onClick={() => setSaving(true)}>
          {t('common.exportData')}
        </Button>
        <Typography.Text type="secondary">
          {lastBackup
            ? t('ledger.backup.last', { time: beijingTime(lastBackup.at), count: lastBackup.count })
            : t('ledger.backup.never')}
        </Typography.Text>
      </Flex>
      <Typography.Text type="secondary">{t('workspace.settings.exportHow')}</Typography.Text>
      <BackupDialog
        open={saving}
        minLength={props.passphraseMin}
        onClose={() => setSaving(false)}
        onSave={props.onBackup}
      />
      <Typography.Title level={5} style={{ marginBottom: 0 }}>
        {t('ledger.restore.title')}
      </Typography.Title>
      {props.restore}
    </Flex>
  );
}
