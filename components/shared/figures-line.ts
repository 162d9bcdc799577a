import type { Part } from '../../utils/domain/said';
import { type TextKey, useText } from '../text';
import { useSaid } from './use-said';

/** The figures of a regulation in one line: 受理 1 小时内 · 办理结果 5 个工作日内 …; says so where it gives none. */
export function useFiguresLine(): (figures: readonly Part<TextKey>[]) => string {
  const { t } = useText();
  const say = useSaid();
  return (figures) => (figures.length > 0 ? figures.map(say).join(' · ') : t('clauses.noFigures'));
}
