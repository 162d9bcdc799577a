import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyArticle } from '../../../utils/domain/draft';
import { FindingSchema } from '../../../utils/domain/finding';
import { emptyControl } from '../../../utils/domain/inspection';
import { defaultContext } from '../../../utils/inspection/context';
import { inspect } from '../../../utils/inspection/inspect';
import { LEXICONS, wordsOf } from '../../../utils/word-data/lexicons';
import { draftOf, EXAMPLE_NOW } from '../../support/rule-tester';

const context = defaultContext(EXAMPLE_NOW, ['清河发布']);
const AD = '周年庆全场五折起，满200元减100元，数量有限先到先得，订购热线：13800138000。';

/** Texts built from what the rules look for, with marks and disguise in between. */
const words = [...LEXICONS.values()].flatMap((lexicon) => wordsOf(lexicon.words));
const alarming = fc
  .array(
    fc.oneof(
      fc.constantFrom(...words),
      fc.constantFrom(
        '，',
        '。',
        '\n',
        '“',
        '”',
        '：',
        '2026年2月30日',
        '13800138000',
        '来源：',
        '【',
        '】',
        '😀',
        '\u200b',
        '￥',
        'http://a.b.com',
      ),
      fc.string({ maxLength: 4 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

describe('inspect', () => {
  it('follows what the unit has switched off, but not below what its regulations demand', () => {
    const draft = draftOf({ text: '爱信不信，2026年2月30日开始。身份证号11010519491231002X。' });
    const control = {
      ...emptyControl(),
      rules: Object.fromEntries(
        ['mockery', 'impossible-date', 'identity-number'].map((id) => [id, { enabled: false, severity: null }]),
      ),
    };
    const rulesIn = (regulations: readonly string[]) =>
      inspect(draft, { ...context, control, regulations }).findings.map((finding) => finding.rule);
    expect(inspect(draft, context).findings.map((finding) => finding.rule)).toEqual(
      expect.arrayContaining(['mockery', 'impossible-date', 'identity-number']),
    );
    expect(rulesIn([])).not.toContain('identity-number');
    expect(rulesIn([])).not.toContain('impossible-date');
    expect(rulesIn(['panjin-2019'])).toContain('identity-number');
  });

  it("cites the clause of the regulation that comes first, the unit's own among them", () => {
    const draft = draftOf({ text: '身份证号11010519491231002X。' });
    const ownClauses = { 'identity-number': ['own-2026#四·隐私'] };
    const cited = (...regulations: string[]) =>
      inspect(draft, { ...context, regulations, ownClauses }).findings.find((f) => f.rule === 'identity-number')
        ?.clause;
    expect(cited('own-2026', 'panjin-2019')).toBe('own-2026#四·隐私');
    expect(cited('panjin-2019', 'own-2026')).toBe('panjin-2019#三(三)·秘密隐私');
    expect(cited('panjin-2019')).toBe('panjin-2019#三(三)·秘密隐私');
  });

  it('gives findings that fit the schema and point at the text they quote, for any text', () => {
    fc.assert(
      fc.property(alarming, alarming, (title, body) => {
        const { findings } = inspect(draftOf({ text: body, article: { title } }), context);
        for (const finding of findings) {
          expect(FindingSchema.safeParse(finding).success).toBe(true);
          const field = { title, body, digest: '', author: '', sourceUrl: '', declaration: '' }[finding.field];
          expect(field.slice(finding.start, finding.end)).toBe(finding.text);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('gives the same result every time, also after other drafts', () => {
    fc.assert(
      fc.property(alarming, alarming, (one, other) => {
        const first = inspect(draftOf({ text: one }), context);
        inspect(draftOf({ text: other }), context);
        expect(inspect(draftOf({ text: one }), context)).toEqual(first);
      }),
      { numRuns: 60 },
    );
  });

  it('survives JSON: a stored draft and context give the same findings', () => {
    const draft = draftOf({ text: AD });
    const again = inspect(JSON.parse(JSON.stringify(draft)), JSON.parse(JSON.stringify(context)));
    expect(again).toEqual(inspect(draft, context));
    expect(again.findings.length).toBeGreaterThan(0);
  });

  it('lists findings by article, then field, then place', () => {
    const draft = {
      ...draftOf({ text: '' }),
      articles: [
        { ...emptyArticle(), title: '爱信不信', body: '个人认为，刁民太多。活动定于2月30日。' },
        { ...emptyArticle(), body: '小编认为不妥' },
      ],
    };
    const { findings } = inspect(draft, context);
    const places = findings.map((f) => [f.article, f.field, f.text]);
    // Two rules may object to one place.
    const distinct = places.filter((place, i) => JSON.stringify(place) !== JSON.stringify(places[i - 1]));
    expect(distinct).toEqual([
      [0, 'title', '爱信不信'],
      [0, 'body', '个人认为'],
      [0, 'body', '刁民'],
      [0, 'body', '2月30日'],
      [1, 'body', '小编认为'],
    ]);
  });

  it('reports one place once per rule', () => {
    const { findings } = inspect(draftOf({ text: '来源：网络' }), context);
    const keys = findings.map((f) => `${f.rule}:${f.field}:${f.start}-${f.end}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('lists at most 200 places of one rule in one article', () => {
    const { findings } = inspect(draftOf({ text: '（'.repeat(5000) }), context);
    const found = findings.filter((finding) => finding.rule === 'unbalanced-brackets');
    expect(found.length).toBe(200);
    expect(found[199]).toMatchObject({ start: 199, end: 200 });
  });

  it('inspects the digest too, and says nothing about an empty draft', () => {
    expect(
      inspect(draftOf({ text: '正文', article: { digest: AD } }), context).findings.some((f) => f.field === 'digest'),
    ).toBe(true);
    expect(inspect(draftOf({ text: '' }), context).findings).toEqual([]);
  });

  it('stays silent on plain official notices', () => {
    for (const text of [
      '县气象台11月22日16时发布寒潮蓝色预警：预计未来24小时气温下降8℃以上，请注意防寒保暖。',
      '因供水管网改造，11月25日9时至17时，建设路以东、人民街以北区域暂停供水，请提前做好储水准备。咨询电话：0319-8123456。',
      '11月21日，县政府召开第12次常务会议，研究部署岁末年初安全生产、保供稳价等工作。',
    ]) {
      expect(inspect(draftOf({ text }), context).findings).toEqual([]);
    }
  });

  it('takes time in proportion to the text on hostile input: no regular expression blows up', () => {
    // Counted in matched findings, not in time: a catastrophic expression would never come back from these.
    for (const piece of [
      '我',
      '【',
      '“',
      '来源：',
      'a.',
      '1',
      '13800138000 ',
      '的的',
      '有限公司',
      '！',
      '关注',
      '据',
      '@',
      '(',
      ' ',
    ]) {
      expect(inspect(draftOf({ text: piece.repeat(6000) }), context).ruleset).toMatch(/\+/);
    }
  });
});
