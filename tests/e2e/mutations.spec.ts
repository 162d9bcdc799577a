import { canonicalJson } from '../../utils/review/canonical-json';
import { mutators } from '../practice/mutations';
import { Bar } from '../support/bar';
import { expect, longUnless, test } from '../support/fixtures';
import { sendFrom } from '../support/wire';
import { DOUYIN_ACCOUNT, DOUYIN_SURFACES } from './support/douyin';
import { type Outcome, pointAt, press, redesign, rewriteScripts, underRedesign, writeInto } from './support/redesign';
import { WECHAT_ACCOUNT, WECHAT_SURFACES } from './support/wechat';
import { ARTICLE_PARTS, WEIBO_ACCOUNT, WEIBO_SURFACES } from './support/weibo';

const TEXT = '县体育中心周六上午九点举办便民健身活动请带身份证件入场';
const ACCOUNTS = [WEIBO_ACCOUNT, WECHAT_ACCOUNT, DOUYIN_ACCOUNT];
const GOOD: readonly Outcome[] = ['works', 'says so', 'does not apply'];

/** The send panel opens with a draft that is not written there. */
const surfaces = [
  ...WEIBO_SURFACES.filter((s) => s.id !== 'article'),
  ...ARTICLE_PARTS,
  ...WECHAT_SURFACES.filter((s) => s.id !== 'send panel'),
  ...DOUYIN_SURFACES,
];

/** One redesign of every family on a surface of every platform: with every `npm test`. */
const SAMPLE: Readonly<Record<string, readonly string[]>> = {
  home: [
    'every class name replaced',
    'no placeholders',
    'label in English',
    'a plain editable division for the editor',
    'the composer in a closed shadow root',
  ],
  'editor d': [
    'no ids and no class names',
    'six boxes around the editor',
    'a copy of the editor outside the window with old words',
  ],
  'image-text': [
    'no placeholders and no class names',
    'the button at the end of the page',
    'an editor that is drawn, with an unseen input',
  ],
};

test('redesigned pages are read exactly or reported, and nothing unsigned leaves them', async ({ office, server }) => {
  test.setTimeout(120_000);
  const unit = await office.unit(ACCOUNTS);
  const bad: string[] = [];
  for (const surface of surfaces) {
    for (const name of SAMPLE[surface.id] ?? []) {
      const page = await office.open(surface.url);
      const outcome = await underRedesign(page, surface, name, TEXT, { unit, server });
      if (!GOOD.includes(outcome)) bad.push(`${surface.id}, ${name}: ${outcome}`);
      await page.close();
      server.reset();
    }
  }
  expect(bad).toEqual([]);
});

for (const surface of surfaces) {
  test(`every redesign of ${surface.url.split('/')[2]} ${surface.id}`, { tag: ['@long', '@mutations'] }, async ({
    office,
    server,
  }) => {
    test.setTimeout(900_000);
    const unit = await office.unit(ACCOUNTS);
    const outcomes: Record<string, number> = {};
    const bad: string[] = [];
    for (const { name } of mutators) {
      const page = await office.open(surface.url);
      const outcome = await underRedesign(page, surface, name, TEXT, { unit, server }).catch(
        (error: unknown): Outcome => `LEFT ${String(error).split('\n')[0]}`,
      );
      const kind = GOOD.includes(outcome) ? outcome : 'BAD';
      outcomes[kind] = (outcomes[kind] ?? 0) + 1;
      if (kind === 'BAD') bad.push(`${name}: ${outcome}`);
      await page.close();
      server.reset();
    }
    console.log(surface.id, outcomes);
    expect(bad).toEqual([]);
    expect((outcomes.works ?? 0) + (outcomes['says so'] ?? 0)).toBeGreaterThanOrEqual(40);
  });
}

/** A platform whose publish requests go to another address than yesterday. */
const MOVED: readonly {
  readonly account: (typeof ACCOUNTS)[number];
  readonly surface: string;
  readonly from: RegExp;
  readonly to: string;
  readonly steps: readonly string[];
}[] = [
  {
    account: WEIBO_ACCOUNT,
    surface: 'home',
    from: /\/ajax\/statuses\/update\b/g,
    to: '/ajax/statuses/renew',
    steps: [],
  },
  {
    account: WECHAT_ACCOUNT,
    surface: 'editor d',
    from: /\/cgi-bin\/masssend\?t=/g,
    to: '/cgi-bin/massissue?t=',
    steps: ['.new_mass_send_dialog', '.double_check_dialog'],
  },
  {
    account: DOUYIN_ACCOUNT,
    surface: 'image-text',
    from: /\/web\/api\/media\/aweme\/create_v2\//g,
    to: '/web/api/media/work/put/',
    steps: [],
  },
];

for (const { account, surface: id, from, to, steps } of MOVED) {
  test(
    `${account.platform}: what goes to a publish address that nobody knows is held, signed or not; saving is not`,
    longUnless(id === 'home'),
    async ({ office, server }) => {
      const surface = surfaces.find((s) => s.id === id)!;
      const moved = () => server.world.recorded.filter((r) => r.url.includes(to.split('?')[0]!));
      await rewriteScripts(office.context, server.port, { from, to });
      const unit = await office.unit([account]);
      const page = await office.open(surface.url);
      await surface.write(page, TEXT);
      const review = await unit.submit(page);
      await unit.signAll(review);
      await expect.poll(async () => (await unit.prepare(page))?.verdict.code).toBe('signed');
      const bar = await Bar.of(page);
      await surface.button(page).click();
      for (const dialog of steps)
        await page
          .locator(dialog)
          .getByRole('button', { name: /^(?:发表|继续发表)$/ })
          .click();
      await expect.poll(() => bar.text()).toContain('未登记的地址');
      expect(moved()).toEqual([]);
      // From now on the page says that it cannot be trusted, and a named person may let it pass.
      expect((await unit.prepare(page))?.reading.problems.map((p) => p.what)).toEqual(['登记过的发布地址']);
      const held = (await unit.ledger()).filter((e) => e.type === 'publish-held').map((e) => e.data.code);
      expect(held).toEqual(['unknown-endpoint']);
      if (account.platform === 'wechat')
        expect(server.world.recorded.some((r) => r.url.includes('sub=create'))).toBe(true);
      expect(server.published()).toEqual([]);
    },
  );
}

test('weibo: unsigned words do not leave by a button and an address that nobody knows', async ({ office, server }) => {
  await rewriteScripts(office.context, server.port, MOVED[0]!);
  const unit = await office.unit([WEIBO_ACCOUNT]);
  const surface = surfaces.find((s) => s.id === 'home')!;
  const page = await office.open(surface.url);
  expect(await underRedesign(page, surface, 'label in English', TEXT, { unit, server })).toBe('says so');
  expect(server.world.recorded.filter((r) => r.url.includes(MOVED[0]!.to))).toEqual([]);
});

test('指认: what was pointed at and confirmed by a reviewer is read, held, and published only when signed', async ({
  office,
  server,
}) => {
  const unit = await office.unit([WEIBO_ACCOUNT]);
  const surface = WEIBO_SURFACES.find((s) => s.id === 'home')!;
  const page = await office.open(surface.url);
  await surface.write(page, '改版之前写下的文字');
  await redesign(page, surface, 'a plain editable division for the editor');
  await page.evaluate(() => {
    const { editor, button } = window.practiceRedesign.scene!;
    editor.setAttribute('aria-label', '写微博');
    button.querySelector('.woo-button-content')!.textContent = '走你';
  });
  await writeInto(page, TEXT);
  const problems = async () => (await unit.prepare(page))?.reading.problems.map((p) => p.what);
  await expect.poll(problems).toContain('可识别的编辑区');

  const bar = await Bar.of(page);
  await expect.poll(() => bar.text()).toContain('本页结构已变化');
  await bar.press('三审台');
  await bar.press('指认按钮和编辑区');
  await expect.poll(() => bar.text()).toContain('第1步');
  const before = server.world.recorded.length;
  await pointAt(page, 'button');
  await expect.poll(() => bar.text()).toContain('第2步');
  await pointAt(page, 'editor');
  await expect.poll(() => bar.text()).toContain('已提交指认');
  expect(server.world.recorded).toHaveLength(before);

  // Nothing is in force before a reviewer has signed it.
  const tabId = await unit.tabOf(page);
  expect(await problems()).toContain('可识别的编辑区');
  const { proposal } = await sendFrom(office.page, 'anchor.pending', { tabId });
  expect(proposal).toMatchObject({ sample: TEXT, pointed: { surface: 'weibo.home', button: { label: '走你' } } });
  const act = await unit.act(
    { act: 'anchor', review: null, digest: null, account: null, comment: canonicalJson(proposal!.pointed) },
    unit.person('周敏'),
  );
  await sendFrom(office.page, 'anchor.confirm', { tabId, act });
  await expect.poll(problems).toEqual([]);
  const prepared = await unit.prepare(page);
  expect(prepared?.reading).toMatchObject({ via: 'dom', matched: { anchor: '指认' } });
  expect(prepared?.reading.draft?.articles[0]?.body).toBe(TEXT);

  await press(page);
  await expect.poll(() => bar.text()).toContain('稿件尚未提交审核');
  expect(server.published()).toEqual([]);
  await unit.signAll(await unit.submit(page));
  await expect.poll(async () => (await unit.prepare(page))?.verdict.code).toBe('signed');
  await press(page);
  await expect.poll(() => server.published().map((r) => surface.words(r, server.world.recorded))).toEqual([TEXT]);
  expect((await unit.ledger()).map((e) => e.type)).toContain('anchor-confirmed');
});
