import { Flex, Typography, theme } from 'antd';
import { useText } from '../text';
import type { Comparison, DiffPart } from './model';

/** Sentences that stay the same are shortened to this many on each side of a change. */
const CONTEXT = 1;

/** Signed before, now: sentence by sentence, removed struck through, added underlined (not by colour alone). */
export function DiffView({ comparison }: { readonly comparison: Comparison }) {
  const { t } = useText();
  const { token } = theme.useToken();
  return (
    <section
      aria-label={comparison.title}
      style={{ border: `1px solid ${token.colorWarningBorder}`, borderRadius: token.borderRadius, padding: 10 }}
    >
      <Typography.Text strong>{comparison.title}</Typography.Text>
      <Typography.Text type="secondary" style={{ display: 'block' }}>
        {t('panel.diff.legend')}
      </Typography.Text>
      <Flex vertical gap={8} style={{ marginTop: 6 }}>
        {comparison.fields.map((field) => (
          <div key={field.label}>
            <Typography.Text type="secondary">{field.label}</Typography.Text>
            <div style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', lineHeight: 1.75 }}>
              {shorten(field.parts).map((part, index, all) => {
                // biome-ignore lint/suspicious/noArrayIndexKey: sentences of one comparison never move
                if (part.kind === 'same') return <span key={index}>{part.text}</span>;
                const added = part.kind === 'added';
                const style = {
                  color: 'inherit',
                  background: added ? token.colorSuccessBg : token.colorErrorBg,
                  textDecoration: added ? 'underline' : 'line-through',
                  textDecorationColor: added ? token.colorSuccess : token.colorError,
                };
                const { before, changed, after } = changedWords(part, all[added ? index - 1 : index + 1]);
                const words = (
                  <>
                    {before}
                    {changed && (
                      <b style={{ background: added ? token.colorSuccessBorder : token.colorErrorBorder }}>{changed}</b>
                    )}
                    {after}
                  </>
                );
                return added ? (
                  // biome-ignore lint/suspicious/noArrayIndexKey: sentences of one comparison never move
                  <ins key={index} style={style}>
                    {words}
                  </ins>
                ) : (
                  // biome-ignore lint/suspicious/noArrayIndexKey: sentences of one comparison never move
                  <del key={index} style={style}>
                    {words}
                  </del>
                );
              })}
            </div>
          </div>
        ))}
      </Flex>
    </section>
  );
}

/** What changed inside sentences that were replaced by others: all that is not the same at both ends. Sentences without a counterpart stay plain. */
function changedWords(part: DiffPart, other: DiffPart | undefined): Record<'before' | 'changed' | 'after', string> {
  if (!other || other.kind === 'same') return { before: part.text, changed: '', after: '' };
  // By characters, so that none is cut in half.
  const [mine, theirs] = [[...part.text], [...other.text]];
  const shorter = Math.min(mine.length, theirs.length);
  let start = 0;
  while (start < shorter && mine[start] === theirs[start]) start++;
  let end = 0;
  while (end < shorter - start && mine.at(-1 - end) === theirs.at(-1 - end)) end++;
  // Nearly nothing in common: another sentence, not a changed one.
  if (start + end < shorter / 3) return { before: part.text, changed: '', after: '' };
  const until = mine.length - end;
  return {
    before: mine.slice(0, start).join(''),
    changed: mine.slice(start, until).join(''),
    after: mine.slice(until).join(''),
  };
}

/** Replaces long unchanged stretches by an ellipsis, keeping the sentences next to a change. */
function shorten(parts: readonly DiffPart[]): DiffPart[] {
  const near = (index: number) =>
    parts.slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1).some((p) => p.kind !== 'same');
  const out: DiffPart[] = [];
  parts.forEach((part, index) => {
    if (part.kind !== 'same' || near(index)) out.push(part);
    else if (out.at(-1)?.text !== ' … ') out.push({ kind: 'same', text: ' … ' });
  });
  return out;
}
