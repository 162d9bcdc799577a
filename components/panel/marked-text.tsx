import { theme } from 'antd';
import type { Finding } from '../../utils/domain/finding';

interface Props {
  readonly text: string;
  /** Findings of this very field; offsets are UTF-16 into `text`. */
  readonly findings: readonly Finding[];
}

/** A field of the draft with the passages of its findings marked; overlapping passages are joined. */
export function MarkedText({ text, findings }: Props) {
  const { token } = theme.useToken();
  const pieces: { from: number; text: string; severity: Finding['severity'] | null; title: string }[] = [];
  let at = 0;
  const add = (end: number, severity: Finding['severity'] | null, title: string) => {
    if (end > at) pieces.push({ from: at, text: text.slice(at, end), severity, title });
    at = Math.max(at, end);
  };
  for (const f of [...findings].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (f.end <= f.start) continue;
    add(Math.min(f.start, text.length), null, '');
    add(Math.min(f.end, text.length), f.severity, f.message);
  }
  add(text.length, null, '');
  const colour = {
    block: { background: token.colorErrorBg, borderBottom: `2px solid ${token.colorError}` },
    warn: { background: token.colorWarningBg, borderBottom: `2px solid ${token.colorWarning}` },
    hint: { background: 'transparent', borderBottom: `2px dotted ${token.colorTextTertiary}` },
  };
  return (
    <span style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      {pieces.map((p) =>
        p.severity ? (
          <mark key={p.from} title={p.title} style={{ color: 'inherit', ...colour[p.severity] }}>
            {p.text}
          </mark>
        ) : (
          p.text
        ),
      )}
    </span>
  );
}
