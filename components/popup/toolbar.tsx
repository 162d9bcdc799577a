import { SearchOutlined } from '@ant-design/icons';
import { Input, type InputRef, Segmented, Select } from 'antd';
import type { ReactNode, Ref } from 'react';
import { type CommentSource, CommentSourceSchema } from '../../utils/domain/comment';
import type { AccountKey } from '../../utils/domain/ids';
import type { AccountReading } from '../../utils/domain/queue';
import { CommentKindSchema } from '../../utils/domain/triage';
import { useResting } from '../shared/use-resting';
import { useText } from '../text';
import type { QueueFilter } from './model';

interface Props {
  readonly filter: QueueFilter;
  readonly accounts: readonly AccountReading[];
  readonly searchRef: Ref<InputRef>;
  readonly onChange: (filter: QueueFilter) => void;
}

const NEGATIVE = 'negative';
const KINDS = [...CommentKindSchema.options, NEGATIVE] as const;

/** Narrows the list by platform, account, class or negative tone, and words. */
export function Toolbar({ filter, accounts, searchRef, onChange }: Props): ReactNode {
  const { t } = useText();
  const choices = accounts.filter((a) => filter.platform === null || a.platform === filter.platform);
  return (
    <div className="ss-toolbar">
      <Segmented<CommentSource | 'all'>
        size="small"
        block
        aria-label={t('popup.filter.platform')}
        value={filter.platform ?? 'all'}
        options={(['all', ...CommentSourceSchema.options] as const).map((value) => ({
          value,
          label: t(`popup.filter.source.${value}`),
        }))}
        onChange={(value) => onChange({ ...filter, platform: value === 'all' ? null : value, account: null })}
      />
      <div className="ss-toolbar-row">
        <Search searchRef={searchRef} value={filter.search} onChange={(search) => onChange({ ...filter, search })} />
        <Select<(typeof KINDS)[number]>
          size="small"
          allowClear
          popupMatchSelectWidth={false}
          aria-label={t('handling.filter.label.kind')}
          placeholder={t('popup.filter.kind')}
          value={filter.negative ? NEGATIVE : filter.kind}
          options={KINDS.map((value) => ({
            value,
            label: value === NEGATIVE ? t('handling.negative') : t(`handling.kind.${value}`),
          }))}
          onChange={(value) =>
            onChange({
              ...filter,
              negative: value === NEGATIVE,
              kind: value === undefined || value === NEGATIVE ? null : value,
            })
          }
        />
        {accounts.length > 1 && (
          <Select<AccountKey>
            size="small"
            allowClear
            popupMatchSelectWidth={false}
            aria-label={t('handling.filter.label.account')}
            placeholder={t('popup.filter.account')}
            value={filter.account}
            options={choices.map((a) => ({ value: a.account, label: a.name }))}
            onChange={(value) => onChange({ ...filter, account: value ?? null })}
          />
        )}
      </div>
    </div>
  );
}

/** So that not every key starts a search. */
const REST_MS = 150;

function Search(props: {
  readonly searchRef: Ref<InputRef>;
  readonly value: string;
  readonly onChange: (value: string) => void;
}): ReactNode {
  const { value, onChange } = props;
  const { t } = useText();
  const { typed, type } = useResting(value, onChange, REST_MS);
  return (
    <Input
      size="small"
      allowClear
      ref={props.searchRef}
      prefix={<SearchOutlined />}
      aria-label={t('popup.filter.search')}
      placeholder={t('popup.filter.search')}
      value={typed}
      onChange={(event) => type(event.target.value)}
    />
  );
}
