import type { DraftKind } from '../../../../utils/domain/draft';
import type { PlatformId } from '../../../../utils/domain/platform';
import { type ExampleSetting, raises, silent } from '../../../support/rule-tester';

const account = (platform: PlatformId) => ({ platform, id: '1000000001', name: '清河发布' });

/** A draft for a platform; `article` holds what is beside the body. */
function on(platform: PlatformId, kind: DraftKind, article: ExampleSetting['article'] = {}): ExampleSetting {
  return { kind, article, draft: { account: account(platform) } };
}

const long = (length: number) => '县'.repeat(length);

export default [
  raises('over', '正文', [long(6)], on('wechat', 'article', { title: long(70) })),
  raises('over', '正文。', [long(5)], on('wechat', 'article', { digest: long(125) })),
  raises('over', '正文', undefined, on('wechat', 'article', { author: '青禾县融媒体中心编辑部' })),
  raises('over', long(620), [long(20)], on('wechat', 'reply')),
  raises('over', '简介', [long(1)], on('douyin', 'video', { title: long(31) })),
  raises('over', '描述', [long(5)], on('douyin', 'image-text', { title: long(25) })),
  raises('over', long(1001), [long(1)], on('douyin', 'video')),
  raises('over', long(8100), [long(60)], on('douyin', 'article')),
  raises('unsure', long(2010), [long(10)], on('weibo', 'post')),
  raises('unsure', '正文', [long(3)], on('weibo', 'article', { title: long(35) })),
  raises(['over', 'over'], '正文', undefined, on('wechat', 'article', { title: long(65), digest: long(121) })),
  silent(long(19), on('wechat', 'article', { title: long(64) })),
  silent(long(500), on('wechat', 'article', { digest: long(120) })),
  silent(`${long(1500)}${'a'.repeat(900)}`, on('weibo', 'post')),
  silent(`${'😀'.repeat(900)}`, on('douyin', 'video')),
  silent(`${long(599)}\n\n\n`, on('wechat', 'reply')),
  silent(long(2500), { draft: { account: { platform: 'weibo', id: null, name: null } } }),
  silent(long(2500), on('wechat', 'article')),
];
