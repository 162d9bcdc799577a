import type { SanshenDb } from './database';
import { type RuleCount, RuleCountSchema } from './records';
import { readRecord, writeRecord } from './records-check';

/** What is added to a rule's numbers of a day; what is left out stays as it is. */
export type RuleTally = Pick<RuleCount, 'rule'> & Partial<Omit<RuleCount, 'rule' | 'day'>>;

/**
 * Adds to the numbers of a day. Joins a running transaction that includes `ruleCounts`.
 * @param day Beijing day, `YYYY-MM-DD`
 */
export async function addRuleCounts(db: SanshenDb, day: string, tallies: readonly RuleTally[]): Promise<void> {
  await db.transaction('rw', db.ruleCounts, async () => {
    for (const { rule, fired = 0, waived = 0, ignored = 0, falseAlarms = 0 } of tallies) {
      const stored = await db.ruleCounts.get([rule, day]);
      const before = stored ? readRecord(RuleCountSchema, 'ruleCounts', `${rule} ${day}`, stored) : null;
      const count: RuleCount = {
        rule,
        day,
        fired: (before?.fired ?? 0) + fired,
        waived: (before?.waived ?? 0) + waived,
        ignored: (before?.ignored ?? 0) + ignored,
        falseAlarms: (before?.falseAlarms ?? 0) + falseAlarms,
      };
      await db.ruleCounts.put(writeRecord(RuleCountSchema, 'ruleCounts', count));
    }
  });
}

/** Numbers of every rule and day from `day` on. */
export async function ruleCountsSince(db: SanshenDb, day: string): Promise<RuleCount[]> {
  const stored = await db.ruleCounts.where('day').aboveOrEqual(day).toArray();
  return stored.map((count) => readRecord(RuleCountSchema, 'ruleCounts', `${count.rule} ${count.day}`, count));
}
