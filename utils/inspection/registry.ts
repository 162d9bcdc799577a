import type { Rule } from './contract';
import type { LanguageModel } from './language/contract';
import { wordData } from './word-data';

/** Raised by hand when the engine itself changes what it finds. */
export const ENGINE_VERSION = '1.0.0';

const files = import.meta.glob<Rule>('./rules/*.ts', { eager: true, import: 'default' });

/** Every rule, by id. The file's name is the id: a new file is a new rule. */
export const RULES: readonly Rule[] = Object.keys(files)
  .sort()
  .map((path) => files[path]!);

/** File names of the rules without extension, in the order of `RULES`; the registry test compares them with the ids. */
export const RULE_FILES: readonly string[] = Object.keys(files)
  .sort()
  .map((path) => path.slice(path.lastIndexOf('/') + 1, -3));

let version: string | undefined;

/**
 * `<engine version>+<hash>`: changes with every change of a rule's metadata or of a lexicon, so that a stored verdict says
 * what it was made with. The same in every bundle, minified or not: code is covered by the hand-kept version.
 * @param language the language model in use; its version is added
 */
export function rulesetVersion(language: LanguageModel | null = null): string {
  if (!version) {
    const rules = RULES.map(({ check: _code, ...meta }) => meta);
    version = `${ENGINE_VERSION}+${fnv1a(JSON.stringify([rules, wordData().version]))}`;
  }
  return language ? `${version}+${language.version}` : version;
}

/** 32-bit FNV-1a, eight hex digits: tells versions apart, protects nothing. */
function fnv1a(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
