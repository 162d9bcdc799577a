import { Button, DatePicker, Flex, Input, Select, Tag } from 'antd';
import dayjs from 'dayjs';
import type { AccountFiling } from '../../utils/domain/account';
import type { LedgerEventType } from '../../utils/domain/ledger';
import type { Person } from '../../utils/domain/people';
import { PlatformIdSchema } from '../../utils/domain/platform';
import { type LedgerGroup, LedgerGroupSchema, typesOf } from '../../utils/ledger/groups';
import { isWholeLedger, type LedgerQuery, WHOLE_LEDGER } from '../../utils/ledger/query';
import { countInRanges } from '../../utils/ledger/seq-ranges';
import { underscored, useLabels } from '../shared/labels';
import { useResting } from '../shared/use-resting';
import { useText } from '../text';

interface Props {
  readonly query: LedgerQuery;
  readonly people: readonly Pick<Person, 'id' | 'name'>[];
  readonly accounts: readonly Pick<AccountFiling, 'key' | 'platform' | 'name'>[];
  /** What the subject of the query is called. */
  readonly subjectName: string;
  readonly onQuery: (query: LedgerQuery) => void;
}

const DAY = 'YYYY-MM-DD';
/** So that not every key starts a search. */
const TYPING_MS = 350;
/** A whole family of events in the list of kinds. */
const FAMILY = 'group:';

/** 查找和筛选 of the ledger. What is chosen stands in the address, so that a link opens the same view. */
export function LedgerFilters({ query, people, accounts, subjectName, onQuery }: Props) {
  const { t } = useText();
  const labels = useLabels();
  const change = (part: Partial<LedgerQuery>) => onQuery({ ...query, ...part });
  const kind = query.type ?? (query.group === null ? null : `${FAMILY}${query.group}`);
  return (
    <Flex gap={8} wrap align="center">
      <Search words={query.words} onWords={(words) => change({ words })} />
      <DatePicker.RangePicker
        aria-label={t('ledger.export.days')}
        allowEmpty={[true, true]}
        style={{ width: 236 }}
        value={[query.from === null ? null : dayjs(query.from), query.to === null ? null : dayjs(query.to)]}
        onChange={(range) => change({ from: range?.[0]?.format(DAY) ?? null, to: range?.[1]?.format(DAY) ?? null })}
      />
      <Select<string>
        aria-label={t('workspace.ledger.filter')}
        placeholder={t('workspace.ledger.all')}
        style={{ width: 150 }}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        value={kind}
        onChange={(value?: string) => change(kindOf(value ?? null))}
        options={LedgerGroupSchema.options.map((group) => ({
          label: t(`ledger.group.${group}`),
          options: [
            { value: FAMILY + group, label: t('ledger.search.family', { group: t(`ledger.group.${group}`) }) },
            ...typesOf(group).map((type) => ({
              value: type as string,
              label: t(`workspace.eventName.${underscored(type)}`),
            })),
          ],
        }))}
      />
      <Select<string>
        aria-label={t('ledger.search.person')}
        placeholder={t('ledger.search.person')}
        style={{ width: 120 }}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        value={query.person}
        onChange={(value?: string) => change({ person: (value ?? null) as LedgerQuery['person'] })}
        options={people.map(({ id, name }) => ({ value: id as string, label: name }))}
      />
      <Select<string>
        aria-label={t('ledger.search.account')}
        placeholder={t('ledger.search.account')}
        style={{ width: 150 }}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        value={query.account}
        onChange={(value?: string) => change({ account: (value ?? null) as LedgerQuery['account'] })}
        options={accounts.map((a) => ({ value: a.key as string, label: labels.account(a) }))}
      />
      <Select<string>
        aria-label={t('ledger.search.platform')}
        placeholder={t('ledger.search.platform')}
        style={{ width: 110 }}
        allowClear
        value={query.platform}
        onChange={(value?: string) => change({ platform: (value ?? null) as LedgerQuery['platform'] })}
        options={PlatformIdSchema.options.map((value) => ({ value: value as string, label: labels.platform(value) }))}
      />
      {query.subject !== null && (
        <Tag closable style={{ margin: 0 }} onClose={() => change({ subject: null })}>
          {t('ledger.search.subject', { name: subjectName })}
        </Tag>
      )}
      {query.seqs !== null && (
        <Tag closable style={{ margin: 0 }} onClose={() => change({ seqs: null })}>
          {t('ledger.search.seqs', { count: countInRanges(query.seqs) })}
        </Tag>
      )}
      {!isWholeLedger(query) && (
        <Button type="link" style={{ paddingInline: 4 }} onClick={() => onQuery(WHOLE_LEDGER)}>
          {t('ledger.search.clear')}
        </Button>
      )}
    </Flex>
  );
}

function kindOf(value: string | null): Pick<LedgerQuery, 'group' | 'type'> {
  if (value === null) return { group: null, type: null };
  return value.startsWith(FAMILY)
    ? { group: value.slice(FAMILY.length) as LedgerGroup, type: null }
    : { group: null, type: value as LedgerEventType };
}

/** Searches when the typing stops. */
function Search({ words, onWords }: { readonly words: string; readonly onWords: (words: string) => void }) {
  const { t } = useText();
  const { typed, type, hand } = useResting(words, onWords, TYPING_MS);
  return (
    <Input.Search
      allowClear
      style={{ width: 230 }}
      maxLength={200}
      aria-label={t('ledger.search.words')}
      placeholder={t('ledger.search.words')}
      value={typed}
      onChange={(e) => type(e.target.value)}
      onSearch={hand}
    />
  );
}
