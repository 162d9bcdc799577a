import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mblogidOf, midOf, postId } from '../../../../utils/platforms/weibo/mid';
import { linksIn, mediaRef, mentionsIn, topicsIn } from '../../../../utils/platforms/weibo/refs';

describe('ids of posts', () => {
  it('turns mid into mblogid and back', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1_000_000_000_000n, max: 9_999_999_999_999_999n }), (n) => {
        const mblogid = mblogidOf(String(n));
        expect(mblogid).toMatch(/^[0-9a-zA-Z]+$/);
        expect(midOf(mblogid ?? '')).toBe(String(n));
      }),
    );
  });

  it('writes both kinds of id the same way', () => {
    const mid = '5241234567890123';
    expect(postId(mblogidOf(mid) ?? '')).toBe(mid);
    expect(postId(mid)).toBe(mid);
  });

  it.each(['', 'a b', 'ZZZZZ', '<script>', 'x'.repeat(40)])('takes %j for no mblogid', (text) => {
    expect(midOf(text)).toBeNull();
    expect(postId(text)).toBe(text);
  });
});

describe('what a text refers to', () => {
  it('finds mentions, topics and links, and no mail addresses', () => {
    const text =
      '#清源政务# @省应急管理 提醒：见https://www.gov.cn/zhengce/a.htm。信箱 a@b.cn //@张三-1:#热线[超话]# 好';
    expect(mentionsIn(text)).toEqual(['省应急管理', '张三-1']);
    expect(topicsIn(text)).toEqual(['清源政务', '热线[超话]']);
    expect(linksIn(text).map((l) => l.href)).toEqual(['https://www.gov.cn/zhengce/a.htm']);
  });

  it.each([
    ['https://wx1.sinaimg.cn/orj360/006abcdefly1hgz000000abcdef.jpg', '006abcdefly1hgz000000abcdef'],
    ['//wx4.sinaimg.cn/large/006abcdefly1hgz000000abcdef.png?x=1', '006abcdefly1hgz000000abcdef'],
    ['https://cdn.example.cn/a/b.png?token=1#f', '//cdn.example.cn/a/b.png'],
    ['blob:https://weibo.com/1234', ''],
    ['data:image/png;base64,AAAA', ''],
    ['', ''],
  ])('identity of %s', (src, ref) => {
    expect(mediaRef(src)).toBe(ref);
  });
});
