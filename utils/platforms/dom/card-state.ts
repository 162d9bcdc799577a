import type { Finding, Folding } from '../../domain/finding';

/** What the card of one finding shows. Pure data, JSON-safe. */
export interface CardFinding
  extends Pick<Finding, 'severity' | 'outcome' | 'gate' | 'article' | 'field' | 'text' | 'message' | 'advice'> {
  /** `findingKey` of the finding. */
  readonly key: string;
  /** The clause in words. */
  readonly clause: string;
  /** Text that can stand in place of the passage; null when there is none. An empty one takes the passage out. */
  readonly fix: string | null;
  /** What the passage says without its disguise, and how it was disguised; null where it is written plainly. */
  readonly disguise: { readonly folded: string; readonly how: readonly Folding[] } | null;
  /** Reason why somebody lets it stand; null when nobody does. */
  readonly ignored: string | null;
  /** Place among the findings that are on the page, from 1, and how many there are. */
  readonly number: number;
  readonly count: number;
}

/** What a person asked for in the card; `ask`: to be asked for the reason of 忽略一次; `cancel`: not to give one. */
export type CardAction =
  | { readonly kind: 'fix' | 'ask' | 'cancel' | 'false-alarm' | 'next' | 'previous' | 'close' }
  | { readonly kind: 'ignore'; readonly reason: string };

/** What is said in the card after an action. `fault`: it did not work, and what to do instead. */
export type CardWord = 'done' | 'fault';
