import type { Review } from '../domain/review';
import type { Outgoing } from '../platforms/contract';
import { scheduleLabel } from '../review/labels';

/** A request that stays held: one sentence what happened, one what to do. */
export interface Refusal {
  readonly granted: false;
  readonly code: string;
  readonly message: string;
  readonly next: string;
}

export const no = (code: string, message: string, next: string): Refusal => ({ granted: false, code, message, next });

export const REFUSALS = {
  notOnboarded: no(
    'not-onboarded',
    '本单位尚未完成设置，发布已暂停。',
    '点击浏览器工具栏的三审台图标完成设置；个人账号请在提示条选择“非本单位账号”。',
  ),
  accountUnknown: no('account-unknown', '该账号尚未登记，发布已暂停。', '在提示条选择“纳入管理”或“非本单位账号”。'),
  unknownEndpoint: no(
    'unknown-endpoint',
    '页面正把稿件内容发往未登记的地址，平台的发布方式可能已变化，未能核对，发布已暂停。',
    '稿件仍在编辑区，保存草稿不受影响。请联系管理员更新三审台；确需立即发布，由终审人员填写理由放行一次。',
  ),
  unbound: no(
    'unbound',
    '发布请求只带稿件编号，未见到该编号保存时的内容，未能核对。',
    '请先在平台保存一次稿件，再发布。',
  ),
  alreadyReleased: no(
    'already-released',
    '这份稿件已放行过一次，不能重复发布。',
    '请到平台的发表记录核对；确需再发，请重新提交审核。',
  ),
  stale: no('stale', '编辑区的内容与签批内容不一致，原签批失效。', '请重新提交审核，或改回签批的内容。'),
  inReview: no('in-review', '稿件还在审核中，签批未齐。', '请等待审核人签批后再发布。'),
  rejected: no('rejected', '稿件已被退回。', '请按退回意见修改后重新提交审核。'),
  alsoRepost: no(
    'also-repost',
    '这条评论勾选了“同时转发”，会出现在本账号主页，回复的签批不能用于转发。',
    '请取消“同时转发”后再发送；需要转发的，请另按转发提交审核。',
  ),
  templateSent: no(
    'template-sent',
    '对这条留言已按答复模板回复过同样的内容，不能重复发送。',
    '请到平台核对是否已显示；确需再次回复，请修改内容，在审校台提交审核。',
  ),
} as const;

export function unreadable(problem: string | null): Refusal {
  return no(
    'unreadable',
    `${(problem ?? '发布请求的内容无法读取').replace(/。$/, '')}，未能核对，发布已暂停。`,
    '请保存稿件后刷新页面重试；仍不行时由终审人员填写理由放行。',
  );
}

export function pageUnknown(problems: readonly { readonly what: string }[]): Refusal {
  return no(
    'page-unknown',
    `本页结构已变化，未能检测（${problems.map((p) => p.what).join('、')}）。`,
    '请刷新页面；仍不行时由终审人员填写理由放行。',
  );
}

/** Everything as signed but the time: it is part of what was signed. */
export function timeDiffers(review: Review, content: Outgoing, howToSubmit?: string): Refusal {
  const signed = review.draft.schedule;
  const sent = content.schedule ?? null;
  const asked = sent === null ? '现在要求立即发布' : `现在要求定时发布（${scheduleLabel(sent)}）`;
  const was = signed === null ? '立即发布' : `定时发布（${scheduleLabel(signed)}）`;
  return no(
    'time-differs',
    `签批的是${was}，${asked}；发布时间属于签批内容，发布已暂停。`,
    howToSubmit ?? '请改回签批的时间；确需改变的，在审校台填写计划发布时间，重新提交审核。',
  );
}

export function contentDiffers(labels: readonly string[]): Refusal {
  return no(
    'content-differs',
    `即将发出的内容与签批内容不一致（${[...new Set(labels)].join('、')}）。`,
    '请改回签批的内容，或重新提交审核。',
  );
}

export function otherClass(signed: string): Refusal {
  return no(
    'other-class',
    `签批的是“${signed}”，不能作为另一类内容发出。`,
    '请在签批时的编辑区发送，或按现在的内容类型重新提交审核。',
  );
}

export function otherAddressee(name: string): Refusal {
  return no(
    'other-addressee',
    `这条内容将发给“${name}”，与签批时所回复的不一致。`,
    '请回到签批时的留言或会话下发送，或重新提交审核。',
  );
}

export function notSubmitted(howToSubmit?: string): Refusal {
  return no('not-submitted', '这份稿件没有完整的签批记录，发布已暂停。', howToSubmit ?? '请打开审校台提交审核。');
}
