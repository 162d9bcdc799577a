import { IGNORE_REASON_MIN } from '../../domain/ignored';
import { el, onPress, placeText, shorten } from './bar-elements';
import type { Translate } from './bar-state';
import type { CardAction, CardFinding } from './card-state';
import { severityIcon } from './severity-icon';
import { shortcutLabel } from './shortcuts';

type Asked = (action: CardAction) => void;

/** Characters that take no room: shown as a small box, so that the disguise can be seen. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/u;

/** Severity by icon, word and colour; gate; place among the findings; closing. */
export function cardHead(doc: Document, finding: CardFinding, t: Translate, asked: Asked): HTMLElement {
  const row = el(doc, 'div', 'title');
  const level = el(doc, 'span', 'level');
  level.id = 'card-title';
  const look = finding.ignored === null ? finding.severity : 'ignored';
  const word = finding.ignored === null ? t(`bar.severity.${finding.severity}`) : t('card.ignored');
  level.append(severityIcon(doc, look), el(doc, 'span', '', word));
  const gate = el(
    doc,
    'span',
    'gate',
    [t(`common.gate.${finding.gate}`), placeText(finding, t)].filter(Boolean).join(' · '),
  );
  row.append(level, gate);
  if (finding.count > 1) {
    row.append(
      iconButton(doc, '‹', t('card.previous'), () => asked({ kind: 'previous' })),
      el(doc, 'span', 'place', t('card.place', { number: finding.number, count: finding.count })),
      iconButton(doc, '›', t('card.next'), () => asked({ kind: 'next' })),
    );
  }
  row.append(iconButton(doc, '×', t('card.close'), () => asked({ kind: 'close' })));
  return row;
}

/** What is wrong, what to do, how the passage was disguised, and the clause. */
export function cardText(doc: Document, finding: CardFinding, t: Translate): HTMLElement {
  const box = el(doc, 'div', 'said');
  const message = el(doc, 'p', 'message', finding.message);
  message.id = 'card-message';
  box.append(message);
  if (finding.advice) box.append(el(doc, 'p', 'advice', finding.advice));
  const facts = el(doc, 'dl');
  const fact = (name: string, value: string | Node): void => {
    const dd = el(doc, 'dd');
    dd.append(value);
    facts.append(el(doc, 'dt', '', name), dd);
  };
  if (finding.disguise) {
    const how = finding.disguise.how.map((each) => t(`card.folding.${each.replace('-', '_')}`));
    fact(t('card.raw'), rawText(doc, finding.text, t));
    fact(t('card.folded'), t('bar.quote', { text: shorten(finding.disguise.folded) }));
    if (how.length > 0) fact(t('card.how'), how.join(t('bar.listSeparator')));
  }
  if (finding.fix !== null)
    fact(t('card.fixed'), finding.fix ? t('bar.quote', { text: finding.fix }) : t('card.removed'));
  fact(t('card.clause'), finding.clause);
  if (finding.ignored !== null) fact(t('card.reason'), finding.ignored);
  box.append(facts);
  if (finding.outcome === 'needs-review') box.append(el(doc, 'p', 'note', t('card.needsReview')));
  if (finding.severity === 'block') box.append(el(doc, 'p', 'note', t('card.blockStays')));
  else if (finding.severity === 'warn' && finding.ignored !== null)
    box.append(el(doc, 'p', 'note', t('card.warnStays')));
  return box;
}

/** 一键改正, 忽略一次, 误报; what does not apply is not there. */
export function cardButtons(doc: Document, finding: CardFinding, t: Translate, asked: Asked): HTMLElement {
  const row = el(doc, 'div', 'buttons');
  // Only correcting is put forward.
  const button = (label: string, key: string, pressed: () => void, look = 'act'): void => {
    const made = el(doc, 'button', look, label);
    if (key) {
      made.append(el(doc, 'kbd', '', key));
      made.setAttribute('aria-keyshortcuts', key);
    }
    onPress(made, pressed);
    row.append(made);
  };
  if (finding.fix !== null) button(t('card.fix'), shortcutLabel('fix'), () => asked({ kind: 'fix' }), 'act first');
  if (finding.severity !== 'block') {
    const label = finding.ignored === null ? t('card.ignore') : t('card.ignoreAgain');
    button(label, shortcutLabel('ignore'), () => asked({ kind: 'ask' }));
  }
  if (finding.text) button(t('card.falseAlarm'), '', () => asked({ kind: 'false-alarm' }));
  return row;
}

/** Asks for the written reason of 忽略一次. */
export function reasonForm(doc: Document, finding: CardFinding, t: Translate, asked: Asked): HTMLElement {
  const form = el(doc, 'div', 'ask');
  const label = el(doc, 'label', '', t('card.reasonAsked', { min: IGNORE_REASON_MIN }));
  const text = el(doc, 'textarea');
  const short = el(doc, 'div', 'short');
  text.id = 'card-reason';
  text.maxLength = 500;
  text.value = finding.ignored ?? '';
  label.htmlFor = text.id;
  text.setAttribute('aria-describedby', 'card-short');
  short.id = 'card-short';
  short.setAttribute('role', 'alert');
  const send = (): void => {
    const reason = text.value.trim();
    if (reason.length < IGNORE_REASON_MIN) {
      short.textContent = t('card.reasonShort', { min: IGNORE_REASON_MIN });
      text.focus();
    } else {
      asked({ kind: 'ignore', reason });
    }
  };
  text.addEventListener('keydown', (event) => {
    // Enter confirms; while an input method is composing it only takes the candidate.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229 || !event.isTrusted)
      return;
    event.preventDefault();
    send();
  });
  const actions = el(doc, 'div', 'actions');
  const first = el(doc, 'button', 'act first', t('card.ignoreNow'));
  const back = el(doc, 'button', 'act', t('common.cancel'));
  onPress(first, send);
  onPress(back, () => asked({ kind: 'cancel' }));
  actions.append(first, back);
  form.append(label, text, short, actions);
  return form;
}

function iconButton(doc: Document, sign: string, name: string, pressed: () => void): HTMLElement {
  const button = el(doc, 'button', 'step', sign);
  button.setAttribute('aria-label', name);
  button.title = name;
  onPress(button, pressed);
  return button;
}

/** The passage as written, characters without width made visible. */
function rawText(doc: Document, text: string, t: Translate): HTMLElement {
  const box = el(doc, 'span', 'raw');
  for (const part of shorten(text).split(/(\p{Default_Ignorable_Code_Point}+)/u)) {
    if (!part) continue;
    box.append(UNSEEN.test(part) ? el(doc, 'span', 'unseen', t('card.unseen', { count: [...part].length })) : part);
  }
  return box;
}
