import { Button, Flex, Progress, Typography } from 'antd';
import { useText } from '../text';

export interface BreakdownRow {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  /** Absent where no list shows exactly these. */
  readonly onOpen?: (() => void) | undefined;
}

interface Props {
  readonly title: string;
  /** In the order they are shown. */
  readonly rows: readonly BreakdownRow[];
}

/** How a whole divides: a line each with its number and share. */
export function Breakdown({ title, rows }: Props) {
  const { t } = useText();
  const all = rows.reduce((sum, { count }) => sum + count, 0);
  return (
    <section style={{ flex: '1 1 340px', minWidth: 0, maxWidth: 560 }}>
      <Typography.Title level={5} style={{ marginTop: 0 }}>
        {title}
      </Typography.Title>
      {all === 0 && <Typography.Text type="secondary">{t('figures.none')}</Typography.Text>}
      <Flex vertical gap={4}>
        {rows
          .filter(({ count }) => count > 0)
          .map(({ key, label, count, onOpen }) => (
            <Flex key={key} gap={10} align="center">
              <span style={{ flex: '0 0 130px', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
                {label}
              </span>
              <Progress
                percent={(count / all) * 100}
                aria-label={label}
                showInfo={false}
                size="small"
                style={{ flex: 1, margin: 0 }}
              />
              <span style={{ flex: '0 0 56px', textAlign: 'end' }}>
                {onOpen ? (
                  <Button type="link" size="small" style={{ padding: 0, height: 'auto' }} onClick={onOpen}>
                    {count}
                  </Button>
                ) : (
                  count
                )}
              </span>
            </Flex>
          ))}
      </Flex>
    </section>
  );
}
