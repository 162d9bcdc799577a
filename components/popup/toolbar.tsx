import { type ReactNode, type Ref, useId } from 'react';
import { CommentSourceSchema } from '../../utils/domain/comment';
import type { AccountKey } from '../../utils/domain/ids';
import type { AccountReading } from '../../utils/domain/queue';
import { CommentKindSchema } from '../../utils/domain/triage';
import { useResting } from '../shared/use-resting';
import { useText } from '../text';
import type { QueueFilter } from './model';

interface Props {
  readonly filter: QueueFilter;
  readonly accounts: readonly AccountReading[];
  readonly searchRef: Ref<HTMLInputElement>;
  readonly onChange: (filter: QueueFilter) => void;
}

const NEGATIVE = 'negative';
const KINDS = [...CommentKindSchema.options, NEGATIVE] as const;
const SOURCES = ['all', ...CommentSourceSchema.options] as const;

/** Narrows the list by platform, account, class or negative tone, and words. */
export function Toolbar({ filter, accounts, searchRef, onChange }: Props): ReactNode {
  const { t } = useText();
  const group = useId();
  const choices = accounts.filter((a) => filter.platform === null || a.platform === filter.platform);
  return (
    <div className="ss-toolbar">
      <fieldset className="ss-segments" aria-label={t('popup.filter.platform')}>
        {SOURCES.map((value) => (
          <label key={value}>
            <input
              type="radio"
              name={group}
              checked={(filter.platform ?? 'all') === value}
              onChange={() => onChange({ ...filter, platform: value === 'all' ? null : value, account: null })}
            />
            <span>{t(`popup.filter.source.${value}`)}</span>
          </label>
        ))}
      </fieldset>
      <div className="ss-toolbar-row">
        <Search searchRef={searchRef} value={filter.search} onChange={(search) => onChange({ ...filter, search })} />
        <Choice
          label={t('handling.filter.label.kind')}
          all={t('popup.filter.kind')}
          value={filter.negative ? NEGATIVE : filter.kind}
          options={KINDS.map((value) => ({
            value,
            label: value === NEGATIVE ? t('handling.negative') : t(`handling.kind.${value}`),
          }))}
          onChange={(value) =>
            onChange({ ...filter, negative: value === NEGATIVE, kind: value === NEGATIVE ? null : value })
          }
        />
        {accounts.length > 1 && (
          <Choice<AccountKey>
            label={t('handling.filter.label.account')}
            all={t('popup.filter.account')}
            value={filter.account}
            options={choices.map((a) => ({ value: a.account, label: a.name }))}
            onChange={(account) => onChange({ ...filter, account })}
          />
        )}
      </div>
    </div>
  );
}

/** One of a list, or all of it. */
function Choice<T extends string>(props: {
  readonly label: string;
  /** Shown while nothing is chosen. */
  readonly all: string;
  readonly value: T | null;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T | null) => void;
}): ReactNode {
  return (
    <select
      className="ss-choice"
      aria-label={props.label}
      data-chosen={props.value !== null}
      value={props.value ?? ''}
      onChange={(event) =>
        props.onChange(props.options.find(({ value }) => value === event.target.value)?.value ?? null)
      }
    >
      <option value="">{props.all}</option>
      {props.options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}

/** So that not every key starts a search. */
const REST_MS = 150;

function Search(props: {
  readonly searchRef: Ref<HTMLInputElement>;
  readonly value: string;
  readonly onChange: (value: string) => void;
}): ReactNode {
  const { value, onChange } = props;
  const { t } = useText();
  const { typed, type } = useResting(value, onChange, REST_MS);
  return (
    <input
      type="search"
      className="ss-search"
      ref={props.searchRef}
      aria-label={t('popup.filter.search')}
      placeholder={t('popup.filter.search')}
      value={typed}
      onChange={(event) => type(event.target.value)}
    />
  );
}
