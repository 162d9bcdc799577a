import type { LedgerEvent } from '../domain/ledger';
import type { Waiver } from '../domain/review';
import { Count } from './count';
import type { ClauseFigures, OfficeFigures } from './office-contract';
import { actIn, type DraftFacts } from './office-drafts';

type Part = 'found' | 'explained' | 'waived';

/** Findings by clause, and the reasons given for letting them stand. */
export class FindingBook {
  private readonly clauses = new Map<string, Readonly<Record<Part, Count>>>();
  private readonly all: Readonly<Record<Part, Count>> = {
    found: new Count(),
    explained: new Count(),
    waived: new Count(),
  };

  /** A version that was submitted, or declared as an emergency. */
  submitted(event: LedgerEvent, draft: DraftFacts): void {
    const here = new Map<string, number>();
    for (const clause of draft.findings.map((_, i) => draft.clauses[i] ?? '')) {
      here.set(clause, (here.get(clause) ?? 0) + 1);
    }
    this.count('found', event.seq, here);
    this.reasons(event, event.type === 'emergency-declared' ? 'waived' : 'explained', draft);
  }

  /** Reasons in the act of an event. @param draft the version it is about; undefined: not known, so neither is its clause. */
  reasons(event: LedgerEvent, part: 'explained' | 'waived', draft: DraftFacts | undefined): void {
    const here = new Map<string, number>();
    for (const { finding } of waiversOf(event)) {
      const clause = draft?.clauses[draft.findings.indexOf(finding)] ?? '';
      here.set(clause, (here.get(clause) ?? 0) + 1);
    }
    this.count(part, event.seq, here);
  }

  private count(part: Part, event: number, here: ReadonlyMap<string, number>): void {
    let sum = 0;
    for (const [clause, times] of here) {
      sum += times;
      let own = this.clauses.get(clause);
      if (!own) {
        own = { found: new Count(), explained: new Count(), waived: new Count() };
        this.clauses.set(clause, own);
      }
      own[part].add(event, times);
    }
    this.all[part].add(event, sum);
  }

  figures(): Pick<OfficeFigures, 'clauses' | 'findings'> {
    const rows = [...this.clauses].map(([clause, counts]): ClauseFigures => ({ clause, ...counted(counts) }));
    rows.sort((a, b) => b.found.count - a.found.count || (a.clause < b.clause ? -1 : 1));
    return { clauses: rows, findings: counted(this.all) };
  }
}

/** What an act carries in reasons. */
export function waiversOf({ data }: LedgerEvent): readonly Waiver[] {
  return actIn(data)?.statement.waivers ?? [];
}

function counted({ found, explained, waived }: Readonly<Record<Part, Count>>) {
  return { found: found.counted(), explained: explained.counted(), waived: waived.counted() };
}
