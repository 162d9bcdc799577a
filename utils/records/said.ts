import type { Said } from '../domain/said';
import type { RequiredDocument } from './record';

/** What is said of the 登记簿: sentences of `records.said` in public/locales. */
type RecordSaidKey =
  | `document.${RequiredDocument | 'missing' | 'enter'}`
  | 'fault.open'
  | `fix.${'open' | 'soon' | 'until' | 'late'}`
  | `credential.${'change' | 'handedOver' | 'changeNow' | 'last' | 'never'}`
  | `inspection.${'due' | 'last' | 'never'}`;

export type RecordSaid = Said<`records.said.${RecordSaidKey}`>;

export function said(key: RecordSaidKey, values: RecordSaid['values'] = {}): RecordSaid {
  return { key: `records.said.${key}`, values };
}
