import { browser } from 'wxt/browser';
import type { LanguageModel } from '../inspection/language/contract';
import { LANGUAGE_MODEL_PATH, loadLanguageModel } from '../inspection/language/load';
import { nextTask } from '../platforms/dom/next-task';

let loading: Promise<LanguageModel | null> | null = null;
let loaded: LanguageModel | null = null;

/**
 * Loads the character language model, once for each start of the worker or page. Null when it cannot be had: the rule that needs it is
 * silent then (it only ever hints), and the rule set's version says so.
 */
export function languageModelReady(): Promise<LanguageModel | null> {
  loading ??= load().catch(() => {
    loading = null;
    return null;
  });
  return loading;
}

/** The model, if it has been loaded. */
export function languageModel(): LanguageModel | null {
  return loaded;
}

async function load(): Promise<LanguageModel> {
  const response = await fetch(browser.runtime.getURL(`/${LANGUAGE_MODEL_PATH}` as never));
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  loaded = await loadLanguageModel(await response.arrayBuffer(), nextTask);
  return loaded;
}
