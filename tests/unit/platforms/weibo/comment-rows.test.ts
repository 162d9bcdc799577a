// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { adapter } from '../../../../utils/platforms/weibo/adapter';
import { commentsInPage } from '../../../../utils/platforms/weibo/comments-in-page';
import { mblogidOf } from '../../../../utils/platforms/weibo/mid';
import { manyComments } from '../../../practice/weibo/many-comments';
import { MID, NOW, nav, page, SELF, STATUS } from './markup';

const read = (url: URL, stale?: number) =>
  commentsInPage.read(url, document, NOW, adapter.account(url, document), stale);
const MINUTE = 60_000;

beforeEach(() => page(''));

const line = (uid: string, text: string, time: string) =>
  `<div class="text"><a href="/u/${uid}">${uid === SELF ? '清源县发布' : '路人'}</a>:<span>${text}</span></div><div class="info"><div>${time}</div></div>`;
const thread = (uid: string, text: string, time: string, replies = '') =>
  `<div class="wbpro-list"><div class="item1"><div class="con1">${line(uid, text, time)}</div><div class="list2">${replies}</div></div></div>`;
const reply = (time: string) => `<div class="item2"><div class="con2">${line(SELF, '已收到', time)}</div></div>`;

describe('rows of the status page', () => {
  it('have relative times as old as the page may be', () => {
    page(nav + thread('6000000100', '怎么办', '5分钟前'));
    expect(read(STATUS)[0]).toMatchObject({ at: NOW - 6 * MINUTE, uncertainty: MINUTE });
    expect(read(STATUS, 10 * MINUTE)[0]).toMatchObject({ at: NOW - 16 * MINUTE, uncertainty: 11 * MINUTE });
  });

  it('the account’s usual words under two comments are two replies', () => {
    const [a, b] = ['26-5-31 18:50', '26-5-31 18:50'];
    page(
      nav +
        thread('6000000100', '怎么办', '26-5-31 18:34', reply(a)) +
        thread('6000000101', '在吗', '26-5-31 18:35', reply(b)),
    );
    const replies = read(STATUS).filter((c) => c.own);
    expect(replies).toHaveLength(2);
    expect(new Set(replies.map((c) => c.commentId)).size).toBe(2);
  });
});

describe('mentions on screen', () => {
  const card = (attributes: string, poster: string, query: string) =>
    `<div class="wbpro-scroller-item" ${attributes}><header><div class="_h3_1"><a href="/u/6000000100">路人</a></div><div class="_from_1"><a href="https://weibo.com/${poster}/${mblogidOf(MID)}${query}">昨天 10:00</a></div></header>
     <div class="_wbtext_1">@清源县发布 路灯坏了</div></div>`;

  it('in comments count as comments under own posts, as mentions under others', () => {
    page(
      nav + card('', SELF, '?cid=1000000001&rid=1000000005') + card('', '6000000900', '?cid=1000000001&rid=1000000006'),
    );
    const found = read(new URL('https://weibo.com/at/comment'));
    expect(found.map((c) => [c.channel, c.commentId])).toEqual([
      ['comment', '1000000005'],
      ['mention', '1000000006'],
    ]);
  });

  it('in posts carry the id of the post', () => {
    page(
      nav +
        card('', '6000000100', '')
          .replace('<div class="wbpro-scroller-item"', `<article mid="${MID}"`)
          .replace(/<\/div>$/, '</article>'),
    );
    expect(read(new URL('https://weibo.com/at/weibo'))).toMatchObject([
      { channel: 'mention', postId: '', commentId: MID, authorId: '6000000100', text: '@清源县发布 路灯坏了' },
    ]);
  });
});

describe('the practice page with many comments', () => {
  it('has more than two thousand, the same ones every time, each with an id of its own and none from the future', () => {
    const make = () => manyComments(NOW, MID, { uid: SELF, name: '清源县发布' });
    const rows = make();
    expect(rows.length).toBeGreaterThan(2_000);
    expect(new Set(rows.map((r) => r.id)).size).toBe(rows.length);
    expect(rows.every((r) => r.at < NOW && r.at > NOW - 50 * 24 * 60 * MINUTE)).toBe(true);
    expect(make()).toEqual(rows);
  });
});
