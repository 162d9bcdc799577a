import { defaultContext } from '../../utils/inspection/context';
import { inspect } from '../../utils/inspection/inspect';
import { draftOf, EXAMPLE_NOW } from '../support/rule-tester';
import { flat, prose } from './texts';
import { bareLoop, compare, table } from './timing';

const context = defaultContext(EXAMPLE_NOW);

/** The whole inspection: all rules over one draft, from nothing. */
export function benchRules(print: (text: string) => void): void {
  for (const length of [140, 3_000, 20_000]) {
    const text = prose(length);
    const draft = draftOf({ text });
    print(
      table(
        `inspection, ${length} characters`,
        compare({ 'bare charCodeAt loop': () => bareLoop(text), 'all rules': () => void inspect(draft, context) }),
      ),
    );
  }
  const run = flat('抢'.repeat(20_000));
  print(
    table(
      'inspection, 20000 characters of hostile text',
      compare({
        'bare charCodeAt loop': () => bareLoop(run),
        'one character repeated': () => void inspect(draftOf({ text: run }), context),
      }),
    ),
  );
}

/** The first inspection of a page, 2,000 characters, everything cold. @returns ms */
export function firstInspection(): number {
  const draft = draftOf({ text: prose(2_000) });
  const start = performance.now();
  inspect(draft, context);
  return performance.now() - start;
}
