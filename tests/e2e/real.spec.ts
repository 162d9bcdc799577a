import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ACTS } from '../support/acts';
import { expect, test } from '../support/fixtures';

/** Real texts are kept beside the checkout, never in it. */
const CORPORA = process.env.SANSHEN_CORPORA ?? join(import.meta.dirname, '../../../shared/corpora/dev');
const EACH = 50;
/** What every composer takes: longer texts are cut at a paragraph end. */
const MOST_CHARS = 900;

interface Line {
  readonly text: string;
  readonly label: string;
  readonly tags?: readonly string[];
}

function texts(file: string, fits: (line: Line) => boolean): string[] {
  const lines = readFileSync(join(CORPORA, `${file}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean);
  const fitting = lines.map((l) => JSON.parse(l) as Line).filter((l) => fits(l) && l.text.length <= MOST_CHARS);
  // Spread over the whole file: neighbours come from one source.
  const step = Math.max(1, Math.floor(fitting.length / EACH));
  return Array.from({ length: EACH }, (_, i) => fitting[i * step]?.text ?? '').filter(Boolean);
}

const present = existsSync(join(CORPORA, 'official.jsonl'));
const clean = present
  ? texts(
      'official',
      (l) =>
        l.label === 'clean' &&
        !(l.tags ?? []).some((t) => /emotive|comment_prompt|zero_width|non_gb2312|phone/.test(t)),
    )
  : [];
const ads = present ? texts('ads', (l) => l.label === 'ad') : [];

/** Editors give paragraphs back one per line; blanks at line ends are not content. */
const lines = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((l) => l.replace(/\u00a0/g, ' ').trim())
    .filter(Boolean)
    .join('\n');

for (const act of ACTS) {
  test(`${act.platform}: real texts are read back exactly, clean ones raise no block, all are held`, async ({
    office,
    server,
  }) => {
    test.skip(!present, `no corpora at ${CORPORA}`);
    const unit = await office.unit([{ platform: act.platform, name: act.account }]);
    const page = await office.open(act.composeUrl);
    const wrong: string[] = [];
    const blocked: string[] = [];
    let blockedAds = 0;
    let warnedAds = 0;
    for (const [index, text] of [...clean, ...ads].entries()) {
      await act.write(page, `测试标题${index}`, text);
      await expect
        .poll(async () => lines((await unit.prepare(page))?.reading.draft?.articles[0]?.body ?? ''), { timeout: 5_000 })
        .toBe(lines(text))
        .catch(() => {
          wrong.push(text.slice(0, 60));
        });
      const findings = (await unit.prepare(page))?.findings ?? [];
      const block = findings.some((f) => f.severity === 'block');
      if (index < clean.length && block)
        blocked.push(`${findings.find((f) => f.severity === 'block')?.rule}: ${text.slice(0, 60)}`);
      if (index >= clean.length && block) blockedAds++;
      if (index >= clean.length && !block && findings.some((f) => f.severity === 'warn')) warnedAds++;
      await act.press(page);
    }
    console.log(
      `${act.platform}: ${clean.length} clean, ${ads.length} ads; ads with block ${blockedAds}, with warn only ${warnedAds}`,
    );
    expect(clean.length + ads.length).toBe(2 * EACH);
    expect(wrong).toEqual([]);
    expect(blocked).toEqual([]);
    expect(server.published()).toEqual([]);
  });
}
