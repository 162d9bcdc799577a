import { LockOutlined } from '@ant-design/icons';
import { Button, Flex, Table, Tag, Typography } from 'antd';
import { type ControlChange, entryKey } from '../../utils/domain/control-change';
import type { FalseAlarm, InspectionControl, ReportedAlarm } from '../../utils/domain/inspection';
import { Guide } from '../shared/guide';
import { beijingTime } from '../shared/time';
import { useText } from '../text';
import type { RuleView } from './model';

interface Props {
  readonly rules: readonly RuleView[];
  /** Reported and not decided, also not in an unsaved change. */
  readonly waiting: readonly ReportedAlarm[];
  /** Unsaved changes included. */
  readonly control: InspectionControl;
  readonly change: ControlChange;
  readonly onConfirm: (alarm: ReportedAlarm) => void;
  readonly onRefuse: (alarm: ReportedAlarm) => void;
  readonly onRemove: (alarm: FalseAlarm) => void;
  /** Saves the confirmed ones as a CSV file of this name. */
  readonly onExport: (name: string, rows: readonly (readonly string[])[]) => void;
}

/** 误报: what was reported waits for an administrator; what is confirmed can be withdrawn. */
export function AlarmList(props: Props) {
  const { t } = useText();
  const unsaved = new Set((props.change.put.falseAlarms ?? []).map((alarm) => entryKey('falseAlarms', alarm)));
  const confirmed = props.control.falseAlarms;
  const exportAll = () =>
    props.onExport(t('rules.tab.alarms'), [
      [t('rules.column.rule'), t('rules.column.text'), t('rules.column.before'), t('rules.column.after')],
      ...confirmed.map((alarm) => [alarm.rule, alarm.text, alarm.before, alarm.after]),
    ]);
  const rule = (id: string) => {
    const known = props.rules.find((each) => each.id === id);
    return (
      <>
        <div>{known?.title ?? id}</div>
        {known?.locked && known.severity === 'block' && (
          <Typography.Text type="secondary">
            <LockOutlined /> {t('rules.alarm.locked')}
          </Typography.Text>
        )}
      </>
    );
  };
  return (
    <Flex vertical gap={12}>
      <Typography.Text type="secondary">{t('rules.alarm.text')}</Typography.Text>
      <Typography.Title level={5} style={{ margin: 0 }}>
        {t('rules.alarm.waiting')}
      </Typography.Title>
      <Table<ReportedAlarm>
        size="small"
        rowKey="id"
        dataSource={[...props.waiting]}
        pagination={false}
        locale={{ emptyText: <Guide title={t('rules.alarm.none')} steps={[t('rules.alarm.noneHow')]} /> }}
        columns={[
          { title: t('rules.alarm.passage'), key: 'passage', render: (_, { alarm }) => <Passage alarm={alarm} /> },
          { title: t('rules.alarm.rule'), key: 'rule', width: 180, render: (_, { alarm }) => rule(alarm.rule) },
          { title: t('rules.alarm.at'), dataIndex: 'at', width: 140, render: (at: number) => beijingTime(at) },
          { title: t('rules.alarm.times'), dataIndex: 'times', width: 56, align: 'right' },
          {
            title: t('workspace.actions'),
            key: 'actions',
            width: 180,
            render: (_, reported) => (
              <Flex gap={6}>
                <Button
                  size="small"
                  aria-label={t('rules.alarm.confirmOf', { text: reported.alarm.text })}
                  onClick={() => props.onConfirm(reported)}
                >
                  {t('rules.alarm.confirm')}
                </Button>
                <Button
                  size="small"
                  aria-label={t('rules.alarm.refuseOf', { text: reported.alarm.text })}
                  onClick={() => props.onRefuse(reported)}
                >
                  {t('rules.alarm.refuse')}
                </Button>
              </Flex>
            ),
          },
        ]}
      />
      <Flex justify="space-between" align="center">
        <Typography.Title level={5} style={{ margin: 0 }}>
          {t('rules.alarm.confirmed')}
        </Typography.Title>
        <Button size="small" disabled={confirmed.length === 0} onClick={exportAll}>
          {t('rules.list.export')}
        </Button>
      </Flex>
      <Table<FalseAlarm>
        size="small"
        rowKey={(alarm) => entryKey('falseAlarms', alarm)}
        dataSource={[...confirmed]}
        pagination={{ hideOnSinglePage: true, pageSize: 50, showSizeChanger: false }}
        locale={{
          emptyText: <Guide title={t('rules.alarm.noneConfirmed')} steps={[t('rules.alarm.noneConfirmedHow')]} />,
        }}
        columns={[
          {
            title: t('rules.alarm.passage'),
            key: 'passage',
            render: (_, alarm) => (
              <>
                <Passage alarm={alarm} />{' '}
                {unsaved.has(entryKey('falseAlarms', alarm)) && (
                  <Tag color="processing">{t('rules.alarm.unsaved')}</Tag>
                )}
              </>
            ),
          },
          { title: t('rules.alarm.rule'), key: 'rule', width: 180, render: (_, alarm) => rule(alarm.rule) },
          {
            title: t('workspace.actions'),
            key: 'actions',
            width: 90,
            render: (_, alarm) => (
              <Button
                size="small"
                aria-label={t('rules.alarm.removeOf', { text: alarm.text })}
                onClick={() => props.onRemove(alarm)}
              >
                {t('rules.alarm.remove')}
              </Button>
            ),
          },
        ]}
      />
    </Flex>
  );
}

/** The passage in its surroundings, as it stood in the draft. */
function Passage({ alarm }: { readonly alarm: FalseAlarm }) {
  return (
    <span style={{ overflowWrap: 'anywhere' }}>
      <Typography.Text type="secondary">{alarm.before}</Typography.Text>
      <Typography.Text mark>{alarm.text}</Typography.Text>
      <Typography.Text type="secondary">{alarm.after}</Typography.Text>
    </span>
  );
}
