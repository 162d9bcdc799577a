import type { CarrierKey } from '../../../utils/regulations/carriers';

/** A test that shows a part of the product at work: its file below `tests/`, and how its title (of the test or of its group) begins. */
export interface Exercised {
  readonly file: string;
  readonly test: string;
}

const at = (file: string, test: string): Exercised => ({ file, test });

/**
 * For every carrier that clauses name, the test that would fail if it did not work. Rules are exercised by `unit/inspection/rules/<id>.test.ts`.
 * carriers.test.ts opens the files and looks for the tests: one that is renamed or removed is missed there.
 */
export const EXERCISED: Readonly<Record<CarrierKey, Exercised>> = {
  'guard.publish': at('e2e/release.spec.ts', 'after three sign-offs exactly one publish passes, with the signed words'),
  'guard.stages': at('unit/review/stages.test.ts', 'refuses a second stage to the same person'),
  'guard.gates': at('component/panel/review.test.tsx', 'needs every gate ticked, then the PIN'),
  'guard.replies': at('e2e/weibo.spec.ts', 'weibo: a reply that was signed for one comment is held under another'),
  'guard.content-class': at('component/panel/draft.test.tsx', 'lets the operator choose the class'),
  'guard.contractors': at('unit/background/roster.test.ts', 'refuses a contractor for %s, with the clause'),
  'guard.emergency': at('unit/emergency/declare.test.ts', 'is complete with four elements, reason, plan'),
  'guard.comment-result': at('component/comments/comments-page.test.tsx', '办结 asks for the result'),
  'deadline.acknowledgement': at('unit/deadlines/clocks.test.ts', 'acknowledgement clock'),
  'deadline.resolution': at('unit/deadlines/policy.test.ts', 'takes the strictest of several regulations'),
  'deadline.updates': at('unit/duties/posts.test.ts', 'updates a week'),
  'deadline.silence': at('unit/duties/posts.test.ts', 'silence'),
  'deadline.incident': at('unit/emergency/clock.test.ts', 'come from the regulation that the unit follows'),
  'deadline.activity': at('unit/duties/records.test.ts', 'what has to be made public'),
  'deadline.document': at('unit/duties/records.test.ts', 'what has to be made public'),
  'deadline.filing': at('unit/duties/records.test.ts', 'may count the filing in working days'),
  'register.accounts': at(
    'e2e/filings.spec.ts',
    'the accounts of a county are imported, checked against the regulations',
  ),
  'register.roster': at('unit/background/roster.test.ts', 'is kept and ledgered with before and after'),
  'register.policy': at('unit/background/review-policy.test.ts', 'a change of the review policy'),
  'register.duty': at('component/duty/duty-page.test.tsx', 'takes what was read and found'),
  'register.comments': at('component/comments/triage.test.tsx', 'changing a class by hand'),
  'register.consulted': at('unit/emergency/declare.test.ts', 'what a declaration must say'),
  'register.duty-records': at('unit/duties/record.test.ts', 'entering a duty'),
  'register.documents': at('unit/records/record.test.ts', 'a voided document is not on file'),
  'register.credentials': at('unit/records/record.test.ts', 'a password that was handed over is to be changed at once'),
  'register.inspections': at(
    'unit/records/record.test.ts',
    'findings of an inspection and faults stay until they are put right',
  ),
  'register.faults': at('unit/records/record.test.ts', 'faults are counted by account and calendar year'),
  'register.retention': at('unit/background/retention.test.ts', 'go two years after closing'),
  'report.ledger': at('unit/reports/tables.test.ts', 'carries the head and count of the whole ledger'),
  'report.sheet': at('unit/reports/review-sheet.test.ts', 'lists who signed what stage when'),
  'report.radar': at('component/radar/radar.test.tsx', 'shows the worst first, with figures, line, clause'),
  'report.strays': at('unit/background/own-posts.test.ts', 'the alarm says which post, where, when'),
  'report.comment-times': at('unit/reports/comment-figures.test.ts', 'median, 90 %, sums and days are the same'),
  'report.comment-trend': at(
    'component/figures/figures-page.test.tsx',
    'draw the days, and say the same in words and numbers',
  ),
  'report.open-comments': at('unit/comments/acts.test.ts', 'puts overdue first, then near, today, later'),
  'report.duty-notes': at('unit/background/shifts.test.ts', 'are stored with their events; what was voided stays'),
  'report.period': at('unit/reports/office-figures.test.ts', 'the figures equal the recount'),
  'report.impostor': at('unit/records/record.test.ts', 'the report form %s'),
  'report.harmful': at('unit/records/record.test.ts', 'the report form %s'),
  'report.opinion': at('unit/records/record.test.ts', 'the report form %s'),
  'report.written': at('unit/records/record.test.ts', 'the report form %s'),
  'report.closing': at('unit/records/record.test.ts', 'the report form %s'),
  'reminder.incident-follow-up': at('unit/duties/records.test.ts', 'incidents'),
  'reminder.yearly': at('unit/duties/records.test.ts', 'counts of a year'),
  'reminder.interpretation': at('unit/duties/linked.test.ts', '政策解读: owed on the day of its policy'),
  'reminder.repost': at('unit/duties/linked.test.ts', '转载任务: by the time that its notice sets'),
  'reminder.duty-alarm': at(
    'e2e/duty.spec.ts',
    'badge and notifications tell of comments near and past their deadlines',
  ),
  'reminder.reply-templates': at('unit/background/templates.test.ts', 'counts from its approval by somebody else'),
  'reminder.source-check': at('e2e/source-check.spec.ts', 'a draft is compared with the pasted original'),
  'reminder.correction': at('e2e/correction.spec.ts', 'a correction is drafted beside what it corrects'),
};
