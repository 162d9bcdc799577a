import { Select } from 'antd';
import type { AccountKey, PersonId, ReviewId } from '../../utils/domain/ids';
import { useLabels } from '../shared/labels';
import { beijingDay } from '../shared/time';
import { useText } from '../text';
import type { PublishedDraft, RecordsView } from './model';

/** One of the guarded accounts. */
export function AccountChoice(props: {
  readonly id: string;
  readonly accounts: RecordsView['accounts'];
  readonly value: AccountKey | null;
  /** What no choice means; absent where one has to be chosen. */
  readonly none?: string;
  readonly onChange: (account: AccountKey | null) => void;
}) {
  const { t } = useText();
  const labels = useLabels();
  return (
    <Select<string>
      id={props.id}
      allowClear={props.none !== undefined}
      showSearch={{ optionFilterProp: 'label' }}
      value={props.value}
      placeholder={props.none ?? t('records.choose.account')}
      onChange={(value?: string) => props.onChange((value ?? null) as AccountKey | null)}
      options={props.accounts.map((a) => ({ value: a.key as string, label: labels.account(a) }))}
    />
  );
}

/** Somebody of the roster who is here. */
export function PersonChoice(props: {
  readonly id: string;
  readonly people: RecordsView['people'];
  readonly value: PersonId | null;
  readonly none: string;
  readonly onChange: (person: PersonId | null) => void;
}) {
  return (
    <Select<string>
      id={props.id}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      value={props.value}
      placeholder={props.none}
      onChange={(value?: string) => props.onChange((value ?? null) as PersonId | null)}
      options={props.people
        .filter(({ active }) => active)
        .map(({ id, name }) => ({ value: id as string, label: name }))}
    />
  );
}

/** A published post of an account (null: of any), the latest first. */
export function PostChoice(props: {
  readonly id: string;
  readonly published: readonly PublishedDraft[];
  readonly account: AccountKey | null;
  readonly value: ReviewId | null;
  readonly none: string;
  readonly onChange: (review: ReviewId | null) => void;
}) {
  const posts = props.published.filter(({ account }) => props.account === null || account === props.account);
  return (
    <Select<string>
      id={props.id}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      value={props.value}
      placeholder={props.none}
      onChange={(value?: string) => props.onChange((value ?? null) as ReviewId | null)}
      options={posts.map(({ id, title, publishedAt }) => ({
        value: id as string,
        label: `${beijingDay(publishedAt)} ${title}`,
      }))}
    />
  );
}
