import type { AccountFiling, AccountStanding } from '../domain/account';
import type { AccountChange, OtherAccountChange, RecordedChange, RegisterFields } from '../domain/account-change';
import { emptyRegister, type OtherAccount, type Register } from '../domain/account-register';
import type { AccountKey } from '../domain/ids';
import type { PlatformId } from '../domain/platform';
import { registerOf } from './entry';

/** What the form of an account holds, whatever platform it is on; tables are read into the same shape. */
export interface AccountForm {
  /** Null while it is new. */
  readonly key: AccountKey | null;
  readonly platform: PlatformId | 'other';
  /** Where it is `other`. */
  readonly platformName: string;
  readonly platformAccountId: string | null;
  readonly name: string;
  readonly standing: AccountStanding;
  readonly leader: string;
  readonly contact: string;
  readonly register: RegisterFields;
}

/** The editable part of a register. */
export function fieldsOf({ certification, matters: _matters, ...fields }: Register): RegisterFields {
  return { ...fields, certification: certification?.text ?? '' };
}

export const BLANK_FORM: AccountForm = {
  key: null,
  platform: 'wechat',
  platformName: '',
  platformAccountId: null,
  name: '',
  standing: 'guarded',
  leader: '',
  contact: '',
  register: fieldsOf(emptyRegister('subscription')),
};

export function formOfAccount(filing: AccountFiling): AccountForm {
  const { key, platform, platformAccountId, name, standing, leader, contact } = filing;
  const register = fieldsOf(registerOf(filing));
  return { key, platform, platformName: '', platformAccountId, name, standing, leader, contact, register };
}

export function formOfOther({ key, platformName, name, leader, contact, register }: OtherAccount): AccountForm {
  const place = { platform: 'other', platformName, platformAccountId: null, standing: 'guarded' } as const;
  return { key, name, leader, contact, ...place, register: fieldsOf(register) };
}

/** What an administrator signs for a form. */
export type FormChange =
  | { readonly of: 'account'; readonly change: AccountChange }
  | { readonly of: 'other'; readonly change: OtherAccountChange };

/** @param matter the same change recorded as 变更, to be filed */
export function changeOf(form: AccountForm, matter: RecordedChange | null = null): FormChange {
  const { key, platform, platformName, platformAccountId, standing, leader, contact, register } = form;
  const name = form.name.trim();
  const rest = { name, leader, contact, register, ...(key === null ? {} : { key }), ...(matter ? { matter } : {}) };
  return platform === 'other'
    ? { of: 'other', change: { ...rest, platformName: platformName.trim() } }
    : { of: 'account', change: { ...rest, platform, platformAccountId, standing } };
}
