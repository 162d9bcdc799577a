import type { AccountReading, QueueItem, UrgencyLevel } from '../../utils/domain/queue';
import type { GapReason } from '../../utils/domain/watch';
import { type DraftTask, isFiltered, type PopupReady } from './model';

export type SectionLevel = Exclude<UrgencyLevel, 'done'>;

/** One row of the list. */
export type Entry =
  | { readonly kind: 'comment'; readonly id: string; readonly item: QueueItem }
  /** `gap`: it is watched, but cannot be read now. */
  | {
      readonly kind: 'reading';
      readonly id: string;
      readonly reading: AccountReading;
      readonly gap: GapReason | null;
    }
  | { readonly kind: 'draft'; readonly id: string; readonly draft: DraftTask }
  /** Nobody has said who they are: how many drafts wait for anybody. */
  | { readonly kind: 'drafts'; readonly id: string; readonly count: number }
  | { readonly kind: 'backup'; readonly id: string; readonly days: number };

export interface Section {
  readonly level: SectionLevel;
  readonly entries: readonly Entry[];
  /** Shown beside the heading; `more`: there are more than that. */
  readonly count: number;
  readonly more: boolean;
}

const LEVELS: readonly SectionLevel[] = ['overdue', 'near', 'today', 'later'];

/**
 * 超期、临期、今日应办、以后, empty ones left out; within each what is due first comes first. Accounts that have to be read, drafts and an
 * overdue backup stand among the comments, unless the list is filtered.
 * @param now ms
 */
export function sectionsOf(state: PopupReady, now: number): readonly Section[] {
  const { items, end, overdueTotal, filter } = state;
  const filtered = isFiltered(filter);
  const tasks = filtered ? [] : tasksOf(state, now);
  const sections = LEVELS.map((level): Section => {
    const comments = items
      .filter(({ urgency }) => urgency.level === level)
      .map((item): Entry => ({ kind: 'comment', id: item.key, item }));
    const others = tasks.filter((task) => task.level === level).map(({ entry }) => entry);
    const missing = level === 'overdue' && !filtered ? Math.max(0, overdueTotal - comments.length) : 0;
    const entries = [...others.filter(isFirst), ...comments, ...others.filter((entry) => !isFirst(entry))];
    return { level, entries, count: entries.length + missing, more: false };
  }).filter(({ entries }) => entries.length > 0);
  const last = sections.at(-1);
  if (!last || end === 'end') return sections;
  return [...sections.slice(0, -1), { ...last, more: last.count === last.entries.length }];
}

/** What nobody has read may hide comments that are late: it comes before those that are known. Work on drafts comes after them. */
function isFirst({ kind }: Entry): boolean {
  return kind === 'reading';
}

function tasksOf(state: PopupReady, now: number): { readonly level: SectionLevel; readonly entry: Entry }[] {
  const { items, readings, gaps, mine, waiting, backupDue } = state;
  return [
    ...readings.flatMap((reading) => {
      const gap = gaps.find(({ account }) => account === reading.account)?.why ?? null;
      const own = readingLevel(reading, now);
      const level = gap && own !== 'overdue' ? 'near' : own;
      // The empty list names every account anyway.
      if (level === null || (level === 'today' && items.length === 0)) return [];
      return [{ level, entry: { kind: 'reading', id: `reading:${reading.account}`, reading, gap } as const }];
    }),
    ...(mine ?? []).map((draft) => ({
      level: 'today' as const,
      entry: { kind: 'draft', id: `draft:${draft.review}`, draft } as const,
    })),
    ...(mine === null && waiting > 0
      ? [{ level: 'today' as const, entry: { kind: 'drafts', id: 'drafts', count: waiting } as const }]
      : []),
    ...(backupDue === null
      ? []
      : [{ level: 'today' as const, entry: { kind: 'backup', id: 'backup', days: backupDue } as const }]),
  ];
}

/** 应读取: half of the 受理 limit has passed since the last look; behind the whole of it something may be late already. */
function readingLevel({ readAgainAt, missedFrom, lastReadAt }: AccountReading, now: number): SectionLevel | null {
  if (now > missedFrom) return 'overdue';
  if (now > readAgainAt) return 'near';
  return lastReadAt === null ? 'today' : null;
}
