import type { Counted, EventNumbers } from './office-contract';
import type { CommentFilter, ReportColumn, Run } from './report-contract';

/** Pieces of the sentences of a report. */

/** Text and numbers in order: `say('共', counted, '条')`. */
export function say(...parts: readonly (string | number | Counted | Run)[]): readonly Run[] {
  return parts.map((part): Run => {
    if (typeof part === 'string' || typeof part === 'number') return { text: String(part) };
    return 'text' in part ? part : number(part);
  });
}

/** A number that opens the events it counts; nought opens nothing. */
export function number({ count, events }: Counted): Run {
  return count === 0 ? { text: '0' } : { text: String(count), events };
}

export function opening(text: string, events: EventNumbers): Run {
  return events.length === 0 ? { text } : { text, events };
}

/** A number of comments that opens their list. */
export function ofComments(count: number, comments: CommentFilter): Run {
  return count === 0 ? { text: '0' } : { text: String(count), comments };
}

/** Parts of a sentence with something to say, joined by 、; those that count nothing are left out. */
export function enumerated(...parts: readonly (readonly [string, Counted, string])[]): readonly Run[] {
  const told = parts.filter(([, { count }]) => count > 0);
  return told.flatMap(([before, counted, after], i) => say(i === 0 ? before : `、${before}`, counted, after));
}

/** `96.5%`, never rounded up to a hundred: one missing is one missing. — of nothing. */
export function share(part: number, whole: number): string {
  return whole === 0 ? '—' : `${Math.floor((part / whole) * 1000) / 10}%`;
}

export const plus = (...parts: readonly Counted[]): Counted => ({
  count: parts.reduce((sum, { count }) => sum + count, 0),
  events: [...new Set(parts.flatMap(({ events }) => events))].sort((a, b) => a - b),
});

export const column = (title: string, width: number): ReportColumn => ({ title, width });
export const numbers = (title: string, width = 6): ReportColumn => ({ title, width, right: true });

/** The text of runs, for files without links. */
export const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');
