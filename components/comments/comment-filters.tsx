import { Checkbox, Flex, Input, Select, Tag } from 'antd';
import { CommentSourceSchema } from '../../utils/domain/comment';
import type { AccountKey } from '../../utils/domain/ids';
import { CommentKindSchema } from '../../utils/domain/triage';
import type { CommentQuery } from '../../utils/storage/comment-list';
import { useLabels } from '../shared/labels';
import { beijingDay } from '../shared/time';
import { useResting } from '../shared/use-resting';
import { useText } from '../text';
import type { CommentListing } from './model';

interface Props {
  readonly listing: CommentListing;
  readonly onQuery: (query: CommentQuery) => void;
}

const ALL = '*';
/** So that not every key starts a search. */
const TYPING_MS = 300;

/** Filters of the list; they hold for whichever tab is shown. */
export function CommentFilters({ listing, onQuery }: Props) {
  const { t } = useText();
  const labels = useLabels();
  const { query, accounts, departments } = listing;
  const change = (part: Partial<CommentQuery>) => onQuery({ ...query, ...part });
  return (
    <Flex gap={8} wrap align="center">
      <Search value={query.search} onChange={(search) => change({ search })} />
      <Select
        aria-label={t('handling.filter.label.account')}
        style={{ width: 170 }}
        value={query.account ?? ALL}
        onChange={(account: string) => change({ account: account === ALL ? null : (account as AccountKey) })}
        options={[
          { value: ALL, label: t('handling.filter.account') },
          ...accounts.map((a) => ({ value: a.key, label: labels.account(a) })),
        ]}
      />
      <Select
        aria-label={t('handling.filter.label.platform')}
        style={{ width: 120 }}
        value={query.platform ?? ALL}
        onChange={(value) => change({ platform: CommentSourceSchema.options.find((p) => p === value) ?? null })}
        options={[
          { value: ALL, label: t('handling.filter.platform') },
          ...CommentSourceSchema.options.map((value) => ({ value, label: labels.platform(value) })),
        ]}
      />
      <Select
        aria-label={t('handling.filter.label.kind')}
        style={{ width: 110 }}
        value={query.kind ?? ALL}
        onChange={(value) => change({ kind: CommentKindSchema.options.find((k) => k === value) ?? null })}
        options={[
          { value: ALL, label: t('handling.filter.kind') },
          ...CommentKindSchema.options.map((value) => ({ value, label: t(`handling.kind.${value}`) })),
        ]}
      />
      <Select
        aria-label={t('handling.filter.label.department')}
        style={{ width: 140 }}
        value={query.department === '' ? ALL : query.department}
        onChange={(value) => change({ department: value === ALL ? '' : value })}
        options={[
          { value: ALL, label: t('handling.filter.department') },
          ...departments.map((name) => ({ value: name, label: name })),
        ]}
      />
      <Checkbox checked={query.negative} onChange={(e) => change({ negative: e.target.checked })}>
        {t('handling.filter.negative')}
      </Checkbox>
      {query.written && (
        <Tag closable style={{ margin: 0 }} onClose={() => change({ written: undefined })}>
          {t('handling.filter.written', {
            from: beijingDay(query.written.from),
            to: beijingDay(query.written.to - 1),
          })}
        </Tag>
      )}
    </Flex>
  );
}

/** Searches when the typing stops. */
function Search({ value, onChange }: { readonly value: string; readonly onChange: (search: string) => void }) {
  const { t } = useText();
  const { typed, type, hand } = useResting(value, onChange, TYPING_MS);
  return (
    <Input.Search
      allowClear
      style={{ width: 220 }}
      aria-label={t('handling.filter.search')}
      placeholder={t('handling.filter.search')}
      value={typed}
      onChange={(e) => type(e.target.value)}
      onSearch={hand}
    />
  );
}
