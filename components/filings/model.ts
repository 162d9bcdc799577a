import type { AccountFiling } from '../../utils/domain/account';
import type { FilingStep, RegisterImport } from '../../utils/domain/account-change';
import type { OtherAccount } from '../../utils/domain/account-register';
import type { AccountKey, PersonId } from '../../utils/domain/ids';
import type { CheckState, FilingCheck } from '../../utils/filings/checks';
import type { RegisterEntry } from '../../utils/filings/entry';
import type { FormChange } from '../../utils/filings/form';
import type { MatterStanding } from '../../utils/filings/limits';

/** Everything the page 账号备案 shows of the register. */
export interface FilingsView {
  /** 非本单位 accounts among them. */
  readonly accounts: readonly AccountFiling[];
  readonly others: readonly OtherAccount[];
  /** The register: accounts under guard and those of other platforms. */
  readonly entries: readonly RegisterEntry[];
  readonly checks: readonly FilingCheck[];
  /** What of each account has to be filed, and how it stands. */
  readonly standings: Readonly<Record<string, readonly MatterStanding[]>>;
  readonly unitName: string;
}

/** What is saved of the register without changing it. */
export type RegisterOutput = 'xlsx' | 'csv' | 'docx' | 'print' | 'template';

export interface FilingsActions {
  /** Each signs as the administrator and rejects with a Fault. */
  readonly onSave: (admin: PersonId, pin: string, change: FormChange) => Promise<void>;
  readonly onStep: (admin: PersonId, pin: string, account: AccountKey, step: FilingStep) => Promise<void>;
  readonly onImport: (admin: PersonId, pin: string, content: RegisterImport) => Promise<void>;
  /** Rows of a table file; rejects with a Fault. */
  readonly readTable: (file: File) => Promise<readonly (readonly string[])[]>;
  /** @param account one account's form; null for the whole register */
  readonly onOutput: (output: RegisterOutput, account: AccountKey | null) => Promise<void>;
}

export const CHECK_COLORS: Readonly<Record<CheckState, string>> = {
  attention: 'error',
  unknown: 'warning',
  ok: 'success',
};
