import { handoverOnDuty } from '../../../utils/background/on-duty';
import { deadlinePolicy } from '../../../utils/background/policy';
import { type ClauseFacts, COUNTED } from '../../../utils/clauses/facts';
import { DAY_MS, dayOf, startOf, yearOf } from '../../../utils/deadlines/days';
import type { ReportForm } from '../../../utils/domain/office-record';
import { type Role, RoleSchema } from '../../../utils/domain/people';
import { ContentClassSchema } from '../../../utils/domain/policy';
import { radar } from '../../../utils/duties/radar';
import { effectiveSeverity } from '../../../utils/inspection/control';
import { clausesOf } from '../../../utils/inspection/findings';
import { RULES } from '../../../utils/inspection/registry';
import { ofKind, REPORT_NAMES } from '../../../utils/records/record';
import { ownRuleClauses } from '../../../utils/regulations/own/rule-clauses';
import { isAble, isContractor, policyFor } from '../../../utils/review/policy';
import { countOfTab } from '../../../utils/storage/comment-list';
import type { SanshenDb } from '../../../utils/storage/database';
import { dutySheet } from '../../../utils/storage/duty-sheet';
import { getControl } from '../../../utils/storage/inspection-control';
import { ledgerHead } from '../../../utils/storage/ledger';
import { countOpenPosts } from '../../../utils/storage/own-posts';
import { listPeople } from '../../../utils/storage/people';
import { policyBook } from '../../../utils/storage/policies';
import { allRegulations, OWN_REGULATIONS, unitRegulations } from '../../../utils/storage/regulations';
import { listReplyTemplates } from '../../../utils/storage/reply-templates';
import { getSetting } from '../../../utils/storage/settings';
import { getUnit } from '../../../utils/storage/unit';
import { RETENTION } from '../../../utils/storage/watch';
import { filingsView, readFilings } from './filings';
import { readRecords } from './office-records';
import { readRadar } from './radar';
import { clauseName } from './regulations';

/** Notes of the duty sheet that are looked at. */
const NOTES_MS = 30 * DAY_MS;
/** Whoever keeps an account has to be found on the roster. */
const NEEDED: readonly Role[] = RoleSchema.options.filter((role) => role !== 'proofread');

/** Everything 条款对照 shows at `now`; null before the unit is set up. Inside one read transaction. */
export async function readClauses(db: SanshenDb, now: number) {
  const unit = await getUnit(db);
  if (!unit) return null;
  const people = await listPeople(db);
  const regulations = await unitRegulations(db);
  const all = await allRegulations(db);
  const own = await getSetting(db, OWN_REGULATIONS);
  return {
    unit,
    people,
    all,
    own,
    gone: unit.regulations.filter((id) => !regulations.some((known) => known.id === id)),
    facts: await readFacts(db, unit, people, regulations, now),
  };
}

async function readFacts(
  db: SanshenDb,
  unit: NonNullable<Awaited<ReturnType<typeof getUnit>>>,
  people: Awaited<ReturnType<typeof listPeople>>,
  regulations: ClauseFacts['regulations'],
  now: number,
): Promise<ClauseFacts> {
  // One after another, see `readRadar`.
  const board = await readRadar(db, now);
  const rules = await ruleFacts(db, regulations);
  const register = await readFilings(db);
  const policy = await policyFacts(db, unit);
  const deadlines = await deadlinePolicy(db);
  const onDuty = await handoverOnDuty(db, now);
  const office = await officeFacts(db, now);
  const head = await ledgerHead(db);
  const retention = await getSetting(db, RETENTION);
  const corrections = await db.ledger.where('type').equals('correction-begun').count();
  const templates = await listReplyTemplates(db);
  const open = await countOfTab(db, 'open', now, COUNTED);
  const overdue = await countOfTab(db, 'overdue', now, COUNTED);
  const strays = await countOpenPosts(db, COUNTED);
  const lastReport = await db.ledger.where('type').equals('report-made').last();
  const sheet = await dutySheet(db, now - NOTES_MS, now + 1);
  const notes = sheet.filter((e) => e.kind === 'note' && e.voided === null);
  const debts = board.facts.debts.filter(({ state }) => state !== 'lapsed');
  const yearBegan = startOf(`${yearOf(dayOf(now))}-01-01`);
  const duties = board.facts.records.filter(({ at, voided }) => voided === null && at >= yearBegan);
  return {
    now,
    regulations,
    clauseName,
    rules,
    guarded: board.accounts.length,
    filings: filingsView(register, now).checks,
    policy,
    roster: {
      active: people.filter(({ active }) => active).length,
      missing: NEEDED.filter(
        (role) => !people.some((p) => isAble(p) && p.publicKey !== null && p.roles.includes(role)),
      ),
      contractors: people.filter((p) => p.active && isContractor(p)).length,
    },
    deadlines,
    radar: radar({ ...board.facts, now }),
    duty: {
      onDuty: onDuty !== null,
      lastNoteAt: notes.length > 0 ? Math.max(...notes.map(({ at }) => at)) : null,
      notes: notes.length,
    },
    comments: { open, overdue },
    declarations: {
      count: debts.length,
      unconsulted: debts.filter(({ declaration }) => declaration.consulted.trim() === '').length,
    },
    records: duties.length,
    office,
    ledgerEvents: head.count,
    retentionDays: retention.days,
    corrections,
    templates: { approved: templates.filter(({ approval }) => approval !== null).length, all: templates.length },
    strays,
    lastReportAt: lastReport?.at ?? null,
  };
}

async function ruleFacts(db: SanshenDb, regulations: ClauseFacts['regulations']): Promise<ClauseFacts['rules']> {
  const control = await getControl(db);
  const ids = regulations.map(({ id }) => id);
  const ownClauses = ownRuleClauses(regulations);
  return RULES.map((rule) => {
    const clauses = clausesOf(rule, { ownClauses });
    return { id: rule.id, title: rule.title, severity: effectiveSeverity({ ...rule, clauses }, control, ids), clauses };
  });
}

async function policyFacts(db: SanshenDb, unit: Parameters<typeof policyBook>[1]): Promise<ClauseFacts['policy']> {
  const book = await policyBook(db, unit);
  const posts = ContentClassSchema.options.map((content) => policyFor(book, 'post', content));
  const [daily = null] = posts;
  const titles = (policy: typeof daily) => policy?.stages.map(({ title }) => title) ?? [];
  return {
    stages: titles(daily),
    replyStages: titles(policyFor(book, 'reply', 'daily')),
    label: daily?.label ?? '',
    byClass: new Set(posts.map((policy) => policy?.id)).size,
    dutyDeclares: policyFor(book, 'post', 'emergency')?.emergency?.duty ?? false,
  };
}

async function officeFacts(db: SanshenDb, now: number): Promise<ClauseFacts['office']> {
  const { records, attention } = await readRecords(db, now);
  const reports = ofKind(records, 'report');
  const count = (kind: 'inspection' | 'fault' | 'document' | 'credential') => ofKind(records, kind).length;
  return {
    attention,
    counts: {
      inspection: count('inspection'),
      fault: count('fault'),
      document: count('document'),
      credential: count('credential'),
    },
    reports: Object.fromEntries(
      (Object.keys(REPORT_NAMES) as ReportForm[]).map((form) => [
        form,
        reports.filter(({ entry }) => entry.form === form).length,
      ]),
    ) as Record<ReportForm, number>,
  };
}
