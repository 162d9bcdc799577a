import { el } from './bar-elements';
import type { Translate } from './bar-state';
import { around, type Box, contains } from './boxes';
import { cardButtons, cardHead, cardText, reasonForm } from './card-elements';
import { placeCard } from './card-place';
import type { CardAction, CardFinding, CardWord } from './card-state';
import type { ShadowHost } from './shadow-host';

/** The small card beside a marked passage: what is wrong, by which clause, and what can be done about it at once. */
export interface FindingCard {
  /** Draws the card beside the passage; replaces the one before. Takes no focus. */
  show(finding: CardFinding, boxes: readonly Box[]): void;
  /** The passage has moved. */
  place(boxes: readonly Box[]): void;
  close(): void;
  /** Is the point (top window's viewport) on the card, or on the way between it and its passage? */
  holds(x: number, y: number): boolean;
  hasFocus(): boolean;
  /** Focus on the first button. */
  focus(): void;
  /** Asks for the reason of 忽略一次; the text box gets the focus. */
  ask(): void;
  /** While a reason is being written the card stays whatever the pointer does. */
  isAsking(): boolean;
  /** Tells how an action ended, in the card and to screen readers. */
  say(word: CardWord, text: string): void;
  /** Tells screen readers only. */
  announce(text: string): void;
  onAction(listener: (action: CardAction) => void): void;
}

/** Builds the card in our own shadow root. Throws nothing into the page. */
export function createFindingCard(host: ShadowHost, t: Translate): FindingCard {
  const doc = host.root.ownerDocument;
  const region = el(doc, 'div', 'unheard');
  region.setAttribute('role', 'status');
  region.setAttribute('aria-live', 'polite');
  host.root.append(region);
  let listener: (action: CardAction) => void = () => {};
  let card: HTMLElement | null = null;
  let finding: CardFinding | null = null;
  let passage: Box | null = null;
  let asking = false;

  const asked = (action: CardAction): void => listener(action);

  function show(next: CardFinding, boxes: readonly Box[]): void {
    host.ensure();
    const focused = card?.contains(host.root.activeElement) ?? false;
    card?.remove();
    asking = false;
    finding = next;
    card = el(doc, 'section', `card ${next.ignored === null ? next.severity : 'ignored'}`);
    card.setAttribute('role', 'dialog');
    card.setAttribute('aria-labelledby', 'card-title');
    card.setAttribute('aria-describedby', 'card-message');
    card.tabIndex = -1;
    card.addEventListener('keydown', wrapTab);
    card.append(cardHead(doc, next, t, asked), cardText(doc, next, t), cardButtons(doc, next, t, asked));
    host.root.append(card);
    place(boxes);
    if (focused) focus();
  }

  function place(boxes: readonly Box[]): void {
    passage = around(boxes) ?? passage;
    if (!card || !passage) return;
    card.style.maxHeight = '';
    const { width, height } = card.getBoundingClientRect();
    const { clientWidth, clientHeight } = doc.documentElement;
    const at = placeCard(passage, { width, height }, { width: clientWidth, height: clientHeight });
    card.style.left = `${at.left}px`;
    card.style.top = `${at.top}px`;
    card.style.maxHeight = `${at.maxHeight}px`;
  }

  function focus(): void {
    (card?.querySelector<HTMLElement>('.buttons button, textarea') ?? card)?.focus({ preventScroll: true });
  }

  function ask(): void {
    if (!card || !finding || asking) return;
    asking = true;
    const form = reasonForm(doc, finding, t, asked);
    card.querySelector('.buttons')?.replaceWith(form);
    place([]);
    form.querySelector('textarea')?.focus({ preventScroll: true });
  }

  function say(word: CardWord, text: string): void {
    region.textContent = text;
    if (!card) return;
    card.querySelector('.word')?.remove();
    card.append(el(doc, 'div', `word ${word}`, text));
    place([]);
  }

  /** Tab stays in the card: behind it comes nothing that belongs to it. */
  function wrapTab(event: KeyboardEvent): void {
    if (event.key !== 'Tab' || !card) return;
    const stops = [...card.querySelectorAll<HTMLElement>('button, textarea')];
    const at = stops.indexOf(host.root.activeElement as HTMLElement);
    const next = stops.at(event.shiftKey ? (at <= 0 ? -1 : at - 1) : (at + 1) % stops.length);
    event.preventDefault();
    next?.focus({ preventScroll: true });
  }

  return {
    show,
    place,
    close() {
      card?.remove();
      card = null;
      finding = null;
      asking = false;
    },
    holds(x, y) {
      if (!card || !passage) return false;
      const box = card.getBoundingClientRect();
      const bridge = around([
        box,
        { ...passage, left: Math.max(passage.left, box.left), right: Math.min(passage.right, box.right) },
      ]);
      return contains(box, x, y) || (bridge !== null && contains(bridge, x, y));
    },
    hasFocus: () => card?.contains(host.root.activeElement) ?? false,
    focus,
    ask,
    isAsking: () => asking,
    say,
    announce(text) {
      region.textContent = text;
    },
    onAction(next) {
      listener = next;
    },
  };
}
