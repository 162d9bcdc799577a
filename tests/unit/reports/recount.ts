/**
 * The figures of the report counted a second time, from the lines of the exported ledger (JSONL) and from nothing else: no function of the
 * product is used here, everything is held at once and looked through again for every figure.
 */

// biome-ignore lint/suspicious/noExplicitAny: lines of a file
type Line = any;

const EIGHT_HOURS = 8 * 3_600_000;
const ONE_DAY = 24 * 3_600_000;
const SIXTY_DAYS = 60 * ONE_DAY;

const numberOfDay = (ms: number) => Math.floor((ms + EIGHT_HOURS) / ONE_DAY);
const midnight = (day: string) => Date.UTC(+day.slice(0, 4), +day.slice(5, 7) - 1, +day.slice(8, 10)) - EIGHT_HOURS;

export interface Asked {
  readonly from: string;
  readonly to: string;
  readonly now: number;
  readonly perWeek: number | null;
  readonly silent: number | null;
}

/** A figure as `[how many, numbers of the events]`. */
type Figure = readonly [number, readonly number[]];

export function recount(jsonl: string, asked: Asked) {
  const lines: Line[] = jsonl
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
  const start = midnight(asked.from);
  const end = Math.max(start, Math.min(midnight(asked.to) + ONE_DAY, asked.now));
  const isIn = (ms: number) => start <= ms && ms < end;
  const recent = lines.filter((line) => line.at >= start - SIXTY_DAYS);
  const figure = (found: readonly Line[]): Figure => [found.length, found.map((line) => line.seq)];
  const typed = (type: string, where: (line: Line) => boolean = () => true): Figure =>
    figure(recent.filter((line) => line.type === type && isIn(line.at) && where(line)));

  const draftBefore = (review: string, seq: number): Line | undefined =>
    lines.filter((line) => line.subject === review && line.data.draft && line.seq < seq).at(-1);

  // Filings: the last word of each account, in the order of the first.
  const filings: { key: string; filedAt: number }[] = [];
  for (const { type, data } of lines) {
    if ((type !== 'account-filed' && type !== 'account-changed') || !data.filing) continue;
    const { key, filedAt, standing } = data.filing;
    const at = filings.findIndex((known) => known.key === key);
    if (standing !== 'guarded') {
      if (at >= 0) filings.splice(at, 1);
    } else if (at >= 0) filings[at] = { key, filedAt };
    else filings.push({ key, filedAt });
  }

  // Everything that readers saw.
  interface Seen {
    account: string | null;
    at: number;
    way: string;
    repost: boolean | null;
    seq: number;
    first: boolean;
  }
  const seen: Seen[] = [];
  const replies: Line[] = [];
  const releases: string[] = [];
  for (const line of recent.filter(({ type }) => type === 'published')) {
    const { release = String(line.seq), reason } = line.data;
    if (releases.includes(release)) continue;
    releases.push(release);
    if (reason === 'template') {
      if (isIn(line.at)) replies.push(line);
      continue;
    }
    if (reason === 'overridden') {
      const account = line.subject === 'unknown' ? null : line.subject;
      seen.push({ account, at: line.at, way: 'overridden', repost: null, seq: line.seq, first: false });
      continue;
    }
    const version = draftBefore(line.subject, line.seq);
    const kind = version?.data.draft.kind;
    if (kind === 'reply' || kind === 'message') {
      if (isIn(line.at)) replies.push(line);
      continue;
    }
    const way = reason === 'emergency' ? 'emergency' : 'signed';
    const said = version?.data.act?.statement;
    const planned = said?.planned ?? version?.data.draft.schedule ?? 0;
    const declared = version?.data.draft.articles.filter((a: Line) => a.declaration.includes('转载')).length;
    seen.push({
      account: said?.account ?? null,
      at: Math.max(planned, line.at),
      way,
      repost: version ? kind === 'repost' || declared === version.data.draft.articles.length : null,
      seq: line.seq,
      first: way === 'signed' && version?.data.version === 1,
    });
  }
  const strays: { kind: string; at: number; found: number; state: string; cause: string | null; seqs: number[] }[] = [];
  for (const [code, kind] of [
    ['unreviewed-post', 'unreviewed'],
    ['post-differs', 'differs'],
  ] as const) {
    const alarms = recent.filter(({ type, data }) => type === 'alarm' && data.code === code);
    for (const subject of new Set(alarms.map((line) => line.subject))) {
      let state = 'open';
      let cause = null;
      const own: Line[] = [];
      const about = recent.filter(
        (line) =>
          line.subject === subject &&
          ((line.type === 'alarm' && line.data.code === code) ||
            (line.type === 'post-explained' && (line.data.kind ?? 'unreviewed') === kind)),
      );
      for (const line of about) {
        if (line.type === 'alarm') {
          [state, cause] = ['open', null];
          own.push(line);
        } else if (own.length > 0 && state === 'open') {
          state = line.data.cause ? 'explained' : 'settled';
          cause = line.data.cause ?? null;
          own.push(line);
        }
      }
      const first = own[0];
      const at = kind === 'unreviewed' ? (first.data.publishedAt ?? first.at) : first.at;
      strays.push({ kind, at, found: first.at, state, cause, seqs: own.map((line) => line.seq) });
      if (kind === 'unreviewed' && cause !== 'not-ours') {
        const way = state === 'settled' ? 'elsewhere' : 'unreviewed';
        seen.push({ account: first.data.account ?? null, at, way, repost: null, seq: first.seq, first: false });
      }
    }
  }

  const sorted = (some: readonly Seen[]): Figure => [some.length, some.map(({ seq }) => seq).sort((a, b) => a - b)];
  const posts = (mine: readonly Seen[]) => {
    const shown = mine.filter(({ at }) => isIn(at));
    const way = (name: string) => sorted(shown.filter((post) => post.way === name));
    return {
      all: sorted(shown),
      signed: way('signed'),
      emergency: way('emergency'),
      overridden: way('overridden'),
      unreviewed: way('unreviewed'),
      elsewhere: way('elsewhere'),
      original: sorted(shown.filter(({ repost }) => repost === false)),
      reposts: sorted(shown.filter(({ repost }) => repost === true)),
    };
  };

  const mondays: number[] = [];
  for (let day = numberOfDay(start) - 6; (day + 7) * ONE_DAY - EIGHT_HOURS <= end; day++) {
    // Day 4 after 1970-01-01, a Thursday, was a Monday.
    if ((day - 4) % 7 === 0) mondays.push(day);
  }
  const accounts = filings
    .filter(({ filedAt }) => filedAt < end)
    .map(({ key, filedAt }) => {
      const mine = seen.filter((post) => post.account === key).sort((a, b) => a.at - b.at);
      const weeks = mondays
        .filter((monday) => (monday + 7) * ONE_DAY - EIGHT_HOURS > filedAt)
        .map((monday) => {
          const inWeek = mine.filter(({ at }) => numberOfDay(at) >= monday && numberOfDay(at) < monday + 7);
          const judged = filedAt <= monday * ONE_DAY - EIGHT_HOURS;
          return [sorted(inWeek), judged && asked.perWeek !== null && inWeek.length < asked.perWeek];
        });
      const begin = Math.max(filedAt, start - SIXTY_DAYS);
      const marks = [begin, ...mine.map(({ at }) => at).filter((at) => at > begin && at < end), end];
      const gaps = marks
        .slice(1)
        .flatMap((at, i) => (at < start ? [] : [Math.max(0, numberOfDay(at) - numberOfDay(marks[i]!) - 1)]));
      const longest = Math.max(...gaps);
      return { key, ...posts(mine), weeks, silence: [longest, asked.silent !== null && longest >= asked.silent] };
    });

  // Findings, by clause.
  const clauses: Record<string, Record<'found' | 'explained' | 'waived', [number, number[]]>> = {};
  const note = (clause: string, part: 'found' | 'explained' | 'waived', seq: number) => {
    clauses[clause] ??= { found: [0, []], explained: [0, []], waived: [0, []] };
    const cell = clauses[clause][part];
    cell[0]++;
    if (!cell[1].includes(seq)) cell[1].push(seq);
  };
  const clauseOf = (version: Line, finding: string) =>
    version?.data.clauses?.[version.data.findings.indexOf(finding)] ?? '';
  for (const line of recent.filter(({ at }) => isIn(at))) {
    if (['draft-submitted', 'draft-resubmitted', 'emergency-declared'].includes(line.type)) {
      line.data.findings?.forEach((_: string, i: number) => {
        note(line.data.clauses?.[i] ?? '', 'found', line.seq);
      });
      for (const { finding } of line.data.act?.statement.waivers ?? [])
        note(clauseOf(line, finding), line.type === 'emergency-declared' ? 'waived' : 'explained', line.seq);
    } else if (line.type === 'signed-off') {
      for (const { finding } of line.data.act?.statement.waivers ?? [])
        note(clauseOf(draftBefore(line.subject, line.seq), finding), 'waived', line.seq);
    }
  }

  // Declarations of the period, and what followed them.
  const declarations = recent.filter(({ type, at }) => type === 'emergency-declared' && isIn(at));
  // A review is declared once; should it be again, the last word counts.
  const declared = declarations.filter(
    (line) => !declarations.some(({ subject, seq }) => subject === line.subject && seq > line.seq),
  );
  const after = (type: string) =>
    declared.flatMap(
      (d) => recent.filter((l) => l.type === type && l.subject === d.subject && l.seq > d.seq).at(-1) ?? [],
    );
  const published = after('emergency-published');
  // Nothing is owed before the post is out.
  const isOut = ({ subject }: Line) => published.some((line) => line.subject === subject);
  const paid = after('debt-paid').filter(isOut);
  const isPaid = ({ subject }: Line) => paid.some((line) => line.subject === subject);
  const late = after('debt-overdue').filter(isOut);

  const codes: Record<string, Figure> = {};
  for (const line of recent.filter(({ type, at }) => type === 'alarm' && isIn(at))) {
    const { code } = line.data;
    if (code === 'unreviewed-post' || code === 'post-differs') continue;
    codes[code] = typed('alarm', ({ data }) => data.code === code);
  }
  return {
    total: posts(seen),
    accounts,
    rounds: {
      submitted: figure(
        recent.filter(({ type, at }) => isIn(at) && (type === 'draft-submitted' || type === 'emergency-declared')),
      ),
      rejected: typed('rejected'),
      resubmitted: typed('draft-resubmitted'),
      withdrawn: typed('withdrawn'),
      held: typed('publish-held'),
      overrides: typed('override-granted'),
      failed: typed('publish-failed'),
      atOnce: sorted(seen.filter(({ first, at }) => first && isIn(at))),
      replies: figure(replies),
    },
    clauses,
    ignored: typed('finding-ignored'),
    emergency: {
      declared: figure(declared),
      published: ordered(published),
      publishedLate: ordered(published.filter(({ data }) => data.publishedAt > data.publishBy)),
      lapsed: ordered(after('emergency-lapsed')),
      paidInTime: ordered(paid.filter(({ data }) => data.late !== true)),
      paidLate: ordered(paid.filter(({ data }) => data.late === true)),
      overdue: ordered(late.filter((line) => !isPaid(line))),
      owed: ordered(published.filter((line) => !isPaid(line) && !late.some(({ subject }) => subject === line.subject))),
    },
    corrections: typed('correction-begun'),
    strays: strays
      .filter(({ at, found }) => isIn(at) || isIn(found))
      .map(({ kind, state, cause, seqs }) => ({ kind, state, cause, seqs })),
    alarms: codes,
  };
}

function ordered(lines: readonly Line[]): Figure {
  return [lines.length, lines.map(({ seq }) => seq).sort((a, b) => a - b)];
}
