import { around, type Checker, find, findAll, matches, type SelectorEntry } from '../dom/select';
import { blockText } from '../dom/text-map';
import { isVisible } from '../dom/visible';
import { selectors, texts } from './selectors';
import { parseScheduleField } from './time';

/** How far up from its title a row reaches. */
const CLIMB = 3;

/** Labels of radios and switches carry no other text. */
const labelOf = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, '');

/** `data-checked` (§2.5), else the control inside, else a class that says so. */
export function isChecked(element: Element): boolean {
  const said = element.getAttribute('data-checked') ?? element.getAttribute('aria-checked');
  if (said !== null) return said === 'true';
  const control = element.querySelector<HTMLInputElement>('input');
  if (control) return control.checked;
  return /checked/.test(element.getAttribute('class') ?? '');
}

/** The control side of a setting row, found by its title; null when there is no such row. */
export function rowControl(scope: Element, title: SelectorEntry): Element | null {
  for (const found of findAll(scope, title, { visible: true })?.elements ?? []) {
    let branch: Element = found;
    for (let i = 0; i < CLIMB && branch !== scope; i++) {
      const next = branch.nextElementSibling;
      if (next) return next;
      if (!branch.parentElement) break;
      branch = branch.parentElement;
    }
  }
  return null;
}

/** The checked one of the choices with these texts (exact: 允许 is part of 不允许, §2.5); null when none is. */
function checkedChoice(scope: Element, wanted: (text: string) => boolean): string | null {
  const choices = findAll(scope, selectors.choice, { accept: (e) => wanted(labelOf(e)) })?.elements ?? [];
  const chosen = choices.find((e) => isChecked(e) && isVisible(e));
  return chosen ? labelOf(chosen) : null;
}

/**
 * Who will see it, as the page words it, and where else it goes: `公开；同时发布：今日头条、西瓜视频`. '' when the form has no such choice. A
 * target belongs to what the reviewers sign: the work would appear in another product as well (§2.5).
 */
export function visibilityIn(scope: Element): string {
  const seen: readonly string[] = texts.visibility;
  const who = checkedChoice(scope, (text) => seen.includes(text)) ?? '';
  const targets = syncTargets(scope);
  if (targets.length === 0) return who;
  const also = `同时发布：${targets.join('、')}`;
  return who ? `${who}；${also}` : also;
}

/** Names of the further products whose switch is on (§2.5). */
function syncTargets(scope: Element): string[] {
  const row = rowControl(scope, selectors.syncTitle);
  const switches = (row && findAll(row, selectors.switches, { visible: true })?.elements) ?? [];
  return switches.flatMap((found) => {
    const checked = isChecked(found) || /semi-switch-checked/.test(found.getAttribute('class') ?? '');
    if (!checked) return [];
    const name = switchName(found, row);
    return texts.noTarget.test(name) ? [] : [name || '未知平台'];
  });
}

/** Text beside the switch: of the smallest element around it that has any. */
function switchName(found: Element, row: Element | null): string {
  for (let at = found.parentElement; at && row?.contains(at); at = at.parentElement) {
    const text = labelOf(at);
    if (text) return text.slice(0, 30);
  }
  return '';
}

/** Scheduled time in ms, null for now. A checked 定时发布 without a time that can be read is a problem. */
export function scheduleIn(scope: Element, check: Checker): number | null {
  if (checkedChoice(scope, (text) => text === texts.scheduled) === null) return null;
  const field = check.want('schedule', scope, selectors.scheduleTime, { visible: true });
  const at = field ? parseScheduleField((field as HTMLInputElement).value) : null;
  if (at === null) check.problem('定时发布时间', selectors.scheduleTime);
  return at;
}

/** The declaration as the row shows it; '' while none is chosen. */
export function declarationIn(scope: Element): string {
  const row = rowControl(scope, selectors.declarationTitle);
  if (!row) return '';
  const accept = (e: HTMLElement) => around(e, selectors.modal) === null;
  const field = find(row, selectors.declarationField, { accept })?.element as HTMLInputElement | undefined;
  const value = field?.value.trim();
  if (value) return value;
  // The dialog with all choices may hang in the row.
  const skip = (e: Element) =>
    matches(e, selectors.modal) !== null || /placeholder/.test(e.getAttribute('class') ?? '');
  const shown = blockText(row, { article: 0, field: 'declaration', whitespace: 'collapse', skip }).text;
  const first = shown.split('\n').find((line) => line.trim() !== '') ?? '';
  return texts.undeclared.test(first.trim()) ? '' : first.trim();
}
