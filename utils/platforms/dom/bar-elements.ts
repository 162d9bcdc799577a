import type { BarAction, BarFinding, Translate } from './bar-state';
import type { BarLine } from './bar-texts';
import { severityIcon } from './severity-icon';

/** Receives what a person asked for. */
export type Asked = (action: BarAction) => void;

/** An element with class and text; text is never parsed as markup. */
export function el<K extends keyof HTMLElementTagNameMap>(
  doc: Document,
  name: K,
  className = '',
  text = '',
): HTMLElementTagNameMap[K] {
  const element = doc.createElement(name);
  if (className) element.className = className;
  if (text) element.textContent = text;
  if (name === 'button') (element as HTMLButtonElement).type = 'button';
  return element;
}

/** Only a real click or key press of a person counts: scripts of the page can fire events, but not trusted ones. */
export function onPress(button: HTMLElement, pressed: () => void): void {
  button.addEventListener('click', (event) => {
    if (event.isTrusted) pressed();
  });
}

/** Buttons for next steps, the first one prominent. */
export function actionButtons(doc: Document, actions: BarLine['actions'], asked: Asked): HTMLElement {
  const row = el(doc, 'div', 'actions');
  for (const [index, { label, action }] of actions.entries()) {
    const button = el(doc, 'button', index === 0 ? 'act first' : 'act', label);
    onPress(button, () => asked(action));
    row.append(button);
  }
  return row;
}

/** One line with its detail and actions. */
export function lineElement(doc: Document, line: BarLine, asked: Asked): HTMLElement {
  const row = el(doc, 'div', `line ${line.tone}`);
  const what = el(doc, 'div', 'what');
  what.append(el(doc, 'b', '', line.text));
  if (line.detail) what.append(el(doc, 'div', 'detail', line.detail));
  if (line.actions.length > 0) what.append(actionButtons(doc, line.actions, asked));
  row.append(el(doc, 'i', 'dot'), what);
  return row;
}

/** One finding; a button when there is a passage to jump to. */
export function findingElement(doc: Document, finding: BarFinding, t: Translate, asked: Asked): HTMLElement {
  const look = finding.ignored === null ? finding.severity : 'ignored';
  const box = el(doc, finding.onPage ? 'button' : 'div', `finding ${look}`);
  const top = el(doc, 'div', 'top');
  const tag = el(
    doc,
    'span',
    'tag',
    finding.ignored === null ? t(`bar.severity.${finding.severity}`) : t('card.ignored'),
  );
  tag.prepend(severityIcon(doc, look));
  top.append(tag);
  if (finding.outcome === 'needs-review') top.append(el(doc, 'span', 'tag', t('bar.needsReview')));
  const where = placeText(finding, t);
  top.append(el(doc, 'span', 'quote', finding.text ? t('bar.quote', { text: shorten(finding.text) }) : where));
  box.append(top, el(doc, 'p', '', finding.message));
  if (finding.ignored !== null) box.append(el(doc, 'p', 'advice', t('bar.ignoredWhy', { reason: finding.ignored })));
  else if (finding.advice) box.append(el(doc, 'p', 'advice', finding.advice));
  const source = finding.text && where ? t('bar.clauseAt', { place: where, clause: finding.clause }) : finding.clause;
  box.append(el(doc, 'div', 'clause', source));
  if (finding.onPage) {
    box.title = t('bar.jump');
    onPress(box, () => asked({ kind: 'jump', finding }));
  }
  return box;
}

/** Field and, beyond the first article, its number; '' for the body of the first article, where most findings are. */
export function placeText(finding: Pick<BarFinding, 'article' | 'field' | 'text'>, t: Translate): string {
  const field = t(`bar.field.${finding.field}`);
  if (finding.article > 0) return t('bar.articleField', { number: finding.article + 1, field });
  return finding.field === 'body' && finding.text ? '' : field;
}

/** Long passages by their beginning and end; never cuts a character in two. */
export function shorten(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ')];
  return characters.length <= 48
    ? characters.join('')
    : `${characters.slice(0, 30).join('')}…${characters.slice(-12).join('')}`;
}
