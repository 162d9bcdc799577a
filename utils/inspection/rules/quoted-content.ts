import { emptyArticle } from '../../domain/draft';
import { emptyTexts, WholeArticle } from '../article-view';
import type { ArticleView, Hit, InspectionContext, Rule } from '../contract';
import commercialAdvertising from './commercial-advertising';
import contactBait from './contact-bait';
import hearsay from './hearsay';
import identityNumber from './identity-number';
import internalDocument from './internal-document';
import mockery from './mockery';
import personalOpinion from './personal-opinion';
import privatePhone from './private-phone';
import prizeDraw from './prize-draw';
import secrecyMark from './secrecy-mark';
import shopLink from './shop-link';

const LONGEST_PASSAGE = 40;
/** What is looked for in a text that is only passed on, gravest first. Manner and spelling are its author's, these kinds of content become ours. */
const LOOKED_FOR: readonly (readonly [message: string, rules: readonly Rule[]])[] = [
  ['secrecy', [secrecyMark, internalDocument]],
  ['privacy', [identityNumber, privatePhone]],
  ['advertising', [commercialAdvertising, shopLink, contactBait, prizeDraw]],
  ['opinion', [mockery, personalOpinion]],
  ['hearsay', [hearsay]],
];

export default {
  id: 'quoted-content',
  title: '转发的原文有问题',
  category: 'repost',
  gate: 'policy',
  severity: 'warn',
  outcome: 'needs-review',
  clauses: ['panjin-2019#三(二)·五关', 'jiangbei-2021#三(三)·五关'],
  messages: {
    secrecy: {
      message: '转发的原文中有涉密或不予公开的内容（{titles}：“{passage}”），转发等于再次公开。',
      advice: '不要转发；向保密工作机构报告，并提醒原发单位处理。',
    },
    privacy: {
      message: '转发的原文中有个人信息（{titles}：“{passage}”），转发会扩大泄露。',
      advice: '不要转发；需要引用的，另写导语并隐去个人信息。',
    },
    advertising: {
      message: '转发的原文像是商业推广（{titles}：“{passage}”）。政务新媒体不得刊登商业广告。',
      advice: '不要转发；需要告知有关事项的，引用主管部门发布的信息。',
    },
    opinion: {
      message: '转发的原文带有个人观点或过激言辞（{titles}：“{passage}”），转发会被看成本单位的态度。',
      advice: '改为转发权威来源的信息，或者不转发。',
    },
    hearsay: {
      message: '转发的原文含有未经核实的说法（{titles}：“{passage}”）。',
      advice: '核实后再转发；属于谣言的，发布核实结论，不转发原文。',
    },
  },
  kinds: ['repost', 'post'],
  *check({ draft, language }: ArticleView, context: InspectionContext): Iterable<Hit> {
    if (draft.quoted.trim() === '') return;
    const quoted = { ...draft, quoted: '', articles: [{ ...emptyArticle(), body: draft.quoted }] };
    const texts = emptyTexts();
    texts.body.update(draft.quoted);
    const view = new WholeArticle(quoted, 0, texts, { language });
    const found = LOOKED_FOR.flatMap(([message, rules]) =>
      rules.flatMap((rule) => worst(rule, view, context)).map((one) => ({ ...one, message })),
    );
    // One finding for the whole text: the gravest kind speaks, all are named.
    const first = found.find(({ hint }) => !hint) ?? found[0];
    if (!first) return;
    const titles = [...new Set(found.map(({ title }) => title))].join('、');
    const passage = draft.quoted.slice(first.hit.start, first.hit.end).slice(0, LONGEST_PASSAGE);
    const values = { titles, passage };
    const place = { field: 'body', start: 0, end: 0, message: first.message, values } as const;
    yield first.hint ? { ...place, severity: 'hint' } : place;
  },
} satisfies Rule;

/** The rule's most severe hit in the quoted text; none when the unit has switched the rule off. */
function worst(
  rule: Rule,
  view: ArticleView,
  context: InspectionContext,
): readonly { title: string; hit: Hit; hint: boolean }[] {
  if (context.control?.rules[rule.id]?.enabled === false) return [];
  if (rule.anchors && rule.signs === undefined && !view.mentions(rule.anchors)) return [];
  const hits = [...rule.check(view, context)];
  const hit = hits.find((one) => (one.severity ?? rule.severity) !== 'hint') ?? hits[0];
  return hit ? [{ title: rule.title, hit, hint: (hit.severity ?? rule.severity) === 'hint' }] : [];
}
