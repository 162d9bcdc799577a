import { el, findingElement, lineElement, onPress } from './bar-elements';
import { createNotices } from './bar-notice';
import type { BarAction, BarFinding, BarReview, BarState, NoticeKind, NoticeOptions, Translate } from './bar-state';
import { countBySeverity, isQuiet, obstacles, pillTexts, reviewLine, SEVERITIES } from './bar-texts';
import { makeDraggable } from './drag';
import { severityIcon } from './severity-icon';
import type { ShadowHost } from './shadow-host';

/** The in-page bar: a pill bottom right that opens into the list of findings. */
export interface GuardBar {
  update(state: BarState): void;
  /** One listener; a later one replaces it. Only real presses of a person arrive. */
  onAction(listener: (action: BarAction) => void): void;
  /** Says something once: why a click was held (next to it), that it went out, what went wrong. Replaces the notice before. */
  notice(kind: NoticeKind, text: string, options?: NoticeOptions): void;
  dispose(): void;
}

/** More rows than this nobody reads in a page; the side panel has them all. */
const MOST_ROWS = 100;
/** Reviews after which nothing is held any more. */
const FREE: ReadonlySet<BarReview['kind']> = new Set(['approved', 'template', 'overridden', 'published']);
const PANEL_HEIGHT = 560;
const PANEL_GAP = 8;

/** Builds the bar in our own shadow root (see bar-style.ts for its style). Takes no focus, throws nothing into the page. */
export function createGuardBar(host: ShadowHost, t: Translate): GuardBar {
  const doc = host.root.ownerDocument;
  let listener: (action: BarAction) => void = () => {};
  let open = false;
  let drawn = '';
  let state: BarState | null = null;

  const asked = (action: BarAction): void => {
    // Whoever points something out needs to see the page.
    if (action.kind === 'point') setOpen(false);
    listener(action);
  };
  const bar = el(doc, 'div', 'bar');
  const panel = el(doc, 'section', 'panel');
  const pill = el(doc, 'button', 'pill');
  panel.id = 'panel';
  panel.hidden = true;
  panel.setAttribute('aria-label', t('bar.brand'));
  pill.setAttribute('aria-controls', 'panel');
  bar.hidden = true;
  bar.append(pill, panel);
  host.root.append(bar);
  const notices = createNotices(doc, host.root, t, asked, () => (open ? panel : null));
  makeDraggable(bar, pill);
  onPress(pill, () => setOpen(!open));
  host.root.addEventListener('keydown', onKey);

  function onKey(event: Event): void {
    if ((event as KeyboardEvent).key !== 'Escape' || notices.close()) return;
    if (open) setOpen(false);
    pill.focus();
  }

  function setOpen(next: boolean): void {
    open = next;
    draw();
    if (open) placePanel(panel, pill);
  }

  function draw(): void {
    if (!state) return;
    host.ensure();
    bar.hidden = isQuiet(state);
    panel.hidden = !open;
    pill.setAttribute('aria-expanded', String(open));
    // Drawn anew also when another language was chosen meanwhile.
    const now = JSON.stringify([state, open, t('bar.idle')]);
    if (now === drawn || bar.hidden) return;
    drawn = now;
    drawPill(state);
    if (open) drawPanel(state);
    else panel.replaceChildren();
  }

  function drawPill(current: BarState): void {
    const { tone, main, review } = pillTexts(current, t);
    pill.className = `pill ${tone}`;
    const counts = countBySeverity(current);
    const badges = el(doc, 'span', 'counts');
    for (const severity of SEVERITIES) {
      if (counts[severity] === 0) continue;
      const badge = el(doc, 'span', `count ${severity}`, String(counts[severity]));
      badge.title = t(`bar.severity.${severity}`);
      badge.setAttribute('aria-label', `${t(`bar.severity.${severity}`)} ${counts[severity]}`);
      badge.prepend(severityIcon(doc, severity));
      badges.append(badge);
    }
    pill.replaceChildren(el(doc, 'i', 'dot'), el(doc, 'span', 'brand', t('bar.brand')), el(doc, 'span', 'main', main));
    if (badges.firstChild) pill.append(badges);
    if (review) pill.append(el(doc, 'span', 'rest', review));
  }

  function drawPanel(current: BarState): void {
    const at = panel.querySelector('.scroll')?.scrollTop ?? 0;
    const focused = [...panel.querySelectorAll('button')].indexOf(host.root.activeElement as HTMLButtonElement);
    const body = el(doc, 'div', 'scroll');
    for (const each of obstacles(current, t)) body.append(lineElement(doc, each, asked));
    const review = reviewLine(current.review, t);
    if (review) body.append(lineElement(doc, review, asked));
    if (current.inspection.kind === 'done') body.append(...findings(current.inspection.findings));
    panel.replaceChildren(head(current), body);
    body.scrollTop = at;
    // What had the focus was drawn anew: the focus stays at the same place.
    if (focused >= 0) panel.querySelectorAll('button')[focused]?.focus();
  }

  function head(current: BarState): HTMLElement {
    const row = el(doc, 'div', 'head');
    const name = el(doc, 'div', 'name');
    name.append(el(doc, 'b', '', t('bar.brand')));
    if (current.account.name) name.append(el(doc, 'span', '', current.account.name));
    const panelLink = el(doc, 'button', 'link', t('bar.action.openPanel'));
    onPress(panelLink, () => asked({ kind: 'open-panel', at: 'findings' }));
    const shut = el(doc, 'button', 'close', '×');
    shut.setAttribute('aria-label', t('bar.action.collapse'));
    onPress(shut, () => {
      setOpen(false);
      pill.focus();
    });
    // A page that was cut off can only be loaded anew.
    row.append(name, ...(current.system === 'outdated' ? [] : [panelLink]), shut);
    return row;
  }

  function findings(all: readonly BarFinding[]): HTMLElement[] {
    if (all.length === 0) return [el(doc, 'div', 'more', t('bar.cleanHint'))];
    const toSee = all.filter((finding) => finding.ignored === null);
    const sorted = [
      ...SEVERITIES.flatMap((severity) => toSee.filter((finding) => finding.severity === severity)),
      ...all.filter((finding) => finding.ignored !== null),
    ];
    const list = el(doc, 'ul', 'list');
    for (const finding of sorted.slice(0, MOST_ROWS)) {
      const item = el(doc, 'li');
      item.append(findingElement(doc, finding, t, asked));
      list.append(item);
    }
    const rest = all.length - MOST_ROWS;
    return rest > 0 ? [list, el(doc, 'div', 'more', t('bar.more', { count: rest }))] : [list];
  }

  return {
    update(next) {
      // Why it was held no longer holds true.
      const isFree = FREE.has(next.review.kind) && next.review.kind !== state?.review.kind;
      if (isFree || next.guard === 'released') notices.close('held');
      state = next;
      draw();
    },
    onAction(next) {
      listener = next;
    },
    notice(kind, text, options = {}) {
      host.ensure();
      notices.show(kind, text, options);
    },
    dispose() {
      notices.close();
      host.root.removeEventListener('keydown', onKey);
      bar.remove();
    },
  };
}

/** Opens to the side where there is room; never higher than the window. */
function placePanel(panel: HTMLElement, pill: HTMLElement): void {
  const { clientWidth, clientHeight } = panel.ownerDocument.documentElement;
  const at = pill.getBoundingClientRect();
  const isBelow = at.top < clientHeight - at.bottom;
  panel.classList.toggle('below', isBelow);
  panel.classList.toggle('left', at.left + at.right < clientWidth);
  const room = (isBelow ? clientHeight - at.bottom : at.top) - 2 * PANEL_GAP;
  panel.style.maxHeight = `${Math.min(PANEL_HEIGHT, room)}px`;
}
