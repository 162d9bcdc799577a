import { Select } from 'antd';
import type { AccountKey, PersonId, ReviewId } from '../../utils/domain/ids';
import { useLabels } from '../shared/labels';
import { beijingDay } from '../shared/time';
import { useText } from '../text';
import type { PublishedDraft, RecordsView } from './model';

interface ChoiceProps<T extends string> {
  readonly id: string;
  readonly value: T | null;
  /** What no choice means; absent where one has to be chosen. */
  readonly none?: string;
  readonly onChange: (chosen: T | null) => void;
}

/** A list to search and choose from. */
function Choice<T extends string>(
  props: ChoiceProps<T> & { readonly options: readonly { readonly value: T; readonly label: string }[] },
) {
  const { t } = useText();
  return (
    <Select<T>
      id={props.id}
      allowClear={props.none !== undefined}
      showSearch={{ optionFilterProp: 'label' }}
      value={props.value}
      placeholder={props.none ?? t('records.choose.account')}
      onChange={(value?: T) => props.onChange(value ?? null)}
      options={[...props.options]}
    />
  );
}

/** One of the guarded accounts. */
export function AccountChoice({
  accounts,
  ...choice
}: ChoiceProps<AccountKey> & { readonly accounts: RecordsView['accounts'] }) {
  const labels = useLabels();
  return <Choice {...choice} options={accounts.map((a) => ({ value: a.key, label: labels.account(a) }))} />;
}

/** Somebody of the roster who is here. */
export function PersonChoice({
  people,
  ...choice
}: ChoiceProps<PersonId> & { readonly people: RecordsView['people'] }) {
  const here = people.filter(({ active }) => active);
  return <Choice {...choice} options={here.map(({ id, name }) => ({ value: id, label: name }))} />;
}

/** A published post of an account (null: of any), the latest first. */
export function PostChoice({
  published,
  account: of,
  ...choice
}: ChoiceProps<ReviewId> & { readonly published: readonly PublishedDraft[]; readonly account: AccountKey | null }) {
  const posts = published.filter(({ account }) => of === null || account === of);
  return (
    <Choice
      {...choice}
      options={posts.map(({ id, title, publishedAt }) => ({ value: id, label: `${beijingDay(publishedAt)} ${title}` }))}
    />
  );
}
