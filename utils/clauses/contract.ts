import type { ClauseRef } from '../domain/finding';
import type { CarrierKind } from '../regulations/carriers';
import type { Carrier } from '../regulations/contract';
import type { ClauseSaid } from './said';

/**
 * 条款对照: how a clause stands in this unit today. 在用; 须处理: somebody has to act; 未启用: it could work and does not; 待登记: nobody entered
 * what it needs; 未生效: the product no longer has such a part; 扩展之外.
 */
export const CLAUSE_LEVELS = ['attention', 'off', 'unknown', 'missing', 'working', 'outside'] as const;
export type ClauseLevel = (typeof CLAUSE_LEVELS)[number];

/** 自动检查 (a rule or the guard), 留痕 (a clock, a record, a report or a reminder; people supply the facts), 扩展之外, 未生效. */
export type ClauseGroup = 'automatic' | 'recorded' | 'outside' | 'missing';

/** One carrier of a clause, today. */
export interface CarrierState {
  readonly carrier: Carrier;
  readonly level: ClauseLevel;
  /** One or two sentences. */
  readonly text: ClauseSaid;
  /** Route of the workspace that shows it; null for what is outside. */
  readonly route: string | null;
}

export interface ClauseState {
  readonly ref: ClauseRef;
  readonly regulation: string;
  readonly locator: string;
  readonly quote: string;
  readonly duty: string;
  readonly carriers: readonly CarrierState[];
  /** Titles of further rules that enforce the clause, beside those that carry it. */
  readonly further: readonly string[];
  /** The most pressing of its carriers. */
  readonly level: ClauseLevel;
  readonly group: ClauseGroup;
  readonly kinds: readonly CarrierKind[];
}

/** Clauses by group; `total` is their sum. */
export interface ClauseCounts {
  readonly total: number;
  readonly automatic: number;
  readonly recorded: number;
  readonly outside: number;
  readonly missing: number;
}
