import { expect, it } from 'vitest';
import { lookupIn } from '../../../components/text';
import en from '../../../public/locales/en.json';
import zh from '../../../public/locales/zh_CN.json';
import type { ClauseFacts } from '../../../utils/clauses/facts';
import type { ClauseSaid } from '../../../utils/clauses/said';
import { clauseStates } from '../../../utils/clauses/state';
import { unitPolicy } from '../../../utils/deadlines/unit-policy';
import type { ReportForm } from '../../../utils/domain/office-record';
import type { RadarRow } from '../../../utils/duties/contract';
import { said as filingSaid } from '../../../utils/filings/said';
import type { Attention } from '../../../utils/records/attention';
import { said as recordSaid } from '../../../utils/records/said';
import { CARRIER_REFS } from '../../../utils/regulations/carriers';
import type { Clause, Regulation } from '../../../utils/regulations/contract';
import { DAY, NOW } from '../../support/clock';
import { keysOf, say } from '../../support/said';
import { anOwnRegulation } from '../regulations/own';
import { clauseFacts, radarRow } from './facts';

const DUTIES: readonly RadarRow['duty'][] = ['silence', 'incident-follow-up', 'interview', 'repost', 'interpretation'];
const rows = (...states: RadarRow['state'][]) => DUTIES.flatMap((duty) => states.map((state) => radarRow(duty, state)));
const office = (n: number, ...states: Attention['state'][]): ClauseFacts['office'] => ({
  attention: (['document', 'credential', 'inspection', 'fault'] as const).flatMap((about) =>
    states.map((state) => ({ about, state, title: recordSaid('inspection.due', { account: 'A' }) })),
  ),
  counts: { inspection: n, fault: n, document: n, credential: n },
  reports: Object.fromEntries(
    ['impostor', 'harmful', 'opinion', 'written', 'closing'].map((form) => [form, n]),
  ) as Record<ReportForm, number>,
});

/** One clause for every part of the product, and one of rules; all data in Latin letters. */
const clause = anOwnRegulation().clauses[0]!;
const parts: readonly Clause['carriers'][number][] = [
  ...Object.entries(CARRIER_REFS).flatMap(([kind, refs]) => refs.map((ref) => ({ kind, ref }) as never)),
  { kind: 'rule', ref: 'shop-link' },
  { kind: 'rule', ref: 'taken-out' },
  { kind: 'outside', reason: 'paid by others' },
];
const ALL: Regulation = anOwnRegulation({
  clauses: parts.map((carrier, i) => ({ ...clause, locator: `§${i}`, carriers: [carrier] })),
  parameters: { resolveWorkingDays: { value: 9, clause: '§0' }, silentDays: { value: 30, clause: '§0' } },
});
const STRICT: Regulation = anOwnRegulation({
  id: 'own-strict',
  parameters: {
    resolveWorkingDays: { value: 3, clause: '§0' },
    acknowledgeHours: { value: 1, clause: '§0' },
    silentDays: { value: 14, clause: '§0' },
    silentDaysOnce: { value: 20, clause: '§0' },
  },
});
const LAX: Regulation = anOwnRegulation({
  parameters: { acknowledgeHours: { value: 9, clause: '§0' } },
  clauses: ALL.clauses,
});

const base = clauseFacts({ regulations: [STRICT] });
const policy = { stages: ['I', 'II', 'III'], replyStages: ['I'], label: '', byClass: 1, dutyDeclares: false };
const check = (state: 'ok' | 'attention' | 'unknown') => ({
  clauses: parts.map((_, i) => `own-2026#§${i}` as const),
  state,
  sentence: filingSaid('form.complete'),
});
const CHANGES: readonly Partial<ClauseFacts>[] = [
  {},
  { guarded: 0 },
  { policy: { ...policy, label: 'reduced' } },
  { policy: { ...policy, byClass: 3, dutyDeclares: true } },
  {
    roster: {
      active: 2,
      missing: ['operator', 'proofread', 'first', 'second', 'final', 'admin', 'duty'],
      contractors: 1,
    },
  },
  { duty: { onDuty: false, lastNoteAt: NOW, notes: 1 } },
  { duty: { onDuty: true, lastNoteAt: NOW - 5 * DAY, notes: 100 } },
  { duty: { onDuty: true, lastNoteAt: null, notes: 0 } },
  { comments: { open: 100, overdue: 3 } },
  { declarations: { count: 3, unconsulted: 2 } },
  { declarations: { count: 3, unconsulted: 0 } },
  { records: 0 },
  ...[rows('fine'), rows('near'), rows('breached'), rows('breached', 'near'), rows('fine', 'unknown')].map((radar) => ({
    radar,
  })),
  ...[office(0), office(3), office(0, 'near'), office(3, 'near', 'near'), office(3, 'late'), office(3, 'missing')].map(
    (one) => ({ office: one }),
  ),
  { corrections: 3 },
  { templates: { approved: 0, all: 3 } },
  { templates: { approved: 0, all: 0 } },
  { strays: 3 },
  { lastReportAt: null },
  { lastReportAt: NOW - 50 * DAY },
  ...(['ok', 'attention', 'unknown'] as const).map((state) => ({ filings: [check(state), check(state)] })),
  ...([null, 'hint', 'warn', 'block'] as const).map((severity) => ({
    rules: base.rules.map((rule) => ({ ...rule, severity })),
  })),
  { regulations: [], deadlines: unitPolicy([]) },
  { deadlines: unitPolicy([STRICT], { workingDays: 2 }) },
];

const sentences: readonly ClauseSaid[] = CHANGES.flatMap((change) =>
  [ALL, LAX].flatMap((regulation) =>
    clauseStates(regulation, { ...base, policy, ...change }).flatMap(({ carriers }) =>
      carriers.map(({ text }) => text),
    ),
  ),
);

it('every sentence of 条款对照 stands in both languages, whole', () => {
  for (const sentence of sentences) {
    for (const lang of ['zh', 'en'] as const) {
      expect(say(sentence, lang), sentence.key).not.toMatch(/[{}]|\.said\.|clauses\.figure/);
    }
    // Everything that went in was in Latin letters: what is Chinese now came from a text that was not translated.
    expect(say(sentence, 'en')).not.toMatch(/\p{Script=Han}|[。；，、（）]/u);
    expect(say(sentence)).toMatch(/[。.]$|^paid by others$/);
  }
});

it('every text that is there for 条款对照 is said about some unit', () => {
  const leaves = (node: object, path: string): string[] =>
    Object.entries(node).flatMap(([key, child]) =>
      typeof child === 'string' ? [`${path}.${key}`] : leaves(child, `${path}.${key}`),
    );
  const used = new Set(sentences.flatMap(keysOf));
  expect(leaves(zh.clauses.said, 'clauses.said').filter((key) => !used.has(key))).toEqual([]);
  for (const key of used) expect([lookupIn(zh)(key), lookupIn(en)(key)], key).not.toContain('');
});
