import type { TextKey } from '../text';
import { useText } from '../text';
import type { Problem } from './list-specs';

/** The sentence of a problem: what is wrong with a line and what to do. */
export function useProblem(): (problem: Problem) => string {
  const { t } = useText();
  return ({ key, values }) => {
    const { column } = values;
    return t(key, column === undefined ? values : { ...values, column: t(`rules.column.${column}` as TextKey) });
  };
}
