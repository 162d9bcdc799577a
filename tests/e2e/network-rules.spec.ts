import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXTENSION_DIR } from '../support/browser';
import { expect, test } from '../support/fixtures';

interface StaticRule {
  readonly id: number;
  readonly action: { readonly type: string };
  readonly condition: { readonly regexFilter: string };
}

test('every static network rule is one that the browser accepts', async ({ office }) => {
  const rules = JSON.parse(readFileSync(join(EXTENSION_DIR, 'rules/publish.json'), 'utf8')) as StaticRule[];
  expect(rules.filter((r) => r.action.type === 'block').length).toBeGreaterThan(20);
  // A rule over the memory limit is left out without a word: the guard would have a hole.
  const refused = await office.page.evaluate(
    async (expressions) => {
      const bad: string[] = [];
      for (const regex of expressions) {
        const answer = await chrome.declarativeNetRequest.isRegexSupported({ regex, isCaseSensitive: false });
        if (!answer.isSupported) bad.push(`${answer.reason}: ${regex}`);
      }
      return bad;
    },
    rules.map((r) => r.condition.regexFilter),
  );
  expect(refused).toEqual([]);
});
