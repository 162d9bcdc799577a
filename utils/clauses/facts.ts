import type { DeadlinePolicy } from '../deadlines/policy';
import type { ClauseRef, Severity } from '../domain/finding';
import type { Instant } from '../domain/ids';
import type { OfficeKind, ReportForm } from '../domain/office-record';
import type { Role } from '../domain/people';
import type { RadarRow } from '../duties/contract';
import type { Attention } from '../records/attention';
import type { Regulation } from '../regulations/contract';
import type { ClauseSaid } from './said';

/** Something that another part checked, with the clauses it checked for. */
export interface ClauseCheck {
  readonly clauses: readonly ClauseRef[];
  readonly state: 'ok' | 'attention' | 'unknown';
  /** What was found. */
  readonly sentence: ClauseSaid;
}

/** A rule as it works in this unit. */
export interface RuleFact {
  readonly id: string;
  readonly title: string;
  /** Null: switched off. */
  readonly severity: Severity | null;
  /** Clauses that it enforces, those of the unit's own regulations among them. */
  readonly clauses: readonly ClauseRef[];
}

/** Everything that says how the clauses stand in this unit at one moment; read in one go, nothing of it is stored. */
export interface ClauseFacts {
  /** ms */
  readonly now: Instant;
  /** Those that the unit follows, in its order. */
  readonly regulations: readonly Regulation[];
  /** Names a clause with its regulation. */
  readonly clauseName: (ref: ClauseRef) => string;
  readonly rules: readonly RuleFact[];
  /** Accounts under guard. */
  readonly guarded: number;
  /** What was checked about the account filings; empty where no regulation asks for anything. */
  readonly filings: readonly ClauseCheck[];
  readonly policy: {
    /** Titles of the stages that a post of class 日常 passes, in order. */
    readonly stages: readonly string[];
    readonly replyStages: readonly string[];
    /** 精简审核 where the policy of a post is labelled so, else ''. */
    readonly label: string;
    /** Policies that posts pass by their class: 1 where all classes pass the same. */
    readonly byClass: number;
    /** 值班 may declare an emergency as well. */
    readonly dutyDeclares: boolean;
  };
  readonly roster: {
    readonly active: number;
    /** Roles that nobody able to sign holds. */
    readonly missing: readonly Role[];
    /** 外包人员 on the roster. */
    readonly contractors: number;
  };
  readonly deadlines: DeadlinePolicy;
  /** The 风险雷达 at `now`. */
  readonly radar: readonly RadarRow[];
  readonly duty: {
    readonly onDuty: boolean;
    /** Last entry of the 读网记录 within 30 days; null: none. */
    readonly lastNoteAt: Instant | null;
    readonly notes: number;
  };
  /** Open and overdue comments, counted no further than `COUNTED`. */
  readonly comments: { readonly open: number; readonly overdue: number };
  /** 突发先发 declarations, and those without anybody consulted. */
  readonly declarations: { readonly count: number; readonly unconsulted: number };
  /** 履职事项 recorded this year. */
  readonly records: number;
  /** 个人信息保存期限. */
  readonly retentionDays: number;
  /** 登记簿. */
  readonly office: {
    readonly attention: readonly Pick<Attention, 'about' | 'state' | 'title'>[];
    /** Records that count, by kind, and reports by form. */
    readonly counts: Readonly<Record<Exclude<OfficeKind, 'report'>, number>>;
    readonly reports: Readonly<Record<ReportForm, number>>;
  };
  readonly ledgerEvents: number;
  readonly corrections: number;
  readonly templates: { readonly approved: number; readonly all: number };
  /** 待说明的发布. */
  readonly strays: number;
  /** When the last 运行情况报告 was made; null: never. */
  readonly lastReportAt: Instant | null;
}

/** Where counting stops. */
export const COUNTED = 100;
