import type { Media } from '../../../../utils/domain/draft';
import type { ImageReading } from '../../../../utils/domain/inspection';
import { type RuleExample, raises, silent } from '../../../support/rule-tester';

const media = (kind: Media['kind'], ...refs: string[]): Media[] =>
  refs.map((ref) => ({ kind, ref, name: null, sha256: null }));
const seen = (...refs: string[]) => ({
  observed: { images: refs.map((ref): ImageReading => ({ article: 0, ref, sha256: null, codes: [] })), hidden: [] },
});
const NOTHING_SEEN = { observed: { images: [], hidden: [] } };

export default [
  raises('text', '县图书馆新馆开放。', [''], { article: { media: media('image', '/1') } }),
  raises('text', '防汛工作掠影。', [''], { article: { media: media('image', '/1', '/2', '/3') } }),
  raises('text', '只有封面。', [''], { article: { media: media('cover', '/c') } }),
  raises('text', '视频的封面。', [''], {
    kind: 'video',
    article: { media: [...media('video', ''), ...media('cover', '/c')] },
  }),
  raises('text', '都已读过。', [''], { article: { media: media('image', '/1', '/2') }, context: seen('/2', '/1') }),
  raises('text', '正在上传的图片已读过。', [''], { article: { media: media('image', '', '') }, context: seen('', '') }),
  raises('text', '封面就是文中的图。', [''], {
    article: { media: [...media('image', '/1'), ...media('cover', '/1')] },
    context: seen('/1'),
  }),
  raises('codes', '保存过的稿件。', [''], { article: { media: media('image', '/1', '/2') }, context: NOTHING_SEEN }),
  raises('codes', '一张读过，一张没有。', [''], {
    article: { media: media('image', '/1', '/2') },
    context: seen('/1'),
  }),
  raises('codes', '读过的是另一张。', [''], { article: { media: media('image', '/1') }, context: seen('/9') }),
  raises('codes', '两张都没有地址。', [''], { article: { media: media('image', '', '') }, context: seen('') }),
  silent('没有图片的通知。'),
  silent('没有图片，也看过了。', { context: NOTHING_SEEN }),
  silent('图片已经删掉。', { context: seen('/1') }),
  silent('只有视频。', { kind: 'video', article: { media: media('video', '/v') } }),
  silent('只有附件。', { article: { media: media('file', '/f') } }),
  silent('只有录音。', { article: { media: media('audio', '/a') }, context: NOTHING_SEEN }),
  silent('文中提到图片：见下图，图1、图2。'),
] satisfies readonly RuleExample[];
