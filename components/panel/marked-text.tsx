import { theme } from 'antd';
import type { Finding } from '../../utils/domain/finding';
import type { Remark } from '../../utils/domain/review';
import { SEVERITIES } from '../shared/labels';

interface Props {
  readonly text: string;
  /** Findings of this very field; offsets are UTF-16 into `text`. */
  readonly findings: readonly Finding[];
  /** Passages with a comment of a reviewer. */
  readonly remarks?: readonly Pick<Remark, 'start' | 'end' | 'text'>[];
}

/** A field of the draft with the passages of its findings marked; where they overlap the gravest one shows. */
export function MarkedText({ text, findings, remarks = [] }: Props) {
  const { token } = theme.useToken();
  const marks = findings
    .map((f) => ({ ...f, start: Math.min(f.start, text.length), end: Math.min(f.end, text.length) }))
    .filter((f) => f.end > f.start);
  const ends = [...marks, ...remarks].flatMap((m) => [Math.min(m.start, text.length), Math.min(m.end, text.length)]);
  const edges = [...new Set([0, ...ends, text.length])].sort((a, b) => a - b);
  const pieces = edges.slice(0, -1).map((from, i) => {
    const to = edges[i + 1] ?? text.length;
    const here = marks.filter((f) => f.start <= from && f.end >= to);
    const severity = SEVERITIES.find((each) => here.some((f) => f.severity === each)) ?? null;
    const said = remarks.filter((r) => r.start <= from && r.end >= to);
    const title = [...here.map((f) => f.message), ...said.map((r) => r.text)].join('\n');
    return { from, text: text.slice(from, to), severity, remarked: said.length > 0, title };
  });
  const colour = {
    block: { background: token.colorErrorBg, borderBottom: `2px solid ${token.colorError}` },
    warn: { background: token.colorWarningBg, borderBottom: `2px solid ${token.colorWarning}` },
    hint: { background: 'transparent', borderBottom: `2px dotted ${token.colorTextTertiary}` },
  };
  return (
    <span style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      {pieces.map((p) =>
        p.severity || p.remarked ? (
          <mark
            key={p.from}
            title={p.title}
            style={{
              color: 'inherit',
              ...(p.severity ? colour[p.severity] : { background: 'transparent' }),
              ...(p.remarked && { outline: `1px dashed ${token.colorInfo}`, outlineOffset: 1 }),
            }}
          >
            {p.text}
          </mark>
        ) : (
          p.text
        ),
      )}
    </span>
  );
}
