import type { ArticleView, Hit, InspectionContext, Rule } from '../contract';
import { isKnownSource, namedSources } from '../support/attribution';
import { hostsOf, isMediumHost } from '../support/media-hosts';
import { hostOf, isWithin } from '../support/urls';

/** Declarations by which Douyin lets a post be called a reprint, 2024 to 2026 (platforms/douyin.md §2.5). */
const REPRINT = /转载|取材|搬运|来源于网络/u;
/** The placeholder of an empty row, and the choice of declaring nothing. */
const UNDECLARED = /^(?:$|请选择|添加|自主声明|作品声明|无需)/u;
/** What follows 来源 in ordinary prose. */
const PROSE = /^(?:于|是|为|包括|主要|不明|的|和|与|及|本|我|原创)/u;

export default {
  id: 'source-contradicted',
  title: '来源与声明、链接不一致',
  category: 'repost',
  gate: 'legal',
  severity: 'warn',
  outcome: 'needs-review',
  clauses: ['yanchi-2017#第十二条·注明出处', 'panjin-2019#三(二)·转载稿源'],
  messages: {
    undeclared: {
      message: '文中注明来源为“{text}”，但没有在平台上选择转载声明。转载他人内容应当带有明显转载标识。',
      advice: '在自主声明中选择“内容为转载信息”；确为本单位原创的，删除来源标注。',
    },
    declaration: {
      message: '文中注明来源为“{text}”，平台上却声明为“{declaration}”，两者不一致。',
      advice: '属于转载的，把声明改为“内容为转载信息”；不属于转载的，更正文中的来源标注。',
    },
    unnamed: {
      message: '已声明为转载内容，但没有看到首发单位的名称，无法判断是否出自稿源单位。',
      advice: '在简介或文末写明“来源：首发单位全称”。',
    },
    link: {
      message: '文中注明来源为“{text}”，原文链接却指向{host}，不是该单位的网站。',
      advice: '核对首发单位：把链接改为首发单位的原文地址，或者更正来源名称。',
    },
  },
  check(view: ArticleView, context: InspectionContext): Iterable<Hit> {
    const declares = view.draft.account.platform === 'douyin';
    const { sourceUrl } = view.article;
    const host = sourceUrl === '' ? '' : hostOf(sourceUrl);
    const medium = host !== '' && isMediumHost(host);
    return declares || medium ? contradictions(view, context, declares, medium ? host : '') : [];
  },
} satisfies Rule;

/** @param host of the medium that is linked as the original; '' when none is */
function* contradictions(
  view: ArticleView,
  context: InspectionContext,
  declares: boolean,
  host: string,
): Iterable<Hit> {
  const foreign = namedSources(view).filter(({ name }) => !PROSE.test(name) && !isKnownSource(name, context.ownNames));
  if (declares) yield* againstDeclaration(view, foreign);
  if (host === '') return;
  for (const { field, name, start, end } of foreign) {
    const hosts = hostsOf(name);
    if (hosts && !isWithin(host, hosts)) yield { field: field.name, start, end, message: 'link', values: { host } };
  }
}

function* againstDeclaration(
  { article }: ArticleView,
  [first]: readonly ReturnType<typeof namedSources>[number][],
): Iterable<Hit> {
  const declaration = article.declaration.trim();
  if (!first) {
    if (REPRINT.test(declaration) && !/@\S/u.test(article.body)) {
      yield { field: 'declaration', start: 0, end: article.declaration.length, message: 'unnamed', severity: 'hint' };
    }
    return;
  }
  // 声明原创 has its own, stricter rule (original-with-source).
  if (REPRINT.test(declaration) || article.original || /^(?:声明)?原创/u.test(declaration)) return;
  const place = { field: first.field.name, start: first.start, end: first.end };
  if (UNDECLARED.test(declaration)) yield { ...place, message: 'undeclared' };
  else yield { ...place, message: 'declaration', values: { declaration } };
}
