import { type ControlEntry, entryKey } from '../../utils/domain/control-change';
import type { EditableList, ListSpec, Problem } from './list-specs';

/**
 * What a line of an import would do: add, change, nothing (known already), nothing (a line above has the same), or nothing because it is
 * wrong.
 */
export type ImportState = 'new' | 'update' | 'kept' | 'duplicate' | 'error';

export interface ImportLine {
  /** Line of the file or of what was pasted, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  readonly state: ImportState;
  readonly problem: Problem | null;
  /** For `duplicate`: the line that counts. */
  readonly first: number | null;
  readonly entry: ControlEntry<EditableList> | null;
}

export interface ImportPreview {
  readonly lines: readonly ImportLine[];
  readonly counts: Readonly<Record<ImportState, number>>;
  /** What would be put into the list. */
  readonly entries: readonly ControlEntry<EditableList>[];
  /** Entries of the list afterwards. */
  readonly total: number;
}

/** One line: no breaks or tabs inside, no blanks around; the quote that keeps spreadsheets from computing is taken off again. */
function clean(cell: string): string {
  return cell
    .replaceAll(/[\s\u200b\ufeff]+/gu, ' ')
    .trim()
    .replace(/^'(?=[=+\-@])/u, '');
}

/** Rows of pasted text: one line each, columns separated by tabs. */
export function pastedRows(text: string): string[][] {
  return text.split(/\r\n|\n|\r/u).map((line) => line.split('\t'));
}

/**
 * Judges every row before anything is imported.
 * @param rows as read: blank ones count as lines and are left out
 * @param current the list as it stands, unsaved changes included
 */
export function previewImport(
  spec: ListSpec,
  rows: readonly (readonly string[])[],
  current: readonly ControlEntry<EditableList>[],
): ImportPreview {
  const known = new Map(current.map((entry) => [entryKey(spec.list, entry), spec.toCells(entry).join('\t')]));
  const total = new Set(known.keys());
  const seen = new Map<string, number>();
  const lines: ImportLine[] = [];
  let first = true;
  rows.forEach((row, index) => {
    const cells = row.map(clean);
    if (cells.every((cell) => cell === '')) return;
    const isHeading = first && spec.headings.includes(cells[0] ?? '');
    first = false;
    if (isHeading) return;
    const base = { line: index + 1, cells, problem: null, first: null, entry: null };
    const extra = cells.findIndex((cell, at) => at >= spec.columns.length && cell !== '');
    if (extra >= 0) {
      const values = { number: extra + 1, text: cells[extra] ?? '' };
      lines.push({ ...base, state: 'error', problem: { key: 'rules.problem.extra', values } });
      return;
    }
    const parsed = spec.parse(cells);
    if (!parsed.ok) {
      lines.push({ ...base, state: 'error', problem: parsed.problem });
      return;
    }
    const { entry } = parsed;
    const key = entryKey(spec.list, entry);
    const shown = spec.toCells(entry);
    const earlier = seen.get(key);
    if (earlier !== undefined) {
      lines.push({ ...base, cells: shown, state: 'duplicate', first: earlier });
      return;
    }
    seen.set(key, index + 1);
    total.add(key);
    const before = known.get(key);
    const state = before === undefined ? 'new' : before === shown.join('\t') ? 'kept' : 'update';
    lines.push({ ...base, cells: shown, state, entry });
  });
  const counts = { new: 0, update: 0, kept: 0, duplicate: 0, error: 0 };
  for (const { state } of lines) counts[state] += 1;
  const entries = lines.flatMap(({ state, entry }) =>
    entry && (state === 'new' || state === 'update') ? [entry] : [],
  );
  return { lines, counts, entries, total: total.size };
}
