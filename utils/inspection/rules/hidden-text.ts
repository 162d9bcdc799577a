import type { HiddenText } from '../../domain/inspection';
import { LineArticle } from '../article-view';
import type { ArticleView, Hit, InspectionContext, Rule } from '../contract';
import { Paragraph } from '../paragraph';
import bankCard from './bank-card';
import commercialAdvertising from './commercial-advertising';
import contactBait from './contact-bait';
import couponCode from './coupon-code';
import followerBuying from './follower-buying';
import identityNumber from './identity-number';
import privatePhone from './private-phone';
import secrecyMark from './secrecy-mark';
import shopLink from './shop-link';

/** What nobody hides by accident. The registry itself cannot be asked from inside a rule. */
const GRAVE: readonly Rule[] = [
  commercialAdvertising,
  contactBait,
  couponCode,
  followerBuying,
  shopLink,
  identityNumber,
  bankCard,
  privatePhone,
  secrecyMark,
];
/** Longer words are cut where they are shown. */
const SHOWN = 60;

const HOW: Readonly<Record<Exclude<HiddenText['how'], 'svg'>, string>> = {
  hidden: '被设为不显示或移出画面',
  tiny: '字号小到看不见',
  transparent: '透明或与背景同色',
};

/** Titles of the grave rules that object to the hidden words, and whether one of them forbids publishing. */
function problemsIn(view: ArticleView, text: string, context: InspectionContext): { titles: string[]; block: boolean } {
  const titles = new Set<string>();
  let block = false;
  for (const line of Paragraph.lines(text)) {
    if (line.text.trim() === '') continue;
    const single = new LineArticle(view.draft, 'body', line, { language: view.language });
    for (const rule of GRAVE) {
      if (rule.kinds && !rule.kinds.includes(view.draft.kind)) continue;
      for (const hit of rule.check(single, context)) {
        titles.add(rule.title);
        block ||= (hit.severity ?? rule.severity) === 'block';
      }
    }
  }
  return { titles: [...titles], block };
}

const shown = (text: string): string => {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
};

export default {
  id: 'hidden-text',
  title: '隐藏文字',
  category: 'policy',
  gate: 'policy',
  severity: 'block',
  outcome: 'violation',
  clauses: ['panjin-2019#三(二)·先审后发', 'jiangbei-2021#三(三)·三审三校', 'yanchi-2017#通知二一·审批保密审查'],
  messages: {
    grave: {
      message: '稿件里藏有公众不易看到的文字“{words}”（{how}），内容涉及：{problems}。',
      advice: '清除这段文字。排版工具粘贴的内容，先粘贴为纯文本再重新排版。',
    },
    hidden: {
      message: '稿件里有公众看不到的文字“{words}”：{how}。它会随稿件发布，可被搜索、复制和朗读，却没有经过肉眼审核。',
      advice: '不需要的清除；需要的恢复为正常显示，再提交审核。',
    },
    svg: {
      message: '图形（SVG）里有文字“{words}”。公众看得到，但平台和搜索不把它当作正文。',
      advice: '请逐字核对图形中的文字；重要内容在正文里也写明。',
    },
  },
  *check(view: ArticleView, context: InspectionContext): Iterable<Hit> {
    const seen = new Set<string>();
    for (const { article, how, text } of context.observed?.hidden ?? []) {
      if (article !== view.index || seen.has(text) || text.trim() === '') continue;
      seen.add(text);
      const place = { field: 'body', start: 0, end: 0, found: text } as const;
      // Drawn text that is part of the body was inspected, and is marked, there.
      const inBody = how === 'svg' && view.article.body.includes(text);
      const { titles, block } = inBody ? { titles: [], block: false } : problemsIn(view, text, context);
      const values = { words: shown(text), how: how === 'svg' ? '写在图形里' : HOW[how], problems: titles.join('、') };
      const review = { severity: 'warn', outcome: 'needs-review' } as const;
      if (titles.length > 0) yield { ...place, message: 'grave', values, ...(block ? {} : review) };
      else if (how === 'svg') yield { ...place, message: 'svg', values, ...review, severity: 'hint' };
      else yield { ...place, message: 'hidden', values, ...review };
    }
  },
} satisfies Rule;
