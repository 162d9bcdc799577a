import type { ArticleView, FieldView, Hit, Rule } from '../contract';
import { CREDIT } from '../support/signs';

/** A credit that names nobody: the picture was taken from somewhere. */
const NOWHERE =
  /(?:图片|配图|图文|图|照片|封面|插图|素材|视频)(?:均|全部|都|部分|及视频)?[ ]?(?:来源于?|来自于?|源自于?|取自于?|源于?|源)[ ]?[:：丨|｜]?[ ]?(?:互联网|网络|网上|百度|搜索引擎|小红书|朋友圈|微信群|网友)|(?:网络|网上)(?:配图|图片|截图|供图)(?=[）)。；;\s]|$)|(?:配图|图片|图)[ ]?(?:[（(][ ]?)?(?:\/|／|[:：丨|｜])[ ]?(?:网络|互联网|网上)(?=[）)。；;，,\s]|$)/gu;
/** Asks the owner to come forward instead of asking the owner. */
const DISCLAIMED =
  /侵权?(?:请联系(?:我们|后台|本人|小编)?|联系(?:我们|后台|本人|小编)?|告知?|即|必|请|立)?[，,]?(?:后|即|立即|立|必)?删除?|如有侵权[^。！\n]{0,14}删除?|版权归(?:原)?(?:作者|网络)所有/gu;
/** Without one of each nothing is credited to nowhere. */
const PICTURE = /图|照片|封面|素材|视频/u;
const ANYWHERE = /网络|网上|互联网|网友|百度|搜索引擎|小红书|朋友圈|微信群/u;
/** The passage speaks about such credits: guidance, a course, a case. */
const SPOKEN_OF = /不得|不能|不要|禁止|严禁|避免|杜绝|注明|标注|等字样|并不|不等于|免责|案例|培训|是否/u;

export default {
  id: 'picture-source',
  title: '图片来源不明',
  category: 'repost',
  gate: 'legal',
  severity: 'warn',
  outcome: 'needs-review',
  scope: 'paragraph',
  signs: CREDIT,
  clauses: ['yanchi-2017#第十二条·注明出处', 'panjin-2019#三(二)·五关', 'jiangbei-2021#三(三)·五关'],
  messages: {
    nowhere: {
      message: '“{text}”没有写明图片的作者或出处。来源不明的图片可能侵犯著作权、肖像权。',
      advice: '换用本单位拍摄、制作或已取得授权的图片；确需使用的，写明作者和出处，并留存授权。',
    },
    disclaimed: {
      message: '“{text}”不能免除侵权责任。发布前未取得授权的图片、文字，发布后仍要承担责任。',
      advice: '删除这类声明，换用已取得授权的素材，并写明作者和出处。',
    },
  },
  *check(article: ArticleView): Iterable<Hit> {
    for (const field of article.fields) {
      const { text } = field;
      if (PICTURE.test(text) && ANYWHERE.test(text)) yield* credits(field, 'nowhere', NOWHERE);
      if (text.includes('侵') || text.includes('版权归')) yield* credits(field, 'disclaimed', DISCLAIMED);
    }
  },
} satisfies Rule;

function* credits(field: FieldView, message: string, pattern: RegExp): Iterable<Hit> {
  for (const match of field.text.matchAll(pattern)) {
    const sentence = field.sentenceAt(match.index);
    const before = field.text.slice(sentence.start, match.index);
    const after = field.text.slice(match.index + match[0].length, sentence.end);
    if (SPOKEN_OF.test(before) || /等?字样|等(?:声明|表述|说法)|[”」]/u.test(after)) continue;
    yield { field: field.name, start: match.index, end: match.index + match[0].length, message };
  }
}
