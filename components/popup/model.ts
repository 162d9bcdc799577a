import type { AccountKey, CommentKey } from '../../utils/domain/ids';
import type { OwnPost } from '../../utils/domain/own-post';
import type { PlatformId } from '../../utils/domain/platform';
import type { AccountReading, QueueItem, UrgencyLevel } from '../../utils/domain/queue';
import type { DebtView } from '../emergency/model';

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
  /** 待说明: posts that went past the guard, found last first. */
  readonly strays: readonly OwnPost[];
  /** 突发先发: declared or owing sign-offs, due first first. */
  readonly debts: readonly DebtView[];
  /** Days without a backup when it is time for one, else null. */
  readonly backupDue: number | null;
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
  /** 去补签: opens the review desk, where the sign-offs are given. */
  readonly onDebts: () => Promise<void>;
  /** 去说明: opens the page of posts to explain. */
  readonly onStrays: () => Promise<void>;
  /** 去备份: opens the settings. */
  readonly onBackup: () => Promise<void>;
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
