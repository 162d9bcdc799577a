import { beijingMinute } from '../deadlines/days';
import type { DraftKind } from '../domain/draft';
import type { Gate } from '../domain/finding';
import type { Stage } from '../domain/people';

/** 审核环节 as printed on sheets and in answers. */
export const STAGE_LABELS: Readonly<Record<Stage, string>> = {
  proofread: '校对',
  first: '初审',
  second: '复审',
  final: '终审',
};

/** 五关 as printed on sheets and in answers. */
export const GATE_LABELS: Readonly<Record<Gate, string>> = {
  political: '政治关',
  legal: '法律关',
  policy: '政策关',
  secrecy: '保密关',
  wording: '文字关',
};

/** Kinds of content as printed on sheets and in comparisons. */
export const KIND_LABELS: Readonly<Record<DraftKind, string>> = {
  post: '微博或动态',
  article: '文章',
  video: '视频',
  'image-text': '图文',
  repost: '转发',
  reply: '回复',
  message: '私信',
};

/** Every part of a draft that can differ between what was signed and what is there now. */
export type ContentField =
  | 'articles'
  | 'title'
  | 'body'
  | 'digest'
  | 'author'
  | 'sourceUrl'
  | 'links'
  | 'mentions'
  | 'topics'
  | 'media'
  | 'declaration'
  | 'original'
  | 'kind'
  | 'account'
  | 'schedule'
  | 'visibility'
  | 'target'
  | 'quoted';

export const CONTENT_FIELD_LABELS: Readonly<Record<ContentField, string>> = {
  articles: '篇数',
  title: '标题',
  body: '正文',
  digest: '摘要',
  author: '作者',
  sourceUrl: '原文链接',
  links: '链接',
  mentions: '提及的账号',
  topics: '话题',
  media: '图片、视频和附件',
  declaration: '声明',
  original: '原创声明',
  kind: '内容类型',
  account: '发布账号',
  schedule: '发布时间',
  visibility: '可见范围',
  target: '所转发、回复或修改的对象',
  quoted: '转发的原文',
};

/** A scheduled time in Beijing time, to the minute; null is 立即发布. */
export function scheduleLabel(schedule: number | null): string {
  if (schedule === null) return '立即发布';
  return beijingMinute(schedule);
}
