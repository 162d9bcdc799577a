import type { AccountKey, CommentKey } from '../../utils/domain/ids';
import type { PlatformId } from '../../utils/domain/platform';
import type { AccountReading, QueueItem, UrgencyLevel } from '../../utils/domain/queue';

/** What the popup shows. */
export type PopupState =
  | { readonly status: 'loading' }
  /** `message` is a sentence that may be shown as it stands. */
  | { readonly status: 'failed'; readonly message: string }
  | { readonly status: 'not-onboarded' }
  | PopupReady;

export interface PopupReady {
  readonly status: 'ready';
  readonly unitName: string;
  /** In the order of urgency. */
  readonly items: readonly QueueItem[];
  /** More comments are stored than are listed here. */
  readonly truncated: boolean;
  readonly readings: readonly AccountReading[];
  /** Drafts waiting for a sign-off. */
  readonly waiting: number;
  /** Short titles of the regulations by id. */
  readonly regulationNames: Readonly<Record<string, string>>;
}

export type CommentChange = 'acknowledge' | 'resolve' | 'dismiss';

export interface PopupActions {
  /** 打开: shows the comment in its back-office. */
  readonly onOpen: (key: CommentKey) => Promise<void>;
  readonly onAct: (key: CommentKey, change: CommentChange, reason: string) => Promise<void>;
  readonly onPanel: () => Promise<void>;
  readonly onWorkspace: () => Promise<void>;
  readonly onSetup: () => Promise<void>;
  readonly onRetry: () => void;
}

export interface QueueFilter {
  readonly platform: PlatformId | null;
  readonly account: AccountKey | null;
  /** Looked for in text, author and title; case and outer spaces do not matter. */
  readonly search: string;
}

export const NO_FILTER: QueueFilter = { platform: null, account: null, search: '' };

export function applyFilter(items: readonly QueueItem[], filter: QueueFilter): readonly QueueItem[] {
  const needle = filter.search.trim().toLowerCase();
  return items.filter(
    (item) =>
      (filter.platform === null || item.platform === filter.platform) &&
      (filter.account === null || item.account === filter.account) &&
      (needle === '' || [item.text, item.authorName, item.postTitle].some((s) => s.toLowerCase().includes(needle))),
  );
}

export type SectionLevel = Exclude<UrgencyLevel, 'done'>;
export interface Section {
  readonly level: SectionLevel;
  readonly items: readonly QueueItem[];
}

const LEVELS: readonly SectionLevel[] = ['overdue', 'near', 'today', 'later'];

/** Sections in the order of urgency, empty ones left out; the order within each is kept. */
export function sectionsOf(items: readonly QueueItem[]): readonly Section[] {
  return LEVELS.map((level) => ({ level, items: items.filter((item) => item.urgency.level === level) })).filter(
    (section) => section.items.length > 0,
  );
}
