import { inWords, type Part } from '../../utils/domain/said';
import { type TextKey, useText } from '../text';

/** Puts sentences that pure parts said into the language of the page. */
export function useSaid(): (sentence: Part<TextKey>) => string {
  const { t } = useText();
  return (sentence) => inWords(sentence, t);
}
