import type { ArticleView, Hit, Rule } from '../contract';

/** Who promises: the account and its unit. The authority of a whole country or a law does not promise, it rules. */
const WE =
  '(?:我们|我局|我委|我办|我院|我校|我所|我站|我街道|我镇|我乡|我社区|本局|本单位|本所|本院|本中心|本号|小编|咱们|我方)';
const SURE = '(?:一定|必定|肯定|绝对|保证|保准|包管|承诺|担保|必须|百分之百|100%)';
/** What an account may not give on its own. */
const GIFT =
  '(?:赔偿|赔付|退赔|退款|退费|退钱|补偿|免费|免除|减免|解决|办结|办妥|办好|恢复|修好|整改到位|到账|到位|发放到|兑现|追回|严惩|处分|开除|免职|辞退|满意|不会再|不再发生|没有任何|零风险|安全)';
/** The message of each, and what no passage of it is without. */
const PATTERNS: readonly (readonly [message: string, pattern: RegExp, needs: RegExp])[] = [
  [
    'compensation',
    /(?:全额|照价|双倍|加倍|十倍|一律|无条件|先行|足额)(?:予以|给予)?(?:赔偿|赔付|退款|退费|补偿|退还)|(?:赔偿|承担)(?:您|你|大家|业主|群众|住户)[^，。！？\n]{0,6}(?:一切|全部|所有)?损失|包(?:赔|退|换|您满意|你满意|大家满意)/gu,
    /全额|照价|双倍|加倍|十倍|一律|无条件|先行|足额|(?:赔偿|承担)[您你大业群住]|包[赔退换您你大]/u,
  ],
  [
    'guarantee',
    new RegExp(`${WE}[^，。！？!?；;\\n]{0,8}${SURE}[^，。！？!?；;\\n]{0,16}${GIFT}`, 'gu'),
    new RegExp(`${WE}[^，。！？!?；;\\n]{0,8}${SURE}`, 'u'),
  ],
  [
    'guarantee',
    new RegExp(
      `(?:向(?:您|你|大家|广大(?:市民|群众|居民|业主))|(?:给|对)(?:您|大家|群众|业主))[^，。！？\\n]{0,4}(?:保证|承诺|担保)|${SURE}(?:给|让)(?:您|你|大家|业主|群众)[^，。！？!?；;\\n]{0,12}${GIFT}`,
      'gu',
    ),
    /[向给对让][您你大广群业]/u,
  ],
  [
    'never',
    new RegExp(
      `${WE}[^，。！？!?；;\\n]{0,6}(?:绝不|决不|绝不会|永远不会|再也不会)[^，。！？!?；;\\n]{0,16}|(?:绝不|绝对不)会?(?:再)?(?:停水|停电|停气|涨价|收费|拖欠|拆迁|烂尾|关闭|取消|反弹|发生类似)|负责到底|说到做到|请(?:您|大家)?放一百个心`,
      'gu',
    ),
    /绝不|决不|永远不会|再也不会|绝对不|负责到底|说到做到|一百个心/u,
  ],
];
/** A promise made in a law, a plan or a speech is that of its author; one that is forbidden or asked for is none. */
const NOT_OURS =
  /不得|禁止|严禁|不能|无法|不可能|是否|能否|可以吗|吗[？?]?$|要求|应当|督促|责令|依法|《[^》]*》|按照[^，。]{0,30}规定|经[^，。]{0,20}(?:批准|研究决定)/u;

export default {
  id: 'promise-without-authority',
  title: '超越权限的承诺',
  category: 'policy',
  gate: 'policy',
  severity: 'warn',
  outcome: 'needs-review',
  clauses: ['yanchi-2017#第十九条', 'panjin-2019#三(二)·权威一致'],
  messages: {
    compensation: {
      message: '“{text}”是赔偿、退费一类的承诺。没有有权机关的决定，账号不能代表单位作出。',
      advice: '写明依据的文件或决定、适用范围和办理渠道；尚无决定的，只告知反映渠道和答复时间。',
    },
    guarantee: {
      message: '“{text}”以单位名义保证结果，超出账号的权限，做不到时会引发新的投诉和舆情。',
      advice: '改为陈述已经采取的措施、承办单位和办理期限；确需承诺的，引用有权机关的正式表述。',
    },
    never: {
      message: '“{text}”是没有余地的承诺，账号不能代表单位作出。',
      advice: '改为陈述依据、措施和期限，不作绝对保证。',
    },
  },
  scope: 'paragraph',
  anchors: ['promise'],
  *check(article: ArticleView): Iterable<Hit> {
    for (const field of article.fields) {
      let done = -1;
      for (const word of field.words('promise')) {
        const { start, end } = field.sentenceAt(word.start);
        if (start === done) continue;
        done = start;
        const sentence = field.text.slice(start, end);
        if (!PATTERNS.some(([, , needs]) => needs.test(sentence)) || NOT_OURS.test(sentence)) continue;
        for (const [message, pattern, needs] of PATTERNS) {
          if (!needs.test(sentence)) continue;
          for (const match of sentence.matchAll(pattern)) {
            const at = start + match.index;
            if (!field.isReported(at)) yield { field: field.name, start: at, end: at + match[0].length, message };
          }
        }
      }
    }
  },
} satisfies Rule;
