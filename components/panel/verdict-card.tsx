import { Alert } from 'antd';
import type { PageView } from './model';

/** Whether what is in the editor now may be published, and what comes next. */
export function VerdictCard({ verdict }: { readonly verdict: PageView['verdict'] }) {
  const type = verdict.publishable ? 'success' : verdict.code === 'in-review' ? 'info' : 'warning';
  // 提交 is what this panel is for: its form stands right below.
  const next = verdict.code === 'not-submitted' ? '' : verdict.next;
  return <Alert type={type} showIcon title={verdict.message} description={next || undefined} />;
}
