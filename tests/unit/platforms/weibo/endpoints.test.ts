import { describe, expect, it } from 'vitest';
import { endpoints } from '../../../../utils/platforms/weibo/endpoints';

/** Publish requests of the platform file §3.1, each with the endpoint it belongs to. */
const PUBLISH: readonly (readonly [id: string, url: string])[] = [
  ['weibo.update', 'https://weibo.com/ajax/statuses/update'],
  ['weibo.update', 'https://www.weibo.com/ajax/statuses/update?_v=1'],
  ['weibo.schedule-upload', 'https://weibo.com/ajax/statuses/schedule/upload'],
  ['weibo.upload-immediately', 'https://me.weibo.com/ajax/statuses/schedule/upload_immediately'],
  ['weibo.upload-immediately', 'https://weibo.com/ajax/statuses/schedule/upload_immediately'],
  ['weibo.normal-repost', 'https://weibo.com/ajax/statuses/normal_repost'],
  ['weibo.quick-repost', 'https://weibo.com/ajax/statuses/repost'],
  ['weibo.modify', 'https://weibo.com/ajax/statuses/modify'],
  ['weibo.comment-create', 'https://weibo.com/ajax/comments/create'],
  ['weibo.comment-reply', 'https://weibo.com/ajax/comments/reply'],
  ['weibo.article-publish', 'https://card.weibo.com/article/v5/aj/editor/draft/publish'],
  ['weibo.article-publish', 'https://card.weibo.com/article/v3/aj/editor/draft/publish?uid=1&id=2'],
  ['weibo.article-publish-timing', 'https://card.weibo.com/article/v3/aj/editor/draft/publishtiming'],
  ['weibo.v6-add', 'https://weibo.com/aj/mblog/add?ajwvr=6&__rnd=1'],
  ['weibo.v6-forward', 'https://weibo.com/aj/v6/mblog/forward?ajwvr=6'],
  ['weibo.v6-comment', 'https://weibo.com/aj/v6/comment/add?ajwvr=6'],
  ['weibo.mobile-update', 'https://m.weibo.cn/api/statuses/update'],
  ['weibo.mobile-repost', 'https://m.weibo.cn/api/statuses/repost'],
  ['weibo.mobile-comment-create', 'https://m.weibo.cn/api/comments/create'],
  ['weibo.mobile-comment-reply', 'https://m.weibo.cn/api/comments/reply'],
  ['weibo.message-new', 'https://api.weibo.com/webim/2/direct_messages/new.json'],
  ['weibo.message-group', 'https://api.weibo.com/webim/groupchat/send_message.json'],
  ['weibo.mobile-message', 'https://m.weibo.cn/api/chat/send'],
];

/** POSTs that must pass untouched: autosave, upload, likes, deletion, hiding, reading. */
const FREE = [
  'https://card.weibo.com/article/v5/aj/editor/draft/create',
  'https://card.weibo.com/article/v5/aj/editor/draft/list',
  'https://card.weibo.com/article/v5/aj/editor/draft/delete',
  'https://card.weibo.com/article/v5/aj/editor/draft/publishable',
  'https://weibo.com/ajax/statuses/setLike',
  'https://weibo.com/ajax/statuses/destroy',
  'https://weibo.com/ajax/statuses/modifyVisible',
  'https://weibo.com/ajax/statuses/schedule/destory',
  'https://weibo.com/ajax/statuses/updateLike',
  'https://weibo.com/ajax/statuses/repostTimeline?id=1',
  'https://weibo.com/ajax/statuses/editHistory',
  'https://weibo.com/ajax/comments/created',
  'https://weibo.com/ajax/log/rum?next=/ajax/statuses/update2',
  'https://weibo.com/other?u=https://weibo.com/ajax/statuses/update',
  'https://notweibo.com/ajax/statuses/update',
  'https://weibo.com.example.com/ajax/statuses/update',
  'https://example.com/weibo.com/ajax/statuses/update',
];

const READ: readonly (readonly [id: string, url: string])[] = [
  ['weibo.build-comments', 'https://weibo.com/ajax/statuses/buildComments?id=1&uid=2'],
  ['weibo.message-cmt', 'https://weibo.com/ajax/message/cmt?count=20'],
  ['weibo.message-my-cmt', 'https://weibo.com/ajax/message/myCmt?cursor=0'],
  ['weibo.comment-mentions', 'https://weibo.com/ajax/comments/mentions'],
  ['weibo.my-posts', 'https://weibo.com/ajax/statuses/mymblog?uid=1&page=1&feature=0'],
  ['weibo.status', 'https://weibo.com/ajax/statuses/show?id=R83o6hKtk'],
  ['weibo.long-text', 'https://weibo.com/ajax/statuses/longtext?id=1'],
  ['weibo.feed', 'https://weibo.com/ajax/feed/unreadfriendstimeline?list_id=1'],
  ['weibo.config', 'https://weibo.com/ajax/config/get_config'],
  ['weibo.schedule-list', 'https://me.weibo.com/ajax/statuses/schedule/list?type=0'],
  ['weibo.schedule-show', 'https://weibo.com/ajax/statuses/schedule/show?schedule_id=1'],
  ['weibo.mentions', 'https://weibo.com/ajax/statuses/mentions?count=20'],
  ['weibo.comment-mentions', 'https://weibo.com/ajax/comments/mentions'],
  ['weibo.conversation', 'https://api.weibo.com/webim/2/direct_messages/conversation.json?uid=6000000100&count=20'],
  ['weibo.article-load', 'https://card.weibo.com/article/v5/aj/editor/draft/load?id=1'],
];

const matching = (method: string, url: string) => endpoints.filter((e) => e.method === method && e.url.test(url));
const publishing = endpoints.filter((e) => e.role === 'publish');

describe('weibo endpoints', () => {
  it.each(PUBLISH)('%s holds %s in the page and by network rule', (id, url) => {
    expect(matching('POST', url).map((e) => e.id)).toEqual([id]);
    expect(publishing.filter((e) => new RegExp(e.regexFilter ?? '$^', 'i').test(url)).map((e) => e.id)).toEqual([id]);
  });

  it.each(FREE)('leaves %s alone', (url) => {
    expect(matching('POST', url)).toEqual([]);
    expect(publishing.filter((e) => new RegExp(e.regexFilter ?? '$^', 'i').test(url))).toEqual([]);
  });

  it('lets the deletion of a comment pass and reads what came of it', () => {
    const url = 'https://weibo.com/ajax/statuses/destroyComment';
    expect(matching('POST', url).map((e) => [e.id, e.role])).toEqual([['weibo.comment-destroy', 'read']]);
    expect(publishing.filter((e) => new RegExp(e.regexFilter ?? '$^', 'i').test(url))).toEqual([]);
  });

  it.each([
    'https://picupload.weibo.com/interface/upload.php?file_source=1',
    'https://picupload.weibo.com/interface/pic_upload.php',
  ])('lets %s pass and takes note of the file', (url) => {
    expect(matching('POST', url).map((e) => [e.id, e.role])).toEqual([['weibo.picture-upload', 'upload']]);
    expect(publishing.filter((e) => new RegExp(e.regexFilter ?? '$^', 'i').test(url))).toEqual([]);
  });

  it('treats autosave as a save, never as a publish', () => {
    const found = matching('POST', 'https://card.weibo.com/article/v5/aj/editor/draft/save?uid=1&id=2');
    expect(found.map((e) => [e.id, e.role])).toEqual([['weibo.article-save', 'save']]);
  });

  it.each(READ)('%s reads %s', (id, url) => {
    expect(matching('GET', url).map((e) => [e.id, e.role])).toEqual([[id, 'read']]);
  });

  it('lists every publish endpoint once, each with a network rule in RE2 syntax', () => {
    expect(new Set(endpoints.map((e) => e.id)).size).toBe(endpoints.length);
    expect(publishing.map((e) => e.id).sort()).toEqual([...new Set(PUBLISH.map(([id]) => id))].sort());
    for (const endpoint of publishing) {
      expect(endpoint.regexFilter).toBeTruthy();
      // RE2 knows neither lookaround nor back references.
      expect(endpoint.regexFilter).not.toMatch(/\(\?[=!<]|\\[1-9]/);
    }
  });
});
