import type { Draft } from '../domain/draft';
import type { Review } from '../domain/review';
import type { Decoded, Outgoing } from '../platforms/contract';
import { sameContent } from '../review/digest';
import { compareOutgoing } from '../review/outgoing';
import { countedSignOffs } from '../review/stages';

/** Everything the decision about one publish request rests on. */
export interface ReleaseQuestion {
  readonly standing: 'guarded' | 'foreign' | 'unknown';
  readonly onboarded: boolean;
  readonly decoded: Decoded;
  /** Body could not be read at all (stream). */
  readonly unreadable: boolean;
  /** Content bound to ids by saves seen earlier; missing ids are absent. */
  readonly bound: ReadonlyMap<string, Outgoing>;
  /** The composer as read at this moment, with the filed account; null when the content is in no editor. */
  readonly draft: Draft | null;
  /** Self-check problems of that reading. */
  readonly problems: readonly { readonly what: string }[];
  /** Reviews of this account, newest first. */
  readonly reviews: readonly Review[];
  /** Reviews that already have a release which is live, used, or whose result is not known. */
  readonly spent: ReadonlySet<string>;
  /** A named person's override for this tab is waiting to be used. */
  readonly override: boolean;
}

export type ReleaseDecision =
  | { readonly granted: true; readonly basis: 'signed'; readonly review: Review; readonly content: Outgoing }
  | { readonly granted: true; readonly basis: 'foreign' | 'override' }
  | { readonly granted: false; readonly code: string; readonly message: string; readonly next: string };

const no = (code: string, message: string, next: string): ReleaseDecision => ({ granted: false, code, message, next });

/**
 * Decides one publish request (DESIGN §4). Granted only for an account that is not ours, or when what is about to leave equals,
 * field by field, a draft with complete sign-offs, or under a written override.
 */
export function decideRelease(q: ReleaseQuestion): ReleaseDecision {
  if (q.standing === 'foreign') return { granted: true, basis: 'foreign' };
  if (!q.onboarded)
    return no(
      'not-onboarded',
      '本单位尚未完成设置，发布已暂停。',
      '点击浏览器工具栏的三审台图标完成设置；个人账号请在提示条选择“非本单位账号”。',
    );
  if (q.standing === 'unknown')
    return no('account-unknown', '该账号尚未登记，发布已暂停。', '在提示条选择“纳入管理”或“非本单位账号”。');
  if (q.override) return { granted: true, basis: 'override' };
  if (q.unreadable || q.decoded.problem !== null) {
    return no(
      'unreadable',
      q.decoded.problem ?? '发布请求的内容无法读取，未能核对。',
      '请保存稿件后刷新页面重试；仍不行时由终审人员填写理由放行。',
    );
  }
  if (q.problems.length > 0) {
    return no(
      'page-unknown',
      `本页结构已变化，未能检测（${q.problems.map((p) => p.what).join('、')}）。`,
      '请刷新页面；仍不行时由终审人员填写理由放行。',
    );
  }
  const content = contentOf(q.decoded, q.bound);
  if (!content)
    return no(
      'unbound',
      '发布请求只带稿件编号，未见到该编号保存时的内容，未能核对。',
      '请先在平台保存一次稿件，再发布。',
    );

  const approved = q.reviews.filter(
    (r) =>
      (r.status === 'approved' || r.status === 'published') && countedSignOffs(r).length === r.policy.stages.length,
  );
  const matching = approved.filter((r) => compareOutgoing(r.draft, content).length === 0);
  const inEditor = matching.filter(
    (r) => q.draft === null || sameContent(r.draft, withScheduleOf(q.draft, content, r.draft)),
  );
  const fresh = inEditor.find((r) => r.status === 'approved' && !q.spent.has(r.id));
  if (fresh) return { granted: true, basis: 'signed', review: fresh, content };
  if (inEditor.length > 0)
    return no(
      'already-released',
      '这份稿件已放行过一次，不能重复发布。',
      '请到平台的发表记录核对；确需再发，请重新提交审核。',
    );
  if (matching.length > 0)
    return no('stale', '编辑区的内容与签批内容不一致，原签批失效。', '请重新提交审核，或改回签批的内容。');

  const latest = q.reviews[0];
  if (latest?.status === 'in-review' && compareOutgoing(latest.draft, content).length === 0) {
    return no('in-review', '稿件还在审核中，签批未齐。', '请等待审核人签批后再发布。');
  }
  if (latest?.status === 'rejected' && compareOutgoing(latest.draft, content).length === 0) {
    return no('rejected', '稿件已被退回。', '请按退回意见修改后重新提交审核。');
  }
  const nearest = approved[0];
  const differences = nearest ? compareOutgoing(nearest.draft, content) : [];
  if (nearest && differences.length > 0 && differences.length <= 2) {
    const fields = [...new Set(differences.map((d) => d.label))].join('、');
    return no('content-differs', `即将发出的内容与签批内容不一致（${fields}）。`, '请改回签批的内容，或重新提交审核。');
  }
  return no('not-submitted', '这份稿件没有完整的签批记录，发布已暂停。', '请打开审校台提交审核。');
}

function contentOf(decoded: Decoded, bound: ReadonlyMap<string, Outgoing>): Outgoing | null {
  const own = decoded.content;
  const saved = decoded.boundIds.map((id) => bound.get(id));
  if (saved.some((s) => s === undefined)) return null;
  const parts = [...(saved as Outgoing[]), ...(own ? [own] : [])];
  const first = parts[0];
  if (!first) return null;
  const merged = parts.slice(1).reduce(over, first);
  return decoded.schedule === undefined ? merged : { ...merged, schedule: decoded.schedule };
}

/** A field the request names itself wins over the one saved under its id; a field it does not name is as saved. */
function over(saved: Outgoing, own: Outgoing): Outgoing {
  const articles = own.articles.map((article, i) => Object.assign({}, saved.articles[i], article));
  return Object.assign({}, saved, own, { articles: articles.length > 0 ? articles : saved.articles });
}

/** The page's schedule choice may be closed by the time the request leaves; the request itself says when it is to appear. */
function withScheduleOf(draft: Draft, content: Outgoing, signed: Draft): Draft {
  return content.schedule === undefined ? draft : { ...draft, schedule: signed.schedule };
}
