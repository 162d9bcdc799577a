import type { ArticleView, FieldView, Span } from '../contract';
import { keptWith } from '../kept';

/** A source named in a text or in the 原文/作者 fields. */
export interface NamedSource extends Span {
  readonly field: FieldView;
  readonly name: string;
}

/** The words that name a source, by the lexicon `source-labels`; rules that only speak of named sources are woken by it. */
export const SOURCE_LABELS = 'source-labels';
/** At one of those words. Group `name`. */
const LABELLED =
  /(?:来源|转自|转载自|摘自|摘编自|综合自|选自|原载于?|首发于)\s?[：:丨|｜]?\s?[“"《「【]?(?<name>[^\s，,。；;、：:“”"《》「」【】（）()丨|｜\n]{2,20})/uy;
const NONE: readonly NamedSource[] = [];
/** Sources named with a label (来源：…, 转自…), in the texts that readers see. Several rules ask for those of the same article. */
export const namedSources = keptWith(collectSources);

function collectSources(view: ArticleView): readonly NamedSource[] {
  let found: NamedSource[] | undefined;
  for (const field of view.fields) {
    let reach = 0;
    for (const word of field.words(SOURCE_LABELS)) {
      if (word.start < reach) continue;
      LABELLED.lastIndex = word.start;
      const match = LABELLED.exec(field.text);
      if (!match) continue;
      reach = LABELLED.lastIndex;
      const name = match.groups?.name ?? '';
      // 来源 alone may stand in ordinary prose.
      if (match[0].startsWith('来源') && !/[：:丨|｜]/u.test(match[0])) continue;
      const start = match.index + match[0].lastIndexOf(name);
      found ??= [];
      found.push({ field, name, start, end: start + name.length });
    }
  }
  return found ?? NONE;
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
