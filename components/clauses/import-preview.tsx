import { Alert, Descriptions, Flex, Table, Typography } from 'antd';
import type { PersonId } from '../../utils/domain/ids';
import type { Person } from '../../utils/domain/people';
import { joined, type Part } from '../../utils/domain/said';
import type { Clause, Regulation } from '../../utils/regulations/contract';
import type { FileProblem } from '../../utils/regulations/own/read';
import { useSaid } from '../shared/use-said';
import { type TextKey, useText } from '../text';
import { AdminDialog } from '../workspace/admin-dialog';
import type { StricterValue } from './manage-regulations';
import { type RegulationView, usePartName } from './model';

/** Clauses that are shown without scrolling. */
const MOST_ROWS = 5;

/** Every mistake of a file, with its line and place. */
export function FileProblems({ name, problems }: { readonly name: string; readonly problems: readonly FileProblem[] }) {
  const { t } = useText();
  return (
    <Flex vertical gap={8}>
      <Alert
        type="error"
        showIcon
        role="alert"
        title={t('clauses.import.failed', { file: name, count: problems.length })}
        description={t('clauses.import.failedHow')}
      />
      <Table<FileProblem>
        size="small"
        rowKey={({ line, path, message }) => `${line} ${path} ${message}`}
        dataSource={[...problems]}
        pagination={false}
        scroll={problems.length > MOST_ROWS ? { y: 220 } : undefined}
        columns={[
          { title: t('clauses.import.line'), dataIndex: 'line', width: 64 },
          {
            title: t('clauses.import.path'),
            dataIndex: 'path',
            width: 240,
            render: (path: string) => path && <Typography.Text code>{path}</Typography.Text>,
          },
          { title: t('clauses.import.message'), dataIndex: 'message' },
        ]}
      />
    </Flex>
  );
}

interface Props {
  readonly regulation: Regulation;
  /** What the unit has under the same id already. */
  readonly present: RegulationView | null;
  readonly stricter: readonly StricterValue[];
  readonly figures: readonly Part<TextKey>[];
  readonly people: readonly Person[];
  readonly onCancel: () => void;
  readonly onImport: (admin: PersonId, pin: string, regulation: Regulation) => Promise<void>;
}

/** 导入自定法规: what the file is and would change; nothing is stored before an administrator signs. */
export function ImportPreview({ regulation, present, stricter, figures, people, onCancel, onImport }: Props) {
  const { t } = useText();
  const say = useSaid();
  const partName = usePartName({});
  const text = (value: string) => value || '—';
  const inUse = present?.followed ?? false;
  return (
    <AdminDialog
      open
      width={760}
      title={t('clauses.import.title')}
      okText={t('clauses.import.ok')}
      people={people}
      blocked={inUse}
      onCancel={onCancel}
      onSubmit={(admin, pin) => onImport(admin, pin, regulation)}
    >
      {present && (
        <Alert
          type={inUse ? 'error' : 'warning'}
          showIcon
          title={t(inUse ? 'clauses.import.inUse' : 'clauses.import.replaces', { name: present.regulation.name })}
        />
      )}
      <Descriptions
        size="small"
        bordered
        column={2}
        styles={{ label: { width: 150 } }}
        title={regulation.name}
        items={[
          { key: 'id', label: t('clauses.import.id'), children: regulation.id },
          { key: 'date', label: t('clauses.import.date'), children: text(regulation.date) },
          { key: 'issuer', label: t('clauses.import.issuer'), children: text(regulation.issuer) },
          { key: 'number', label: t('clauses.import.number'), children: text(regulation.number) },
          {
            key: 'figures',
            label: t('clauses.import.parameters'),
            span: 2,
            children:
              figures.length > 0 ? say(joined('common.join.semicolon', figures)) : t('clauses.import.noParameters'),
          },
          {
            key: 'stricter',
            label: t('clauses.import.stricter'),
            span: 2,
            children:
              stricter.length === 0
                ? t('clauses.import.stricterNone')
                : stricter.map(({ parameter, before, after }) => (
                    <div key={parameter}>
                      {before === null
                        ? t('clauses.import.newValue', { after: say(after) })
                        : t('clauses.import.change', { before: say(before), after: say(after) })}
                    </div>
                  )),
          },
        ]}
      />
      <Table<Clause>
        size="small"
        rowKey="locator"
        dataSource={[...regulation.clauses]}
        pagination={false}
        scroll={regulation.clauses.length > MOST_ROWS ? { y: 180 } : undefined}
        columns={[
          { title: t('clauses.column.clause'), dataIndex: 'locator', width: 170 },
          { title: t('clauses.column.demand'), dataIndex: 'duty' },
          {
            title: t('clauses.column.carriers'),
            key: 'carriers',
            width: 220,
            render: (_, { carriers }) => say(joined('common.join.comma', carriers.map(partName))),
          },
        ]}
      />
      <Typography.Text type="secondary">{t('clauses.import.later')}</Typography.Text>
    </AdminDialog>
  );
}
