import { Checkbox, Flex, Table, type TableProps, Tag } from 'antd';
import { useState } from 'react';
import { useText } from '../text';

interface Props<State extends string, Row extends { readonly line: number; readonly state: State }>
  extends Pick<TableProps<Row>, 'columns' | 'scroll' | 'virtual'> {
  readonly rows: readonly Row[];
  /** Colours of the states, in the order in which they are counted. */
  readonly colors: Readonly<Record<State, string | undefined>>;
  readonly counts: Readonly<Record<State, number>>;
  /** States that somebody may want to see alone. */
  readonly problems: readonly State[];
  readonly onlyProblems: string;
  readonly stateName: (state: State) => string;
  readonly countText: (state: State, count: number) => string;
}

/** Every row of a file with what would become of it, before anything is imported. */
export function JudgedRows<State extends string, Row extends { readonly line: number; readonly state: State }>({
  rows,
  colors,
  counts,
  problems,
  onlyProblems,
  stateName,
  countText,
  columns = [],
  ...table
}: Props<State, Row>) {
  const { t } = useText();
  const [alone, setAlone] = useState(false);
  const states = (Object.keys(colors) as State[]).filter((state) => counts[state] > 0);
  const shown = alone ? rows.filter(({ state }) => problems.includes(state)) : rows;
  return (
    <>
      <Flex gap={6} align="center" wrap role="status">
        {states.map((state) => (
          <Tag key={state} color={colors[state]} style={{ margin: 0 }}>
            {countText(state, counts[state])}
          </Tag>
        ))}
        {problems.some((state) => counts[state] > 0) && (
          <Checkbox checked={alone} onChange={(e) => setAlone(e.target.checked)}>
            {onlyProblems}
          </Checkbox>
        )}
      </Flex>
      <Table<Row>
        {...table}
        size="small"
        rowKey="line"
        dataSource={[...shown]}
        pagination={false}
        columns={[
          { title: t('common.tableFile.line'), dataIndex: 'line', width: 60 },
          {
            title: t('common.tableFile.state'),
            key: 'state',
            width: 92,
            render: (_, { state }) => (
              <Tag color={colors[state]} style={{ margin: 0 }}>
                {stateName(state)}
              </Tag>
            ),
          },
          ...columns,
        ]}
      />
    </>
  );
}
