/**
 * Everything in this product that can carry a clause, by kind. The list is closed: a regulation file, shipped or the unit's own, names
 * one of these, so that 条款对照 can say of each where it is found, how it stands today, and whether it exists at all. Rules are the one
 * open kind: their refs are rule ids, and whoever reads a file hands in which ones there are.
 */

export const CARRIER_KINDS = ['rule', 'guard', 'deadline', 'register', 'report', 'reminder', 'outside'] as const;
export type CarrierKind = (typeof CARRIER_KINDS)[number];

/** Parts of the publish guard (先审后发). */
export const GUARD_REFS = [
  /** Nothing goes out without complete sign-offs for exactly this content. */
  'publish',
  /** The stages of the unit's policy, signed by different people, none of them the author. */
  'stages',
  /** 五关, ticked one by one at every sign-off. */
  'gates',
  /** Replies and reposts are held like posts. */
  'replies',
  /** 内容分级 (日常、政策解读、突发、涉其他单位), chosen at submission: the policy follows it. */
  'content-class',
  /** 外包人员 can never hold a stage. */
  'contractors',
  /** 突发先发: who declares, with time, place, facts, measures and who was consulted. */
  'emergency',
  /** Closing a comment asks for a result or a reason. */
  'comment-result',
] as const;

/** Clocks and lines. */
export const DEADLINE_REFS = [
  'acknowledgement',
  'resolution',
  'updates',
  'silence',
  'incident',
  'activity',
  'document',
  'filing',
] as const;

/** What is kept on record; a person supplies the facts. */
export const REGISTER_REFS = [
  'accounts',
  'roster',
  'policy',
  'duty',
  'comments',
  'consulted',
  /** 履职事项: activities, documents, incidents, interviews, surveys, trainings. */
  'duty-records',
  /** 登记簿: 制度文件、账号密码、巡检、差错. */
  'documents',
  'credentials',
  'inspections',
  'faults',
  'retention',
] as const;

export type RegisterRef = (typeof REGISTER_REFS)[number];

/** What can be printed or exported. */
export const REPORT_REFS = [
  'ledger',
  'sheet',
  'radar',
  /** 待说明的发布: what the platforms' lists show and nobody signed. */
  'strays',
  'comment-times',
  'comment-trend',
  'open-comments',
  'duty-notes',
  /** 运行情况报告 of a month, quarter or year. */
  'period',
  /** Reports that are written by a form and kept: 假冒账号、违法有害信息、舆情监测、书面整改、账号关停. */
  'impostor',
  'harmful',
  'opinion',
  'written',
  'closing',
] as const;

/** What the product brings up by itself or puts at hand. */
export const REMINDER_REFS = [
  'incident-follow-up',
  'yearly',
  'duty-alarm',
  'reply-templates',
  'source-check',
  'correction',
  'interpretation',
  'repost',
] as const;

/** Refs of every kind but rules, which are open, and `outside`, which has none. */
export const CARRIER_REFS = {
  guard: GUARD_REFS,
  deadline: DEADLINE_REFS,
  register: REGISTER_REFS,
  report: REPORT_REFS,
  reminder: REMINDER_REFS,
} as const;
export type ClosedKind = keyof typeof CARRIER_REFS;

/** `<kind>.<ref>` of the closed kinds: key of texts and tests. */
export type CarrierKey = { [K in ClosedKind]: `${K}.${(typeof CARRIER_REFS)[K][number]}` }[ClosedKind];

/** Page of the workspace that shows a carrier (`workspace.html#/<route>`). */
export const CARRIER_ROUTES: Readonly<Record<CarrierKey, string>> = {
  'guard.publish': 'accounts',
  'guard.stages': 'policy',
  'guard.gates': 'reviews',
  'guard.replies': 'policy',
  'guard.content-class': 'policy',
  'guard.contractors': 'roster',
  'guard.emergency': 'policy',
  'guard.comment-result': 'comments',
  'deadline.acknowledgement': 'settings',
  'deadline.resolution': 'settings',
  'deadline.updates': 'radar',
  'deadline.silence': 'radar',
  'deadline.incident': 'radar',
  'deadline.activity': 'radar',
  'deadline.document': 'radar',
  'deadline.filing': 'radar',
  'register.accounts': 'accounts',
  'register.roster': 'roster',
  'register.policy': 'policy',
  'register.duty': 'duty',
  'register.comments': 'comments',
  'register.consulted': 'emergency',
  'register.duty-records': 'radar',
  'register.documents': 'records?tab=document',
  'register.credentials': 'records?tab=credential',
  'register.inspections': 'records?tab=inspection',
  'register.faults': 'records?tab=fault',
  'register.retention': 'settings',
  'report.ledger': 'ledger',
  'report.sheet': 'reviews',
  'report.radar': 'radar',
  'report.strays': 'posts',
  'report.comment-times': 'figures',
  'report.comment-trend': 'figures',
  'report.open-comments': 'comments',
  'report.duty-notes': 'duty',
  'report.period': 'report',
  'report.impostor': 'records?tab=report',
  'report.harmful': 'records?tab=report',
  'report.opinion': 'records?tab=report',
  'report.written': 'records?tab=report',
  'report.closing': 'records?tab=report',
  'reminder.incident-follow-up': 'radar',
  'reminder.reply-templates': 'templates',
  'reminder.correction': 'reviews',
  'reminder.yearly': 'radar',
  'reminder.source-check': 'reviews',
  'reminder.duty-alarm': 'duty',
  'reminder.interpretation': 'radar',
  'reminder.repost': 'radar',
};
/** Route of the rules. */
export const RULE_ROUTE = 'rules';
