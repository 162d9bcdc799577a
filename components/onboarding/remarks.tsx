import { Alert } from 'antd';
import { useText } from '../text';
import type { Remark } from './form';

/** Sentences about the form: what keeps it from going on (error), or what should be known (warning). */
export function Remarks({
  type,
  title,
  items,
}: {
  readonly type: 'error' | 'warning';
  readonly title: string;
  readonly items: readonly Remark[];
}) {
  const { t } = useText();
  if (items.length === 0) return null;
  const texts = items.map((r) => t(r.key, r.values));
  return (
    <Alert
      type={type}
      showIcon
      role={type === 'error' ? 'alert' : undefined}
      title={title}
      description={
        <ul style={{ margin: 0, paddingInlineStart: 18 }}>
          {texts.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      }
    />
  );
}
