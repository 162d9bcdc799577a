import { Tag } from 'antd';
import type { FilingState, MatterStanding } from '../../utils/filings/limits';
import { underscored } from '../shared/labels';
import { beijingDay } from '../shared/time';
import { useText } from '../text';

const COLORS: Readonly<Record<FilingState, string | undefined>> = {
  filed: 'success',
  'filed-late': 'warning',
  owed: 'processing',
  overdue: 'error',
};
/** Worst first. */
const ORDER: readonly FilingState[] = ['overdue', 'owed', 'filed-late', 'filed'];

/** The last day that is in time: a line is the first moment after it. */
export function lastDay(dueAt: number): string {
  return beijingDay(dueAt - 1);
}

/** How the filing of a matter stands. */
export function MatterState({ matter }: { readonly matter: MatterStanding }) {
  const { t } = useText();
  const { state, filedOn, limit } = matter;
  const text =
    state === 'owed' && limit
      ? t('filings.filing.owedBy', { day: lastDay(limit.dueAt) })
      : t(`filings.filing.${underscored(state)}`, { day: filedOn ?? '' });
  return (
    <Tag color={COLORS[state]} style={{ margin: 0 }}>
      {text}
    </Tag>
  );
}

/** The worst of an account's matters; the newest of equals. */
export function WorstMatter({ matters }: { readonly matters: readonly MatterStanding[] }) {
  const { t } = useText();
  const worst = ORDER.flatMap((state) => matters.filter((matter) => matter.state === state).at(-1) ?? [])[0];
  return worst ? <MatterState matter={worst} /> : <Tag style={{ margin: 0 }}>{t('filings.filing.none')}</Tag>;
}
