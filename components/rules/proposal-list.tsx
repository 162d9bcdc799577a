import { Button, Flex, Table, Typography } from 'antd';
import type { WordingProposal } from '../../utils/domain/correction';
import { beijingTime } from '../shared/time';
import { useText } from '../text';

interface Props {
  /** Proposed and not decided, also not in an unsaved change. */
  readonly waiting: readonly WordingProposal[];
  readonly personName: (id: string) => string;
  readonly onAccept: (proposal: WordingProposal) => void;
  readonly onRefuse: (proposal: WordingProposal) => void;
}

/** 更正时提出的规范表述: wait for an administrator like reported false alarms do. Nothing when none waits. */
export function ProposalList({ waiting, personName, onAccept, onRefuse }: Props) {
  const { t } = useText();
  if (waiting.length === 0) return null;
  return (
    <section aria-label={t('correction.proposals.title')}>
      <Typography.Title level={5} style={{ margin: 0 }}>
        {t('correction.proposals.title')}
      </Typography.Title>
      <Typography.Text type="secondary">{t('correction.proposals.text')}</Typography.Text>
      <Table<WordingProposal>
        size="small"
        rowKey="id"
        dataSource={[...waiting]}
        pagination={false}
        columns={[
          { title: t('correction.field.wrong'), key: 'wrong', render: (_, { wording }) => wording.wrong },
          { title: t('correction.field.right'), key: 'right', render: (_, { wording }) => wording.right },
          { title: t('correction.proposals.reason'), key: 'note', render: (_, { wording }) => wording.note },
          { title: t('correction.proposals.by'), key: 'by', width: 110, render: (_, { by }) => personName(by) },
          { title: t('rules.alarm.at'), dataIndex: 'at', width: 140, render: (at: number) => beijingTime(at) },
          {
            title: t('workspace.actions'),
            key: 'actions',
            width: 150,
            render: (_, proposal) => (
              <Flex gap={6}>
                <Button
                  size="small"
                  aria-label={t('correction.proposals.acceptOf', { text: proposal.wording.wrong })}
                  onClick={() => onAccept(proposal)}
                >
                  {t('correction.proposals.accept')}
                </Button>
                <Button
                  size="small"
                  aria-label={t('correction.proposals.refuseOf', { text: proposal.wording.wrong })}
                  onClick={() => onRefuse(proposal)}
                >
                  {t('correction.proposals.refuse')}
                </Button>
              </Flex>
            ),
          },
        ]}
      />
    </section>
  );
}
