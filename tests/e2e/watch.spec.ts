import type { Page } from '@playwright/test';
import type { AccountKey } from '../../utils/domain/ids';
import type { ReadingGap } from '../../utils/domain/watch';
import { canonicalJson } from '../../utils/review/canonical-json';
import { commentFromCitizen } from '../practice/weibo/phone';
import { expect, test } from '../support/fixtures';
import type { PracticeUnit } from '../support/unit';
import { sendFrom } from '../support/wire';
import { storedComments, storedGaps } from './support/stored';
import { FIRST_COMMENT, INBOX_URL, WEIBO_ACCOUNT } from './support/weibo';

const LATER = '人民路又停水了，什么时候来水？';

/** The tab that the extension keeps, as the browser sees it. */
const watchedTabs = (office: Page) =>
  office.evaluate(async () =>
    (await chrome.tabs.query({ pinned: true })).map(({ url, active }) => ({ url: url ?? '', active })),
  );

async function watchEvery(unit: PracticeUnit, account: AccountKey, minutes: number): Promise<void> {
  const comment = canonicalJson({ watch: { account, minutes } });
  const change = { act: 'admin', review: null, digest: null, account: null, comment } as const;
  await sendFrom(unit.office, 'watch.change', { act: await unit.act(change, unit.person('赵刚')) });
}

test('值守模式: the inbox is opened pinned and loaded again; a typed reply is left alone; a lost login is a gap until it is read again', async ({
  office,
  server,
}) => {
  const unit = await office.unit([WEIBO_ACCOUNT]);
  const account = `weibo:name:${WEIBO_ACCOUNT.name}` as AccountKey;
  await watchEvery(unit, account, 10);
  const readNow = async () => (await sendFrom(office.page, 'watch.now', { account })).outcome;
  const texts = async () => (await storedComments(office.page)).map(({ seen }) => seen.text);

  expect(await readNow()).toBe('read');
  expect(await watchedTabs(office.page)).toEqual([{ url: INBOX_URL, active: false }]);
  const inbox = office.context.pages().find((page) => page.url() === INBOX_URL)!;
  commentFromCitizen(server.world, FIRST_COMMENT.id, LATER);
  expect(await texts()).not.toContain(LATER);
  expect(await readNow()).toBe('read');
  await expect.poll(texts).toContain(LATER);

  // Somebody answers in that tab, and does not look at it at the moment.
  await inbox.locator('.inbox-card').first().getByTitle('回复').click();
  const reply = inbox.getByRole('dialog').getByPlaceholder('发布你的回复');
  await reply.fill('您好，正在抢修');
  server.world.switches.set('logged-out', '');
  expect(await readNow()).toBe('busy');
  expect(await reply.inputValue()).toBe('您好，正在抢修');
  expect(await storedGaps(office.page)).toEqual([]);

  await reply.fill('');
  expect(await readNow()).toBe('login-lost');
  const [gap, ...others] = await storedGaps(office.page);
  expect(gap).toMatchObject({ account, why: 'login-lost', to: null } satisfies Partial<ReadingGap>);
  expect(others).toEqual([]);

  server.world.switches.delete('logged-out');
  expect(await readNow()).toBe('read');
  expect(await watchedTabs(office.page)).toHaveLength(1);
  expect((await storedGaps(office.page))[0]?.to).toBeGreaterThan(gap!.from);
});
