import { Collapse, Table, Typography } from 'antd';
import type { ValueInForce } from '../../utils/clauses/values';
import type { LimitSource } from '../../utils/domain/queue';
import type { ClauseName } from '../panel/model';
import { useText } from '../text';

interface Props {
  readonly values: readonly ValueInForce[];
  readonly clauseName: ClauseName;
}

/** 现行数值: each figure that counts, whose it is, and what it beat. */
export function ValuesTable({ values, clauseName }: Props) {
  const { t } = useText();
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
                { title: t('clauses.values.value'), dataIndex: 'words', width: 240 },
                {
                  title: t('clauses.values.whose'),
                  key: 'whose',
                  render: (_, { sources }) => sources.map(whose).join('、'),
                },
                {
                  title: t('clauses.values.laxer'),
                  key: 'laxer',
                  render: (_, { laxer }) =>
                    laxer.length === 0
                      ? '—'
                      : laxer.map(({ source, words }) => `${words}（${whose(source)}）`).join('；'),
                },
              ]}
            />
          ),
        },
      ]}
    />
  );
}
