import type { Page } from '@playwright/test';
import type { StoredComment } from '../../utils/domain/comment';
import { ARTICLES, seedComments, seedConversations } from '../practice/wechat/people';
import { messageOnPhone } from '../practice/wechat/phone';
import { expect, test } from '../support/fixtures';
import { storedComments } from './support/stored';
import { fieldOf } from './support/surface';
import { COMMENTS_URL, commentRow, MESSAGES_URL, REPLY, REPLY_TO, WECHAT_ACCOUNT } from './support/wechat';

/** One line per comment: who said what, and whether it was the account itself. */
const line = (author: string, text: string, own: boolean) => `${author}|${text}|${own ? 'own' : 'reader'}`;
const storedLines = (stored: readonly StoredComment[]) =>
  stored.map(({ seen }) => line(seen.authorName, seen.text, seen.own)).sort();

/** Comments and replies of one article of the practice data. */
const practiceLines = (area: string) =>
  seedComments(0)
    .filter((c) => c.comment_id === area)
    .flatMap((c) => [
      line(c.nick_name, c.content, false),
      ...c.replies.map((r) => line(r.nick_name, r.content, r.is_from === 0)),
    ])
    .sort();

const section = (popup: Page, name: string) => popup.getByRole('region', { name, exact: true });

test('wechat: comments reach the duty list, an own reply stops the first clock', async ({ office, server }) => {
  const unit = await office.unit([WECHAT_ACCOUNT]);
  const page = await office.open(COMMENTS_URL);
  const [first, second] = ARTICLES;
  await expect
    .poll(async () => storedLines(await storedComments(office.page)))
    .toEqual(practiceLines(first.comment_id));
  await page.locator('.article-list__item').filter({ hasText: second.title }).click();
  const both = [...practiceLines(first.comment_id), ...practiceLines(second.comment_id)].sort();
  await expect.poll(async () => storedLines(await storedComments(office.page))).toEqual(both);
  const stored = await storedComments(office.page);
  expect(new Set(stored.map((c) => c.seen.via))).toEqual(new Set(['page-json']));
  // Whoever has an own reply under the comment is answered; a reader's reply answers nobody.
  expect(stored.filter((c) => c.seen.answered).map((c) => c.seen.authorName)).toEqual(
    expect.arrayContaining(['向日葵', '老赵']),
  );
  expect(stored.find((c) => c.seen.authorName === '张大姐的菜园')).toMatchObject({ status: 'open', done: 0 });

  const popup = await office.open(`chrome-extension://${office.extensionId}/popup.html`);
  // Fifty minutes of the hour for an acknowledgement have passed.
  await expect(section(popup, '临期')).toContainText('宏福小区三号楼温度只有15度，报修两次没人来');
  await expect(section(popup, '超期')).toContainText('公告里的电话一直打不通，请核实！');
  const late = stored.filter((c) => c.done === 0 && c.dueAt < server.world.startedAt).sort((a, b) => a.dueAt - b.dueAt);
  expect(await section(popup, '超期').locator('.ss-row-text b').allTextContents()).toEqual(
    late.map((c) => c.seen.authorName),
  );

  await page.bringToFront();
  await page.locator('.article-list__item').filter({ hasText: first.title }).click();
  await commentRow(page, REPLY_TO.author).waitFor();
  const words = '您好，新址设有公共停车场，社保业务周六上午照常办理，咨询电话12345。';
  await REPLY.write(page, words);
  const id = await unit.submit(page);
  const review = await unit.review(id);
  expect(review.policy.stages).toHaveLength(1);
  expect(review.draft).toMatchObject({ quoted: '晨光：新址停车方便吗？周末办不办社保业务？' });
  await unit.signAll(id);
  await expect.poll(async () => (await unit.prepare(page))?.verdict.code).toBe('signed');
  const before = Date.now();
  await REPLY.button(page).click();
  await expect
    .poll(() => server.published().map((r) => [fieldOf(r, 'content'), fieldOf(r, 'content_id')]))
    .toEqual([[words, REPLY_TO.contentId]]);
  const key = `wechat:comment:${REPLY_TO.contentId}`;
  const asked = async () => (await storedComments(office.page)).find((c) => c.key === key)!;
  await expect.poll(async () => (await asked()).status).toBe('acknowledged');
  // The platform's clock counts whole seconds.
  expect((await asked()).acknowledgedAt).toBeGreaterThanOrEqual(Math.floor(before / 1000) * 1000);
  expect((await asked()).acknowledgedAt).toBeLessThanOrEqual(Date.now());
  expect((await asked()).resolvedAt).toBeNull();
  // The list fetched anew shows the reply a second time; it is stored once.
  await expect(commentRow(page, REPLY_TO.author)).toHaveClass(/with-comment-reply/);
  expect(storedLines(await storedComments(office.page))).toEqual(
    [...both, line(WECHAT_ACCOUNT.name, words, true)].sort(),
  );
  expect((await unit.ledger()).filter((e) => e.type === 'own-reply-seen' && e.subject === key)).toHaveLength(1);

  await popup.bringToFront();
  await expect(popup.locator(`[data-key="${key}"] .ss-clock-name`)).toHaveText('办结');
});

test('wechat: messages are stored as messages, an automatic answer stops no clock', async ({ office, server }) => {
  await office.unit([WECHAT_ACCOUNT]);
  const page = await office.open(MESSAGES_URL);
  const conversations = seedConversations(0);
  for (const { nick_name } of conversations) {
    await page.locator('.msg-user-item').filter({ hasText: nick_name }).click();
    await page.locator('.chat-reply').waitFor();
    await expect
      .poll(async () => (await storedComments(office.page)).map((c) => c.seen.authorName))
      .toContain(nick_name);
  }
  const expected = conversations
    .flatMap((c) => c.items.map((i) => line(i.own ? WECHAT_ACCOUNT.name : c.nick_name, i.content, i.own)))
    .sort();
  await expect
    .poll(async () => storedLines((await storedComments(office.page)).filter((c) => c.seen.via === 'page-json')))
    .toEqual(expected);
  const stored = await storedComments(office.page);
  expect(new Set(stored.map((c) => c.seen.channel))).toEqual(new Set(['message']));
  // Each message once, although the list shows the last one of every conversation besides.
  expect(storedLines(stored)).toEqual(expected);
  const status = (text: string) => stored.find((c) => c.seen.text === text)?.status;
  expect(status('城东路灯坏了三天了')).toBe('acknowledged');
  expect(status('谢谢')).toBe('open');
  expect(status('医保缴费入口在哪')).toBe('open');
  expect(status('在线等，急')).toBe('open');
  // The account answers on the phone: the conversation shows it when it is opened next.
  messageOnPhone(server.world, 'o_msg_2001', '您好，请带身份证和户口簿。');
  await page.locator('.msg-user-item').filter({ hasText: '平安是福' }).click();
  const answered = async () =>
    (await storedComments(office.page)).filter((c) => c.seen.authorName === '平安是福').map((c) => c.status);
  await expect.poll(answered).toEqual(['acknowledged', 'acknowledged']);
});
