import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LanguageModel } from '../../utils/inspection/language/contract';
import { LANGUAGE_MODEL_PATH, loadLanguageModel } from '../../utils/inspection/language/load';

/** The language model as it is shipped. */
export function shippedLanguage(): Promise<LanguageModel> {
  return loadLanguageModel(readFileSync(join(import.meta.dirname, '../../public', LANGUAGE_MODEL_PATH)));
}
