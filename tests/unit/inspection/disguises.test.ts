import { pinyin } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import type { Folding } from '../../../utils/domain/finding';
import { foldUnit } from '../../../utils/inspection/text/fold';
import { digitFor } from '../../../utils/inspection/text/numerals';
import { standardCharacters } from '../../../utils/word-data/characters';
import { LEXICONS, wordsOf } from '../../../utils/word-data/lexicons';
import { takenApart } from '../../../utils/word-data/parts';
import { variantPairs } from '../../../utils/word-data/variants';
import { findWords } from '../../support/find-words';

const disguised = [...LEXICONS].filter(([, lexicon]) => lexicon.disguised);

/** A way of hiding a word; null where it does not change this word. */
type Disguise = (word: string) => string | null;

const changed = (word: string, written: string): string | null => (written === word ? null : written);
const each =
  (change: (character: string) => string): Disguise =>
  (word) =>
    changed(word, [...word].map(change).join(''));

const toVariant = new Map<string, string>();
for (const [variant, plain] of variantPairs()) {
  // 乾 and 徵 are read as 干 and 征; those have characters of their own that only stand for them.
  if (foldUnit(variant.charCodeAt(0)) === plain.charCodeAt(0) && !standardCharacters().has(variant))
    toVariant.set(plain, variant);
}
const apart = new Map(takenApart().map(([pieces, character]) => [character, pieces]));
const CHINESE_DIGITS = '零一二三四五六七八九';
const LOOKALIKES: Readonly<Record<string, string>> = {
  a: 'а',
  e: 'е',
  o: 'о',
  p: 'р',
  c: 'с',
  x: 'х',
  v: 'ν',
  q: 'ԛ',
  i: 'і',
};

/** Every folding that works on any lexicon word: what it does and how it is named. */
const FOLDINGS: readonly { readonly name: string; readonly folding: Folding; readonly disguise: Disguise }[] = [
  {
    name: 'full width',
    folding: 'width',
    disguise: each((c) => (/[a-z0-9]/u.test(c) ? String.fromCharCode(c.charCodeAt(0) + 0xfee0) : c)),
  },
  { name: 'capitals', folding: 'case', disguise: each((c) => c.toUpperCase()) },
  { name: 'traditional and variant characters', folding: 'variant', disguise: each((c) => toVariant.get(c) ?? c) },
  { name: 'zero-width characters', folding: 'zero-width', disguise: (word) => [...word].join('\u200b') },
  { name: 'joiners', folding: 'zero-width', disguise: (word) => [...word].join('\u2060\u200d') },
  ...[' ', '.', '·', '-', '*', '|', '/', '😀', '★', '　'].map((gap) => ({
    name: `${gap} in between`,
    folding: 'gap' as const,
    disguise: (word: string) => [...word].join(gap),
  })),
  {
    name: 'Chinese punctuation between all of three or more',
    folding: 'gap',
    disguise: (word) => (word.length > 2 ? [...word].join('，') : null),
  },
  {
    name: 'circled letters and digits',
    folding: 'styled',
    disguise: each((c) =>
      /[a-z]/u.test(c)
        ? String.fromCharCode(0x24d0 + c.charCodeAt(0) - 0x61)
        : /[1-9]/u.test(c)
          ? String.fromCharCode(0x2460 + Number(c) - 1)
          : c,
    ),
  },
  {
    name: 'letters in brackets and squares',
    folding: 'styled',
    disguise: each((c) => (/[a-z]/u.test(c) ? String.fromCodePoint(0x1f130 + c.charCodeAt(0) - 0x61) : c)),
  },
  {
    name: 'regional indicators',
    folding: 'styled',
    disguise: each((c) => (/[a-z]/u.test(c) ? String.fromCodePoint(0x1f1e6 + c.charCodeAt(0) - 0x61) : c)),
  },
  {
    name: 'mathematical letters',
    folding: 'styled',
    disguise: each((c) => (/[a-z]/u.test(c) ? String.fromCodePoint(0x1d41a + c.charCodeAt(0) - 0x61) : c)),
  },
  { name: 'letters of other scripts', folding: 'lookalike', disguise: each((c) => LOOKALIKES[c] ?? c) },
  { name: 'Chinese digits', folding: 'digit', disguise: each((c) => (/\d/u.test(c) ? CHINESE_DIGITS[Number(c)]! : c)) },
  {
    name: 'Arabic digits',
    folding: 'digit',
    disguise: each((c) => (/[一二三四五六七八九零]/u.test(c) ? String.fromCharCode(digitFor(c.charCodeAt(0))) : c)),
  },
  {
    name: 'accounting digits',
    folding: 'digit',
    disguise: each((c) => '壹贰叁肆伍陆柒捌玖'['一二三四五六七八九'.indexOf(c)] ?? c),
  },
  { name: 'characters taken apart', folding: 'split', disguise: each((c) => apart.get(c) ?? c) },
];

/** Finds the word in its own lexicon, or a longer one around it. */
function isFound(lexicon: string, word: string, written: string, folding: Folding): boolean {
  const before = '通知：';
  const text = `${before}${written}。`;
  const matches = findWords(text).get(lexicon) ?? [];
  return matches.some(
    (match) =>
      match.start === before.length &&
      match.end === before.length + written.length &&
      match.foldings.includes(folding) &&
      // Words of the same letters (0元购, 零元购) stand for each other.
      match.word.length === word.length,
  );
}

describe('disguises', () => {
  it.each(disguised.map(([id, lexicon]) => ({ id, lexicon })))(
    '$id: every word is found as it is written, with nothing to see through',
    ({ id, lexicon }) => {
      const allowed = new Set(wordsOf(lexicon.allowed ?? ''));
      const missed = wordsOf(lexicon.words).filter((word) => {
        if (allowed.has(word)) return false;
        const match = findWords(`通知：${word}。`).get(id)?.[0];
        return match?.word !== word || match.start !== 3 || match.end !== 3 + word.length || match.foldings.length > 0;
      });
      expect(missed.join(' ')).toBe('');
    },
  );

  for (const { name, folding, disguise } of FOLDINGS) {
    it(`${name}: every word it changes is found with its span, named ${folding}`, () => {
      let tried = 0;
      const missed: string[] = [];
      for (const [id, lexicon] of disguised) {
        if (folding === 'gap' && !lexicon.loose) continue;
        if (folding === 'digit' && !lexicon.loose) continue;
        const words = new Set(wordsOf(lexicon.words));
        const allowed = new Set(wordsOf(lexicon.allowed ?? ''));
        for (const word of words) {
          const written = disguise(word);
          // A lexicon may list the other way of writing as well.
          if (written === null || words.has(written) || allowed.has(word) || /亻/u.test(word)) continue;
          tried++;
          if (!isFound(id, word, written, folding)) missed.push(`${id} ${word} ${written}`);
        }
      }
      expect(tried).toBeGreaterThan(0);
      expect(missed.join('\n')).toBe('');
    });
  }

  it('characters of the same sound: nearly every word of three characters or more is found', () => {
    const bySound = new Map<string, string[]>();
    for (const character of [...standardCharacters()].slice(0, 3755)) {
      const sound = pinyin(character, { toneType: 'none' });
      bySound.set(sound, [...(bySound.get(sound) ?? []), character]);
    }
    let tried = 0;
    let found = 0;
    for (const [id, lexicon] of disguised) {
      for (const word of wordsOf(lexicon.words)) {
        if (!/^[\u4e00-\u9fff]{3,}$/u.test(word)) continue;
        const sounds = pinyin(word, { toneType: 'none', type: 'array' });
        const written = [...word]
          .map((c, i) => {
            const others = (bySound.get(sounds[i]!) ?? []).filter((other) => other !== c);
            return others[(tried + i * 7) % Math.max(1, others.length)] ?? c;
          })
          .join('');
        if (written === word) continue;
        tried++;
        if (isFound(id, word, written, 'homophone')) found++;
      }
    }
    expect(tried).toBeGreaterThan(500);
    expect(found / tried).toBeGreaterThan(0.9);
  });

  it.each<[string, string, string, readonly Folding[]]>([
    ['微 as a look-alike', '加徽信', '加微信', ['variant']],
    ['a heart for 心', '加薇❤', '加微信', ['homophone']],
    ['sounds with something in between', '点机购麦', '点击购买', ['homophone']],
    ['pieces and sounds at once', '加彳攵亻言', '加微信', ['split']],
    ['one piece and one sound', '力口威信', '加微信', ['homophone', 'split']],
    ['pieces with something in between', '加微亻 言', '加微信', ['split']],
    ['rare characters drawn alike', '立卽购買', '立即购买', ['variant']],
    ['look-alike rare characters', '旺俌', '旺铺', ['variant']],
    ['keycaps and circles', '0️⃣元购', '0元购', ['styled']],
  ])('%s: %s is %s', (_name, written, word, foldings) => {
    const matches = [...findWords(`各位${written}，谢谢`).values()].flat();
    const match = matches.find((one) => one.word === word);
    expect(match).toMatchObject({ start: 2, end: 2 + written.length, foldings });
  });

  it('the edges of numbers and the article 一 are left alone', () => {
    for (const text of ['回复一律由办公室负责', '每年10元购买一份', '共计1680元起']) {
      const digits = [...findWords(text).values()].flat().filter((match) => match.foldings.includes('digit'));
      expect(digits, text).toEqual([]);
    }
  });
});

describe('disguises in clean text', () => {
  it.each([
    '全市现有会员单位二百三十六家，又会同财政部门开展了联合检查。',
    '为新建小区配套幼儿园，区教育局增加为新入学儿童提供的学位。',
    '畜牧部门提醒养殖户科学储存饲料，私了解决不了的纠纷可申请调解。',
    '我国成功发射一颗气象卫星，卫星云图显示冷空气继续南下。',
    '要维护法律的权威和政府的公信力，树立威信靠的是实干。',
    '驾驶人在一个记分周期内累计记分达到十二分的，应当参加学习。',
    '截至今日十六时，全县共转移群众三千余人，免费使用临时安置点。',
    '市管理机构应当加强对代理机构的监督，立即纠正违规行为。',
    '女子监狱开展警示教育，王里村村民代表参加了活动。',
    '日月湖水利枢纽工程开工，人口较多的乡镇先行供水。',
    '石马镇党委组织干部到田间地头查看苗情，力求颗粒归仓。',
    '城管部门对占道经营的门店进行劝导，商户主动整改。',
    '人社局举办专场招聘会，提供就业岗位一千二百个。',
    '本次普查不收取任何费用，请市民积极配合入户登记。',
    '县医院新增彩超设备三台，方便群众就近就医。',
    '会议强调，要以案为鉴，惩前毖后，扎实做好信访工作。',
    '防汛指挥部要求各乡镇加密巡查，确保人员应撤尽撤。',
    '供电公司将对城东片区线路进行检修，停电时间另行通知。',
    '老年大学秋季班课程包括书法、声乐、太极拳等十二门。',
    '文旅局发布红色旅游线路，景区实行预约参观。',
    '税务部门辅导企业用好研发费用加计扣除政策。',
    '交警提示，雨天路滑，请保持车距，谨慎驾驶。',
    '消防救援支队到商场开展疏散演练，提升应急处置能力。',
    '市场监管局公布第三批食品抽检结果，合格率百分之九十九点二。',
    '社区为独居老人安装智能手环，定期上门探望。',
    '教育部门要求学校落实课后服务，减轻家长接送负担。',
    '法院依法公开开庭审理该案，并将择期宣判。',
    '县档案馆征集老照片，展示百年来的城乡变迁。',
    '环保志愿者沿河捡拾垃圾，呼吁大家爱护母亲河。',
    '新修订的条例自明年一月一日起施行，原办法同时废止。',
    '农技人员指导农户追肥浇水，促进小麦返青生长。',
    '公积金中心推出异地转移接续业务，群众少跑腿。',
    '图书馆延长开放时间至晚上九点，周末照常借阅。',
    '乡镇卫生院开展慢性病随访，家庭医生签约率稳步提高。',
    '水务集团完成老旧管网改造，漏损率下降三个百分点。',
    '审计组进驻项目现场，对资金使用情况进行核查。',
    '团委招募赛会志愿者，报名者须年满十八周岁。',
    '气象台预计周末有一次明显降温过程，请注意防寒保暖。',
    '全县夏粮收购有序推进，国有粮库敞开收储。',
    '邮政部门发行纪念邮票一套四枚，面值四元八角。',
  ])('%s', (text) => {
    const seen = [...findWords(text)].flatMap(([lexicon, matches]) =>
      matches
        .filter((match) => match.foldings.length > 0)
        .map((match) => `${lexicon} ${match.word} ${match.foldings.join()}`),
    );
    expect(seen).toEqual([]);
  });
});
