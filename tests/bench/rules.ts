import { type Draft, emptyArticle } from '../../utils/domain/draft';
import { defaultContext } from '../../utils/inspection/context';
import { inspect } from '../../utils/inspection/inspect';
import { NOW } from '../support/clock';
import { flat, prose } from './texts';
import { bareLoop, compare, table } from './timing';

const context = defaultContext(NOW);

/** A post on Weibo. */
function draftOf(text: string): Draft {
  return {
    kind: 'post',
    account: { platform: 'weibo', id: '1000000001', name: '清河发布' },
    articles: [{ ...emptyArticle(), body: text }],
    schedule: null,
    visibility: '',
    target: null,
    quoted: '',
  };
}

/** The whole inspection: all rules over one draft, from nothing. */
export function benchRules(print: (text: string) => void): void {
  for (const length of [140, 3_000, 20_000]) {
    const text = prose(length);
    const draft = draftOf(text);
    print(
      table(
        `inspection, ${length} characters`,
        compare({ 'bare charCodeAt loop': () => bareLoop(text), 'all rules': () => void inspect(draft, context) }),
        length,
      ),
    );
  }
  const run = flat('抢'.repeat(20_000));
  print(
    table(
      'inspection, 20000 characters of hostile text',
      compare({
        'bare charCodeAt loop': () => bareLoop(run),
        'one character repeated': () => void inspect(draftOf(run), context),
      }),
      run.length,
    ),
  );
}

/** The first inspection of a page, 2,000 characters, everything cold. @returns ms */
export function firstInspection(): number {
  const draft = draftOf(prose(2_000));
  const start = performance.now();
  inspect(draft, context);
  return performance.now() - start;
}
