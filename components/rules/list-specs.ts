import type { ControlEntry, ControlList } from '../../utils/domain/control-change';
import type { Severity } from '../../utils/domain/finding';
import { PHRASE_MAX, PHRASE_MIN } from '../../utils/domain/inspection';
import type { TextValues } from '../../utils/domain/said';
import type { TextKey } from '../text';

/** Lists that are written by people; false alarms come from findings. */
export const EDITABLE_LISTS = ['banned', 'allowed', 'wording', 'people', 'sources', 'domains'] as const;
export type EditableList = (typeof EDITABLE_LISTS)[number];

type ColumnId =
  | 'word'
  | 'severity'
  | 'note'
  | 'phrase'
  | 'wrong'
  | 'right'
  | 'name'
  | 'post'
  | 'order'
  | 'source'
  | 'domain';

export interface ListColumn {
  readonly id: ColumnId;
  /** Relative width. */
  readonly span: number;
}

/** What is wrong with a line and what to do; `column` of the values is still the column's id. */
export interface Problem {
  readonly key: Extract<TextKey, `rules.problem.${string}`>;
  readonly values: TextValues;
}

export type Parsed<L extends ControlList> =
  | { readonly ok: true; readonly entry: ControlEntry<L> }
  | { readonly ok: false; readonly problem: Problem };

/** How a list is shown, typed and imported. Cells stand in the order of `columns`. */
export interface ListSpec<L extends EditableList = EditableList> {
  readonly list: L;
  readonly columns: readonly ListColumn[];
  /** What the first cell of a heading line says, in both languages and as tables of other offices call it. */
  readonly headings: readonly string[];
  /** Method, not property: a spec of one list can be handed on where any list is dealt with. */
  toCells(entry: ControlEntry<L>): string[];
  parse(cells: readonly string[]): Parsed<L>;
}

/** Severities as tables write them; the Chinese names are those of the page. */
export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = { block: '禁止发布', warn: '须说明', hint: '提示' };

const good = <L extends ControlList>(entry: ControlEntry<L>): Parsed<L> => ({ ok: true, entry });
const bad = (key: Problem['key'], values: TextValues = {}): { ok: false; problem: Problem } => ({
  ok: false,
  problem: { key, values },
});

/** Null when the text has the right length. `column` is named in the problem. */
function lengthProblem(text: string, column: ColumnId, min: number, max: number) {
  if (text === '') return min > 0 ? bad('rules.problem.missing', { column }) : null;
  // As the schema counts: a rare character of two code units is one.
  const length = [...text].length;
  if (length < min) return bad('rules.problem.tooShort', { text, min, max });
  return length > max ? bad('rules.problem.tooLong', { column, max }) : null;
}

function severityOf(text: string): Severity | null {
  const found = Object.entries(SEVERITY_WORDS).find(([id, word]) => text === word || text.toLowerCase() === id);
  return (found?.[0] as Severity | undefined) ?? null;
}

/** A host name out of what people paste: addresses with scheme, path or port, other scripts, upper case. */
export function hostOf(text: string): string | null {
  try {
    const { hostname } = new URL(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text.replace(/^\*\./, '')}`);
    // At least two labels, the last one no number: that would be an address of a machine.
    return /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*$/.test(hostname) && hostname.length <= 100 ? hostname : null;
  } catch {
    return null;
  }
}

const NOTE_MAX = 200;
const cell = (cells: readonly string[], at: number) => cells[at] ?? '';

const banned: ListSpec<'banned'> = {
  list: 'banned',
  headings: ['词语', '禁用词', 'Word'],
  columns: [
    { id: 'word', span: 3 },
    { id: 'severity', span: 2 },
    { id: 'note', span: 5 },
  ],
  toCells: ({ word, severity, note }) => [word, SEVERITY_WORDS[severity], note],
  parse: (cells) => {
    const [word, level, note] = [cell(cells, 0), cell(cells, 1), cell(cells, 2)];
    const severity = level === '' ? 'warn' : severityOf(level);
    return (
      lengthProblem(word, 'word', PHRASE_MIN, PHRASE_MAX) ??
      lengthProblem(note, 'note', 0, NOTE_MAX) ??
      (severity ? good<'banned'>({ word, severity, note }) : bad('rules.problem.severity', { text: level }))
    );
  },
};

const allowed: ListSpec<'allowed'> = {
  list: 'allowed',
  headings: ['用语', '允许用语', 'Phrase'],
  columns: [{ id: 'phrase', span: 1 }],
  toCells: (phrase) => [phrase],
  parse: (cells) => lengthProblem(cell(cells, 0), 'phrase', PHRASE_MIN, PHRASE_MAX) ?? good<'allowed'>(cell(cells, 0)),
};

const wording: ListSpec<'wording'> = {
  list: 'wording',
  headings: ['错误写法', '错误表述', 'Wrong'],
  columns: [
    { id: 'wrong', span: 3 },
    { id: 'right', span: 3 },
    { id: 'note', span: 4 },
  ],
  toCells: (entry) => [entry.wrong, entry.right, entry.note],
  parse: (cells) => {
    const [wrong, right, note] = [cell(cells, 0), cell(cells, 1), cell(cells, 2)];
    return (
      lengthProblem(wrong, 'wrong', PHRASE_MIN, PHRASE_MAX) ??
      lengthProblem(right, 'right', 1, PHRASE_MAX) ??
      lengthProblem(note, 'note', 0, NOTE_MAX) ??
      (wrong === right ? bad('rules.problem.same') : good<'wording'>({ wrong, right, note }))
    );
  },
};

const people: ListSpec<'people'> = {
  list: 'people',
  headings: ['姓名', 'Name'],
  columns: [
    { id: 'name', span: 2 },
    { id: 'post', span: 5 },
    { id: 'order', span: 1 },
  ],
  toCells: ({ name, post, order }) => [name, post, order === null ? '' : String(order)],
  parse: (cells) => {
    const [name, post, place] = [cell(cells, 0), cell(cells, 1), cell(cells, 2)];
    const problem = lengthProblem(name, 'name', 2, 20) ?? lengthProblem(post, 'post', 0, 60);
    if (problem) return problem;
    if (place !== '' && !/^[1-9]\d{0,5}$/.test(place)) return bad('rules.problem.order', { text: place });
    return good<'people'>({ name, post, order: place === '' ? null : Number(place) });
  },
};

const sources: ListSpec<'sources'> = {
  list: 'sources',
  headings: ['单位名称', '稿源单位', 'Source'],
  columns: [{ id: 'source', span: 1 }],
  toCells: (source) => [source],
  parse: (cells) => lengthProblem(cell(cells, 0), 'source', 2, 40) ?? good<'sources'>(cell(cells, 0)),
};

const domains: ListSpec<'domains'> = {
  list: 'domains',
  headings: ['域名', '网址', 'Domain'],
  columns: [{ id: 'domain', span: 1 }],
  toCells: (domain) => [domain],
  parse: (cells) => {
    const text = cell(cells, 0);
    if (text === '') return bad('rules.problem.missing', { column: 'domain' });
    const host = hostOf(text);
    return host ? good<'domains'>(host) : bad('rules.problem.domain', { text });
  },
};

export const LIST_SPECS: Readonly<Record<EditableList, ListSpec>> = {
  banned,
  allowed,
  wording,
  people,
  sources,
  domains,
} as Readonly<Record<EditableList, ListSpec>>;
