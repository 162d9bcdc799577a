import { DownloadOutlined } from '@ant-design/icons';
import { Alert, Button, Flex, Typography } from 'antd';
import { type ReactNode, useState } from 'react';
import type { ManagedState } from '../../utils/domain/managed';
import type { Unit } from '../../utils/domain/unit';
import { BackupDialog } from '../ledger/backup-dialog';
import type { RegulationChoice } from '../onboarding/regulations-step';
import { LockedTag } from '../settings/locked';
import { ManagedList } from '../settings/managed-list';
import '../settings/settings.css';
import { SettingsGroup } from '../settings/settings-group';
import { Values } from '../settings/values';
import { useFiguresLine } from '../shared/figures-line';
import { beijingTime } from '../shared/time';
import { useText } from '../text';

interface Props {
  readonly unit: Unit;
  /** Those the unit follows. */
  readonly regulations: readonly RegulationChoice[];
  /** Names of all regulations by id. */
  readonly regulationNames: Readonly<Record<string, string>>;
  /** Name of the review policy for this size, when it is a reduced one. */
  readonly reduced: boolean;
  readonly version: string;
  readonly managed: ManagedState;
  /** Saves everything as one file, encrypted unless the passphrase is null; rejects with a Fault. */
  readonly onBackup: (passphrase: string | null) => Promise<void>;
  readonly passphraseMin: number;
  /** When everything was last saved as a file (ms) and the events it held; null when never. */
  readonly lastBackup: { readonly at: number; readonly count: number } | null;
  /** Days without a backup when it is time for one, else null. */
  readonly backupDue: number | null;
  /** Days after which a backup is asked for. */
  readonly backupDays: number;
  /** Groups that are saved by themselves. */
  readonly appearance: ReactNode;
  readonly deadlines: ReactNode;
  readonly retention: ReactNode;
  readonly restore: ReactNode;
  readonly anchors: ReactNode;
}

/** 设置 in groups, each saved by itself: the unit (read-only: a change of it is an event of its own), clocks, appearance, data. */
export function SettingsPage(props: Props) {
  const { unit, regulations, reduced, version, managed } = props;
  const { t } = useText();
  const figuresLine = useFiguresLine();
  const required = managed.policies.regulations ?? [];
  return (
    <div className="ss-settings">
      <div className="ss-settings-column">
        <SettingsGroup title={t('settings.unit')}>
          <Values
            lines={[
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
                  <Flex vertical gap={4}>
                    {regulations.map((r) => (
                      <div key={r.id}>
                        <div>
                          {r.title}
                          {required.includes(r.id) && <LockedTag />}
                        </div>
                        <Typography.Text type="secondary">{figuresLine(r.figures)}</Typography.Text>
                      </div>
                    ))}
                  </Flex>
                ),
              },
              { key: 'version', label: t('workspace.settings.version'), children: version },
            ]}
          />
          <Typography.Text type="secondary">{t('workspace.settings.readOnly')}</Typography.Text>
        </SettingsGroup>
        {props.appearance}
        <ManagedList state={managed} regulationNames={props.regulationNames} />
      </div>
      <div className="ss-settings-column">
        {props.deadlines}
        {props.retention}
        <Backup {...props} />
      </div>
      <div className="ss-settings-wide">{props.anchors}</div>
    </div>
  );
}

function Backup({ lastBackup, backupDue, backupDays, managed, passphraseMin, onBackup, restore }: Props) {
  const { t } = useText();
  const [saving, setSaving] = useState(false);
  return (
    <SettingsGroup
      title={t('ledger.backup.title')}
      action={
        <Button icon={<DownloadOutlined />} size="small" onClick={() => setSaving(true)}>
          {t('common.exportData')}
        </Button>
      }
    >
      {backupDue !== null && <Alert type="warning" showIcon title={t('ledger.backup.due', { days: backupDue })} />}
      <Values
        lines={[
          {
            key: 'last',
            label: t('settings.backup.last'),
            children: lastBackup
              ? t('ledger.backup.last', { time: beijingTime(lastBackup.at), count: lastBackup.count })
              : t('ledger.backup.never'),
          },
          {
            key: 'reminder',
            label: t('settings.backup.reminder'),
            children: (
              <>
                {t('settings.backup.days', { days: backupDays })}
                {managed.policies.backupReminderDays !== undefined && <LockedTag />}
              </>
            ),
          },
        ]}
      />
      <Typography.Text type="secondary">{t('workspace.settings.exportHow')}</Typography.Text>
      <BackupDialog open={saving} minLength={passphraseMin} onClose={() => setSaving(false)} onSave={onBackup} />
      <Typography.Text strong>{t('ledger.restore.title')}</Typography.Text>
      {restore}
    </SettingsGroup>
  );
}
