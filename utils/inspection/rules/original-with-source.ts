import type { ArticleView, Hit, InspectionContext, Rule } from '../contract';
import { isKnownSource, namedSources } from '../support/attribution';

const MEDIUM_DATELINE = /(?:新华社|中新社|本报|人民日报|央视网|央广网)[^。\n]{0,20}(?:电|讯|消息|日)/u;

export default {
  id: 'original-with-source',
  title: '声明原创却注明他人来源',
  category: 'repost',
  gate: 'legal',
  severity: 'block',
  outcome: 'violation',
  clauses: ['yanchi-2017#第十二条·注明出处', 'panjin-2019#三(二)·转载稿源'],
  messages: {
    source: {
      message: '本文已声明原创，正文却注明来源为“{text}”。把他人作品声明为原创，侵害他人著作权。',
      advice: '取消原创声明，按转载发布并保留出处；确为本单位原创的，删除来源标注。',
    },
    dateline: {
      message: '本文已声明原创，正文却带有其他媒体的电头“{text}”。',
      advice: '请核对稿件作者。属于转载的，取消原创声明并注明出处。',
    },
  },
  check(view: ArticleView, context: InspectionContext): Iterable<Hit> {
    const { original, declaration } = view.article;
    return original || /^\s*(?:声明)?原创/u.test(declaration) ? foreignSigns(view, context) : [];
  },
} satisfies Rule;

function* foreignSigns(article: ArticleView, context: InspectionContext): Iterable<Hit> {
  const foreign = namedSources(article).filter(({ name }) => !isKnownSource(name, context.ownNames));
  for (const { field, name, start, end } of foreign) {
    if (/^(?:于|是|为|本|我|原创)/u.test(name)) continue;
    const certain = isKnownSource(name, context.allowedSources);
    const place = { field: field.name, start, end, message: 'source' };
    yield certain ? place : { ...place, severity: 'warn', outcome: 'needs-review' };
  }
  const body = article.field('body');
  const dateline = MEDIUM_DATELINE.exec(body.text.slice(0, 400));
  if (dateline && foreign.length === 0) {
    const end = dateline.index + dateline[0].length;
    yield {
      field: 'body',
      start: dateline.index,
      end,
      message: 'dateline',
      severity: 'warn',
      outcome: 'needs-review',
    };
  }
}
