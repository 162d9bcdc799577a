import type { NamedPerson } from '../../domain/inspection';
import type { ArticleView, Hit, InspectionContext, Rule } from '../contract';
import { isEnumerated, isFormer, isListedPost, postsBefore } from '../support/posts';
import { findIn } from '../unit-words';

export default {
  id: 'people-and-posts',
  title: '人名与职务',
  category: 'policy',
  gate: 'political',
  severity: 'warn',
  outcome: 'needs-review',
  clauses: ['jiangbei-2021#三(三)·五关', 'panjin-2019#三(二)·五关'],
  messages: {
    post: {
      message: '“{name}”的职务写作“{text}”，本单位名册登记为“{post}”，请核对。',
      advice: '按最新任免文件核对职务；名册有变动的，由管理员在工作台“规则”的“人名职务”中更新。',
    },
    order: {
      message: '“{name}”排在“{before}”之后，与本单位名册的排序不一致。',
      advice: '按规定的排序调整；名册有变动的，由管理员在工作台“规则”的“人名职务”中更新。',
    },
  },
  scope: 'paragraph',
  check(article: ArticleView, { control }: InspectionContext): Iterable<Hit> {
    return control && control.people.length > 0 ? hits(article, control.people) : [];
  },
} satisfies Rule;

function* hits(article: ArticleView, people: readonly NamedPerson[]): Iterable<Hit> {
  for (const field of article.fields) {
    const { text } = field;
    const names = findIn(people, text);
    for (const [i, { start, end, entry }] of names.entries()) {
      // Two people of one name: either post may be meant.
      const posts = people.filter((person) => person.name === entry.name && person.post !== '');
      for (const written of posts.length > 0 ? postsBefore(text, start) : []) {
        if (isFormer(written.text) || posts.some((person) => isListedPost(written.text, person.post))) continue;
        const values = { name: entry.name, post: posts.map((person) => person.post).join('”或“') };
        yield { field: field.name, start: written.start, end: written.end, message: 'post', values };
      }
      const before = names[i - 1];
      if (!before || before.entry.order === null || entry.order === null) continue;
      if (entry.order >= before.entry.order || !isEnumerated(text.slice(before.end, start))) continue;
      const values = { name: entry.name, before: before.entry.name };
      yield { field: field.name, start, end, message: 'order', values };
    }
  }
}
