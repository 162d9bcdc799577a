import { DownOutlined } from '@ant-design/icons';
import { Button, Select, Table, Typography, theme } from 'antd';
import { useState } from 'react';
import {
  type ContentClass,
  ContentClassSchema,
  type PolicyBook,
  type PolicyKind,
  PolicyKindSchema,
} from '../../utils/domain/policy';
import { underscored } from '../shared/labels';
import { useText } from '../text';

interface Props {
  readonly book: PolicyBook;
  /** The book in force, when this one differs from it: changed cells are marked. */
  readonly before: PolicyBook | null;
  /** Absent where the table is only read. */
  readonly onCell?: (kind: PolicyKind, content: ContentClass, policy: string) => void;
}

/** 适用表: which review each kind and class of content takes. */
export function PolicyMatrix({ book, before, onCell }: Props) {
  const { t } = useText();
  const { token } = theme.useToken();
  // One list at a time: 32 of them make the page slow.
  const [open, setOpen] = useState<string | null>(null);
  const kindName = (kind: PolicyKind) =>
    kind === 'correction' ? t('policy.correction') : t(`common.kind.${underscored(kind)}`);
  const cellLabel = (kind: PolicyKind, content: ContentClass) =>
    t('policy.cell', { kind: kindName(kind), content: t(`policy.class.${underscored(content)}`) });
  const nameOf = (id: string) => book.policies.find((p) => p.id === id)?.name ?? t('policy.missing');
  const options = book.policies.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Table<{ kind: PolicyKind }>
      size="small"
      bordered
      rowKey="kind"
      pagination={false}
      dataSource={PolicyKindSchema.options.map((kind) => ({ kind }))}
      columns={[
        {
          title: t('policy.kindColumn'),
          dataIndex: 'kind',
          width: 130,
          render: (kind: PolicyKind) => <Typography.Text strong>{kindName(kind)}</Typography.Text>,
        },
        ...ContentClassSchema.options.map((content) => ({
          title: t(`policy.class.${underscored(content)}`),
          key: content,
          render: (_: unknown, { kind }: { kind: PolicyKind }) => {
            const id = book.matrix[kind][content];
            const changed = before !== null && before.matrix[kind][content] !== id;
            if (onCell && open === `${kind}.${content}`) {
              return (
                <Select
                  autoFocus
                  defaultOpen
                  aria-label={cellLabel(kind, content)}
                  size="small"
                  style={{ width: '100%' }}
                  value={id}
                  options={options}
                  onBlur={() => setOpen(null)}
                  onChange={(policy) => {
                    onCell(kind, content, policy);
                    setOpen(null);
                  }}
                />
              );
            }
            if (onCell) {
              return (
                <Button
                  size="small"
                  type="text"
                  block
                  icon={<DownOutlined />}
                  iconPlacement="end"
                  aria-label={`${cellLabel(kind, content)}: ${nameOf(id)}`}
                  style={{ justifyContent: 'space-between', color: changed ? token.colorWarningText : undefined }}
                  onClick={() => setOpen(`${kind}.${content}`)}
                >
                  {nameOf(id)}
                </Button>
              );
            }
            return changed ? <Typography.Text type="warning">{nameOf(id)}</Typography.Text> : nameOf(id);
          },
        })),
      ]}
    />
  );
}
