import { describe, expect, it } from 'vitest';
import { endpoints } from '../../../../utils/platforms/douyin/endpoints';

const CREATOR = 'https://creator.douyin.com';
const READ_B = `${CREATOR}/web/api/third_party/aweme/api/comment/read/aweme/v1/web/comment/list`;

/** Publish requests of the platform file §3.1, §3.2 and §3.5. */
const PUBLISH: readonly (readonly [id: string, url: string])[] = [
  ['douyin.create', `${CREATOR}/web/api/media/aweme/create/`],
  ['douyin.create', 'https://media.douyin.com/web/api/media/aweme/create/?aid=1128'],
  ['douyin.create-v2', `${CREATOR}/web/api/media/aweme/create_v2/?read_aid=2906&a_bogus=x`],
  ['douyin.create-v2', `${CREATOR}/web/api/media/aweme/create_v2`],
  ['douyin.create-v2', `${CREATOR}/web/api/media/aweme/create_v3/`],
  ['douyin.update-desc', `${CREATOR}/web/api/media/update/desc/`],
  ['douyin.update-timer', `${CREATOR}/web/api/media/update/timer/?aid=1`],
  ['douyin.comment-write', `${CREATOR}/aweme/v1/creator/comment/reply/?aid=2906`],
  ['douyin.comment-write', `${CREATOR}/aweme/v1/creator/comment/reply`],
  [
    'douyin.comment-write',
    `${CREATOR}/web/api/third_party/aweme/api/comment/write/aweme/v1/web/comment/publish/?read_aid=2906`,
  ],
  ['douyin.comment-write', `${CREATOR}/web/api/comment/publish/?next=/comment/list`],
  ['douyin.www-comment', 'https://www.douyin.com/aweme/v1/web/comment/publish?device_platform=webapp'],
];

/** POSTs that must pass untouched: upload, drafts, deletion, likes, reading, other hosts. */
const FREE = [
  `${CREATOR}/web/api/media/aweme/delete/`,
  `${CREATOR}/web/api/media/aweme/draft/`,
  `${CREATOR}/web/api/media/aweme/created/`,
  `${CREATOR}/web/api/media/upload/auth/v5/`,
  `${CREATOR}/web/api/media/update/description/`,
  `${CREATOR}/web/api/log?u=/web/api/media/aweme/create/`,
  `${CREATOR}/web/api/log#/comment/reply/`,
  `${CREATOR}/aweme/v1/creator/comment/list/?item_id=1`,
  `${CREATOR}/aweme/v1/creator/comment/reply/list/?comment_id=1`,
  `${CREATOR}/aweme/v1/creator/comment/digg/`,
  `${READ_B}/select/`,
  `${READ_B}/reply/?comment_id=1`,
  `${CREATOR}/aweme/v1/creator/commentary/reply/`,
  'https://www.douyin.com/aweme/v1/web/comment/digg',
  'https://www.douyin.com/aweme/v1/web/comment/list/',
  'https://creator.douyin.com.example.com/web/api/media/aweme/create/',
  'https://example.com/creator.douyin.com/web/api/media/aweme/create/',
  'https://xcreator.douyin.com/web/api/media/aweme/create/',
];

const READ: readonly (readonly [id: string, url: string])[] = [
  ['douyin.comment-list', `${CREATOR}/aweme/v1/creator/comment/list/?item_id=%40j%2Fa&cursor=0`],
  ['douyin.comment-list', `${CREATOR}/aweme/v1/creator/comment/list?item_id=1`],
  ['douyin.comment-list', `${READ_B}/select/?aweme_id=1`],
  ['douyin.comment-replies', `${CREATOR}/aweme/v1/creator/comment/reply/list/?comment_id=1`],
  ['douyin.comment-replies', `${READ_B}/reply/?item_id=1&comment_id=2`],
  ['douyin.user-info', `${CREATOR}/web/api/media/user/info/`],
  ['douyin.item-info', `${CREATOR}/web/api/media/item/info/?item_id=1`],
  ['douyin.work-list', `${CREATOR}/janus/douyin/creator/pc/work_list?status=0&count=12`],
  ['douyin.items', `${CREATOR}/web/api/creator/item/list?count=5`],
  ['douyin.item-list', `${CREATOR}/aweme/v1/creator/item/list/?cursor=0`],
];

const matching = (method: string, url: string) =>
  endpoints.filter((e) => e.method === method && e.url.test(url) && !e.except?.test(url));
const publishing = endpoints.filter((e) => e.role === 'publish');
const rule = (pattern: string | undefined) => new RegExp(pattern ?? '$^', 'i');
/** Endpoints whose static rule blocks this address: an allow rule of any endpoint beats every block rule. */
const blocking = (url: string) =>
  publishing.some((e) => rule(e.exceptRegexFilter).test(url))
    ? []
    : publishing.filter((e) => rule(e.regexFilter).test(url)).map((e) => e.id);

describe('douyin endpoints', () => {
  it.each(PUBLISH)('%s holds %s in the page and by network rule', (id, url) => {
    expect(matching('POST', url).map((e) => e.id)).toEqual([id]);
    expect(blocking(url)).toEqual([id]);
  });

  it.each(PUBLISH)('%s holds %s when a fragment follows', (id, url) => {
    for (const fragment of ['#', '#x', '#/comment/list', '#?a=/comment/read/']) {
      expect(matching('POST', url + fragment).map((e) => e.id)).toEqual([id]);
      expect(blocking(url + fragment)).toEqual([id]);
    }
  });

  it('lets a comment be deleted and takes note of it', () => {
    for (const path of [
      'aweme/v1/creator/comment/delete/?aid=1',
      'web/api/comment/write/aweme/v1/web/comment/delete',
    ]) {
      expect(matching('POST', `${CREATOR}/${path}`).map((e) => e.id)).toEqual(['douyin.comment-delete']);
      expect(blocking(`${CREATOR}/${path}`)).toEqual([]);
    }
  });

  it.each(FREE)('leaves %s alone', (url) => {
    expect(matching('POST', url)).toEqual([]);
    expect(blocking(url)).toEqual([]);
  });

  it.each(PUBLISH)('%s: no word in a query frees %s', (_id, url) => {
    const longer = `${url}${url.includes('?') ? '&' : '?'}a=/comment/read/b&c=/comment/list/`;
    expect(blocking(longer)).toHaveLength(1);
    expect(matching('POST', longer)).toHaveLength(1);
  });

  it.each(READ)('%s reads %s', (id, url) => {
    expect(matching('GET', url).map((e) => [e.id, e.role])).toEqual([[id, 'read']]);
    expect(matching('GET', `${url}#top`).map((e) => e.id)).toEqual([id]);
  });

  it('lists every publish endpoint once, each with a network rule in RE2 syntax', () => {
    expect(new Set(endpoints.map((e) => e.id)).size).toBe(endpoints.length);
    expect(publishing.map((e) => e.id).sort()).toEqual([...new Set(PUBLISH.map(([id]) => id))].sort());
    for (const endpoint of publishing) {
      expect(endpoint.regexFilter).toBeTruthy();
      for (const pattern of [endpoint.regexFilter, endpoint.exceptRegexFilter ?? '']) {
        // RE2 knows neither lookaround nor back references; Chromium gives a compiled expression 2 kB.
        expect(pattern).not.toMatch(/\(\?[=!<]|\\[1-9]/);
        expect(pattern!.length).toBeLessThan(160);
      }
      expect(Boolean(endpoint.except)).toBe(Boolean(endpoint.exceptRegexFilter));
    }
  });
});
