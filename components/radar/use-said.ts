import { inWords, type Said } from '../../utils/duties/said';
import { useText } from '../text';

/** Sentences of the 风险雷达 in the language of the page. */
export function useSaid(): (sentence: Said) => string {
  const { t } = useText();
  return (sentence) => inWords(sentence, (key, values) => t(`radar.said.${key}`, values));
}
