import { Collapse, Table, Typography } from 'antd';
import type { ValueInForce } from '../../utils/clauses/values';
import type { LimitSource } from '../../utils/domain/queue';
import { joined } from '../../utils/domain/said';
import type { ClauseName } from '../panel/model';
import { useSaid } from '../shared/use-said';
import { useText } from '../text';

interface Props {
  readonly values: readonly ValueInForce[];
  readonly clauseName: ClauseName;
}

/** 现行数值: each figure that counts, whose it is, and what it beat. */
export function ValuesTable({ values, clauseName }: Props) {
  const { t } = useText();
  const say = useSaid();
  const whose = ({ kind, clause }: LimitSource) =>
    clause !== null ? clauseName(clause) : t(kind === 'unit' ? 'clauses.values.unitOwn' : 'clauses.values.default');
  return (
    <Collapse
      size="small"
      items={[
        {
          key: 'values',
          label: (
            <>
              {t('clauses.values.title')} <Typography.Text type="secondary">{t('clauses.values.how')}</Typography.Text>
            </>
          ),
          children: (
            <Table<ValueInForce>
              size="small"
              rowKey="parameter"
              dataSource={[...values]}
              pagination={false}
              locale={{ emptyText: t('clauses.values.none') }}
              columns={[
                { title: t('clauses.values.value'), key: 'value', width: 240, render: (_, { figure }) => say(figure) },
                {
                  title: t('clauses.values.whose'),
                  key: 'whose',
                  render: (_, { sources }) => say(joined('common.join.comma', sources.map(whose))),
                },
                {
                  title: t('clauses.values.laxer'),
                  key: 'laxer',
                  render: (_, { laxer }) =>
                    laxer.length === 0
                      ? '—'
                      : say(
                          joined(
                            'common.join.semicolon',
                            laxer.map(({ source, figure }) =>
                              t('clauses.said.deadline.figure', { figure: say(figure), clause: whose(source) }),
                            ),
                          ),
                        ),
                },
              ]}
            />
          ),
        },
      ]}
    />
  );
}
