// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { carried, soughtOf } from '../../../utils/page-guard/carried';
import { PublishWatch } from '../../../utils/page-guard/watch';
import { classify } from '../../../utils/platforms/endpoints';
import { mayPublish } from '../../../utils/platforms/harmless';

const TEXT = '县体育中心周六上午九点举办便民健身活动，请带身份证件入场。';
const sought = soughtOf([TEXT]);
const escaped = JSON.stringify({ a: TEXT }).replace(
  /[^\x20-\x7e]/g,
  (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
);

describe('what a body carries', () => {
  it.each([
    ['a form', new URLSearchParams({ id: '1', words: TEXT }).toString()],
    ['JSON', JSON.stringify({ item: { words: TEXT } })],
    ['JSON inside JSON', JSON.stringify({ item: JSON.stringify({ words: [TEXT] }) })],
    ['JSON in a form', new URLSearchParams({ data: JSON.stringify({ words: TEXT }) }).toString()],
    ['JSON with every character escaped', escaped],
    ['HTML', `<p><span leaf="">${TEXT.slice(0, 9)}</span><b>${TEXT.slice(9)}</b></p>`],
    ['HTML with entities', [...TEXT].map((c) => `&#x${c.charCodeAt(0).toString(16)};`).join('')],
    ['HTML in a form', new URLSearchParams({ content0: `<section><p>${TEXT}</p></section>` }).toString()],
    ['a form encoded twice', encodeURIComponent(`w=${encodeURIComponent(TEXT)}`)],
    ['other spaces and signs', TEXT.replace('，', ' \u200b,\n')],
    ['the larger part of it', `x${TEXT.slice(3)}`],
    ['a multipart body', `--b\r\nContent-Disposition: form-data; name="w"\r\n\r\n${TEXT}\r\n--b--`],
  ])('finds the text in %s', (_name, body) => {
    expect(carried(sought, [body])).toBe('some');
  });

  it.each([
    ['another text', '本周办事大厅照常开放，欢迎前来办理各项业务。'],
    ['fewer than twelve characters of it', `w=${TEXT.slice(0, 11)}`],
    ['nothing', ''],
    ['broken JSON and percent signs', '{"a": "%E4%', '%'],
  ])('does not find it in %s', (_name, ...bodies) => {
    expect(carried(sought, bodies)).toBeNull();
  });

  it('finds short texts and ids only where they are all of a field', () => {
    const short = soughtOf(['已收到'], ['100000102']);
    expect(carried(short, ['w=已收到&id=1'])).toBe('all');
    expect(carried(short, [JSON.stringify({ appmsgid: 100000102 })])).toBe('all');
    expect(carried(short, ['w=您的来信已收到了'])).toBeNull();
    expect(carried(short, ['id=1000001021'])).toBeNull();
  });
});

describe('addresses', () => {
  it.each([
    'https://weibo.com/ajax/statuses/renew',
    'https://weibo.com/ajax/v9/draft/publish',
    'https://mp.weixin.qq.com/cgi-bin/massissue?t=ajax-response',
    'https://mp.weixin.qq.com/misc/appmsgcomment?action=answer_comment',
    'https://creator.douyin.com/web/api/media/work/put/',
  ])('%s may publish', (url) => expect(mayPublish(url)).toBe(true));

  it.each([
    'https://card.weibo.com/article/v5/aj/editor/draft/save',
    'https://card.weibo.com/article/v6/aj/editor/draft/create',
    'https://weibo.com/ajax/editor/autosave',
    'https://picupload.weibo.com/interface/upload.php',
    'https://weibo.com/ajax/statuses/destroy',
    'https://mp.weixin.qq.com/cgi-bin/operate_appmsg?t=ajax-response&sub=preview&type=77',
    'https://mp.weixin.qq.com/cgi-bin/masssend?action=get_appmsg_copyright_stat',
    'https://mp.weixin.qq.com/misc/appmsgcomment?action=set_good_comment',
    'https://creator.douyin.com/web/api/media/aweme/draft/',
    'https://creator.douyin.com/aweme/v1/web/topic/search/',
    'https://example.org/collect',
  ])('%s is left alone', (url) => expect(mayPublish(url)).toBe(false));
});

describe('the watch', () => {
  const NEW = 'https://weibo.com/ajax/statuses/renew';
  function watching(texts: readonly string[] = [TEXT], ids: readonly string[] = []) {
    const clock = { now: 1_000_000 };
    const watch = new PublishWatch(() => clock.now, classify);
    watch.composing(texts, ids);
    return {
      clock,
      watch,
      leaves: (url: string, body: string) => watch.watches('POST', url) && watch.holds(url, [body]),
    };
  }
  const body = `words=${encodeURIComponent(TEXT)}`;

  it('holds the words on their way to an unknown address after a press', () => {
    const { watch, leaves } = watching();
    watch.pressed();
    expect(leaves(NEW, body)).toBe(true);
  });

  it.each<readonly [string, string, string]>([
    ['a known publish request, which is held by its table', 'https://weibo.com/ajax/statuses/update', body],
    ['a save', 'https://card.weibo.com/article/v5/aj/editor/draft/save', body],
    ['an upload', 'https://picupload.weibo.com/interface/pic_upload.php', body],
    ['other words', NEW, 'words=你好'],
    ['another site', 'https://example.org/x', body],
  ])('lets %s go', (_name, url, sent) => {
    const { watch, leaves } = watching();
    watch.pressed();
    expect(leaves(url, sent)).toBe(false);
  });

  it('lets go what a page sends by itself, and keeps doing so', () => {
    const { watch, clock, leaves } = watching();
    expect(leaves('https://weibo.com/ajax/aj/sync', body)).toBe(false);
    watch.pressed();
    expect(leaves('https://weibo.com/ajax/aj/sync?t=2', body)).toBe(false);
    expect(leaves(NEW, body)).toBe(true);
    clock.now += 30_001;
    expect(leaves('https://weibo.com/ajax/statuses/later', body)).toBe(false);
  });

  it('remembers the words of an editor that was emptied before sending', () => {
    const { watch, clock, leaves } = watching();
    watch.pressed();
    watch.composing([], []);
    expect(leaves(NEW, body)).toBe(true);
    clock.now += 120_001;
    watch.pressed();
    expect(leaves(NEW, body)).toBe(false);
  });

  it('knows a saved message by its id, right after the press only', () => {
    const { watch, clock, leaves } = watching([TEXT], ['100000102']);
    const send = 'https://mp.weixin.qq.com/cgi-bin/massissue?t=ajax-response';
    watch.pressed();
    expect(leaves(send, 'appmsgid=100000102&type=10')).toBe(true);
    clock.now += 5_001;
    expect(leaves(send, 'appmsgid=100000102&type=10')).toBe(false);
  });

  it('watches nothing while nothing is written, and no other method', () => {
    const { watch } = watching([]);
    expect(watch.watches('POST', NEW)).toBe(false);
    watch.composing([TEXT], []);
    expect(watch.watches('GET', NEW)).toBe(false);
    expect(watch.watches('POST', null)).toBe(false);
  });
});
