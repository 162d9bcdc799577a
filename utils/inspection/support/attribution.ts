import type { ArticleView, FieldView, Span } from '../contract';

/** A source named in a text or in the 原文/作者 fields. */
export interface NamedSource extends Span {
  readonly field: FieldView;
  readonly name: string;
}

const LABELLED =
  /(?:(?:文章|信息|稿件|消息|内容|原文|资料|图文|图片|素材)?来源|转自|转载自|摘自|摘编自|综合自|选自|原载于?|首发于)\s?[：:丨|｜]?\s?[“"《「【]?(?<name>[^\s，,。；;、：:“”"《》「」【】（）()丨|｜\n]{2,20})/gu;

/** Sources named with a label (来源：…, 转自…), in the texts that readers see. */
export function namedSources(view: ArticleView): NamedSource[] {
  const found: NamedSource[] = [];
  for (const field of view.fields) {
    for (const match of field.text.matchAll(LABELLED)) {
      const name = match.groups?.name ?? '';
      const labelled = /[：:丨|｜]/u.test(match[0]) || /^(?:转|摘|综合自|选自|原载|首发)/u.test(match[0]);
      if (!labelled || !name) continue;
      const start = match.index + match[0].lastIndexOf(name);
      found.push({ field, name, start, end: start + name.length });
    }
  }
  return found;
}

/** True when one of the known names is the source, or the source is that name with an addition (人民日报客户端, 新华社微信公众号). */
export function isKnownSource(name: string, known: readonly string[]): boolean {
  const plain = name.replace(/^@/u, '').replace(/(?:微信)?公众号$|官方微博$|微博$|客户端$|网站$|官网$/u, '');
  return known.some((k) => k !== '' && (plain === k || name === k || plain.startsWith(k)));
}

/** Government and party organs, their sites and offices: allowed by 盘锦 三(二) without a list. */
const OFFICIAL =
  /(?:政府|政府网|政府门户网站|委|局|厅|部|办|院|署|公安|交警|消防|气象台|法院|检察院|党校|指挥部|管委会|街道|总工会|妇联|团委|红十字会|办公室|管理局|融媒体中心|广播电视台|日报社?|发布)$/u;

export function isOfficialName(name: string): boolean {
  return OFFICIAL.test(name.replace(/^@/u, ''));
}
