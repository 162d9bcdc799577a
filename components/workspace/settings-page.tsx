import { DownloadOutlined } from '@ant-design/icons';
import { Button, Descriptions, Flex, Typography } from 'antd';
import type { Unit } from '../../utils/domain/unit';
import type { RegulationChoice } from '../onboarding/regulations-step';
import { FaultAlert } from '../shared/fault-alert';
import { useTask } from '../shared/task';
import { beijingTime } from '../shared/time';
import { useText } from '../text';

interface Props {
  readonly unit: Unit;
  /** Those the unit chose. */
  readonly regulations: readonly RegulationChoice[];
  /** Name of the review policy for this size, when it is a reduced one. */
  readonly reduced: boolean;
  readonly version: string;
  /** Saves everything as one file; rejects with a Fault. */
  readonly onExport: () => Promise<void>;
}

/** 设置: what was chosen at the first run. Read-only: a change of these is an event of its own. */
export function SettingsPage({ unit, regulations, reduced, version, onExport }: Props) {
  const { t } = useText();
  const task = useTask();
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
      <Flex gap={10} align="center" wrap>
        <Button icon={<DownloadOutlined />} loading={task.busy} onClick={() => void task.run(onExport)}>
          {t('common.exportData')}
        </Button>
        <Typography.Text type="secondary">{t('workspace.settings.exportHow')}</Typography.Text>
      </Flex>
      {task.error && <FaultAlert message={task.error} />}
    </Flex>
  );
}
