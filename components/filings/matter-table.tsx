import { Button, Flex, Table, Typography } from 'antd';
import type { MatterStanding } from '../../utils/filings/limits';
import { useSaid } from '../shared/use-said';
import { useText } from '../text';
import type { AskedMatterStep } from './matter-dialogs';
import { lastDay, MatterState } from './matter-state';

interface Props {
  readonly matters: readonly MatterStanding[];
  readonly onStep: (asked: AskedMatterStep) => void;
}

/** 开设、变更、关停、注销 of one account: each with its filing day or until when it is owed. */
export function MatterTable({ matters, onStep }: Props) {
  const { t } = useText();
  const say = useSaid();
  return (
    <Table<MatterStanding>
      size="small"
      rowKey="id"
      dataSource={[...matters]}
      pagination={false}
      locale={{ emptyText: <Typography.Text type="secondary">{t('filings.drawer.noMatters')}</Typography.Text> }}
      columns={[
        {
          title: t('filings.matter.kind'),
          key: 'kind',
          width: 60,
          render: (_, { kind }) => t(`filings.matter.${kind}`),
        },
        { title: t('filings.matter.on'), dataIndex: 'on', width: 105 },
        {
          title: t('filings.matter.what'),
          key: 'what',
          render: (_, { what, announcedOn, limit }) => (
            <Flex vertical>
              {what !== '' && <span style={{ overflowWrap: 'anywhere' }}>{what}</span>}
              {announcedOn !== null && (
                <Typography.Text type="secondary">
                  {t('filings.matter.announcedOn')} {announcedOn}
                </Typography.Text>
              )}
              <Typography.Text type="secondary" style={{ fontSize: 12 }}>
                {limit
                  ? t(limit.provisional ? 'filings.matter.limitProvisional' : 'filings.matter.limit', {
                      limit: say(limit.said),
                      day: lastDay(limit.dueAt),
                    })
                  : t('filings.matter.noFigure')}
              </Typography.Text>
            </Flex>
          ),
        },
        {
          title: t('filings.column.filing'),
          key: 'state',
          width: 190,
          render: (_, matter) => (
            <Flex vertical gap={4} align="start">
              <MatterState matter={matter} />
              {matter.id !== 'opening' && (
                <Flex gap={8} wrap>
                  {matter.filedOn === null && <StepLink step="filed" id={matter.id} onStep={onStep} />}
                  {matter.announcedOn === null && <StepLink step="announced" id={matter.id} onStep={onStep} />}
                  <StepLink step="void" id={matter.id} onStep={onStep} />
                </Flex>
              )}
            </Flex>
          ),
        },
      ]}
    />
  );
}

function StepLink({ step, id, onStep }: AskedMatterStep & Pick<Props, 'onStep'>) {
  const { t } = useText();
  return (
    <Button
      type="link"
      size="small"
      danger={step === 'void'}
      style={{ padding: 0 }}
      onClick={() => onStep({ step, id })}
    >
      {t(`filings.step.${step}`)}
    </Button>
  );
}
