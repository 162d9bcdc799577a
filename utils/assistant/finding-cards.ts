import { type Finding, findingKey } from '../domain/finding';
import type { send as sendMessage } from '../messaging/send-content';
import type { Passage } from '../platforms/contract';
import type { Translate } from '../platforms/dom/bar-state';
import type { CardAction } from '../platforms/dom/card-state';
import { createFindingCard, type FindingCard } from '../platforms/dom/finding-card';
import { endsBehindCaret, type GiveBack, rememberFocus } from '../platforms/dom/focus-memory';
import { deepActive } from '../platforms/dom/frames';
import type { Marks } from '../platforms/dom/marks';
import { Pointing } from '../platforms/dom/pointing';
import type { ShadowHost } from '../platforms/dom/shadow-host';
import { type Shortcut, shortcutOf } from '../platforms/dom/shortcuts';
import { cardFinding } from './bar-model';
import { fixFinding, ignoreFinding, reportFalseAlarm } from './finding-acts';
import type { PageSession } from './session';

/** A finding as it is marked now; in the order of `Marks.show`. */
export interface ShownFinding {
  readonly finding: Finding;
  readonly passage: Passage | null;
  /** Reason why it was ignored; null when it was not. */
  readonly ignored: string | null;
}

interface Deps {
  readonly session: PageSession;
  readonly send: typeof sendMessage;
  readonly host: ShadowHost;
  readonly marks: Marks;
  readonly t: Translate;
}

/** The card of one marked passage: opened by the pointer or by keys, closed by Escape, typing, scrolling away. */
export class FindingCards {
  private readonly card: FindingCard;
  private readonly pointing: Pointing;
  private shown: readonly ShownFinding[] = [];
  /** Key of the finding whose card is open. */
  private open: string | null = null;
  private giveBack: GiveBack = () => {};
  private busy = false;

  constructor(private readonly deps: Deps) {
    const { host, marks, t } = deps;
    this.card = createFindingCard(host, t);
    this.card.onAction((action) => void this.act(action));
    this.pointing = new Pointing({
      passages: () => this.shown.map(({ passage }) => passage),
      boxes: (index) => marks.boxes(index),
      onCard: (x, y) => this.card.holds(x, y),
      isHeld: () => this.card.isAsking() || this.card.hasFocus() || this.busy,
      onRest: (index) => this.openAt(index),
      onLeave: () => this.close(),
      onPress: (index) => this.pressed(index),
      onKey: (event) => this.onKey(event),
      onTyped: () => this.closeUnlessHeld(),
      onMoved: () => this.follow(),
    });
    this.pointing.watch(host.root.ownerDocument);
  }

  /** Takes over what is marked now. */
  update(shown: readonly ShownFinding[]): void {
    if (shown.some(({ finding }, i) => this.shown[i]?.finding !== finding)) this.pointing.forget();
    this.shown = shown;
    for (const { passage } of shown) {
      const doc =
        passage?.kind === 'range' ? passage.range.startContainer.ownerDocument : passage?.control.ownerDocument;
      if (doc) this.pointing.watch(doc);
    }
    if (this.open === null) return;
    const index = this.indexOf(this.open);
    if (index < 0) this.close();
    else if (!this.busy && !this.card.isAsking()) this.card.show(this.modelOf(index), this.deps.marks.boxes(index));
  }

  private indexOf(key: string): number {
    return this.shown.findIndex(({ finding }) => findingKey(finding) === key);
  }

  /** Indexes of what is on the page, in the order in which one reads it. */
  private order(): number[] {
    const fields = this.deps.session.view().reading?.texts ?? [];
    const rank = (f: Finding) => fields.findIndex((t) => t.article === f.article && t.field === f.field);
    return this.shown
      .flatMap(({ passage }, index) => (passage ? [index] : []))
      .sort((a, b) => {
        const [x, y] = [this.shown[a]!.finding, this.shown[b]!.finding];
        return rank(x) - rank(y) || x.start - y.start || x.end - y.end;
      });
  }

  private modelOf(index: number) {
    const { finding, ignored } = this.shown[index]!;
    const order = this.order();
    const at = { number: order.indexOf(index) + 1, count: order.length };
    return cardFinding(finding, ignored, at, this.deps.session.view().context?.regulationNames ?? {});
  }

  private openAt(index: number): void {
    const boxes = this.deps.marks.boxes(index);
    const at = this.shown[index];
    if (!at || boxes.length === 0) return;
    const key = findingKey(at.finding);
    if (key === this.open) return;
    this.open = key;
    this.card.show(this.modelOf(index), boxes);
  }

  private close(): void {
    if (this.open === null) return;
    const had = this.card.hasFocus();
    this.open = null;
    this.card.close();
    if (had) this.giveBack();
  }

  private closeUnlessHeld(): void {
    if (!this.busy && !this.card.hasFocus()) this.close();
  }

  /** The page scrolled or changed its size: the card goes with its passage, and away with it. */
  private follow(): void {
    if (this.open === null) return;
    const boxes = this.deps.marks.boxes(this.indexOf(this.open));
    if (boxes.length > 0) this.card.place(boxes);
    else if (!this.card.hasFocus()) {
      this.pointing.forget();
      this.close();
    }
  }

  /** A click into a passage leads the side panel to its entry; elsewhere it closes the card. */
  private pressed(index: number | null): void {
    const finding = index === null ? null : this.shown[index]?.finding;
    if (!finding) this.closeUnlessHeld();
    else void this.deps.send('page.pointed', { finding: findingKey(finding) }).catch(() => {});
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.open !== null && !event.isComposing) {
      swallow(event);
      this.close();
      return;
    }
    const shortcut = shortcutOf(event);
    if (!shortcut || this.order().length === 0) return;
    // The first action belongs to whoever sees a card; without one these keys are the page's.
    if ((shortcut === 'fix' || shortcut === 'ignore') && this.open === null) return;
    swallow(event);
    this.run(shortcut);
  }

  private run(shortcut: Shortcut): void {
    switch (shortcut) {
      case 'next':
        this.step(1);
        break;
      case 'previous':
        this.step(-1);
        break;
      case 'card':
        if (this.card.hasFocus()) {
          this.giveBack();
          break;
        }
        if (this.open === null) this.step(1);
        this.giveBack = rememberFocus(this.deps.host.root.ownerDocument);
        this.card.focus();
        break;
      case 'fix':
        void this.act({ kind: 'fix' });
        break;
      case 'ignore':
        this.ask();
        break;
    }
  }

  private ask(): void {
    const at = this.current();
    if (!at) return;
    if (at.finding.severity === 'block') {
      this.card.say('fault', this.deps.t('card.blockStays'));
      return;
    }
    if (!this.card.hasFocus()) this.giveBack = rememberFocus(this.deps.host.root.ownerDocument);
    this.card.ask();
  }

  private current(): ShownFinding | null {
    return this.open === null ? null : (this.shown[this.indexOf(this.open)] ?? null);
  }

  /** The next or previous finding: from the open card, else from the caret, else from the beginning. */
  private step(by: 1 | -1): void {
    const order = this.order();
    const at = this.open === null ? -1 : order.indexOf(this.indexOf(this.open));
    const from = at >= 0 ? at + by : by > 0 ? this.atCaret(order) : this.atCaret(order) - 1;
    const index = order[(from + order.length) % order.length];
    if (index === undefined) return;
    this.pointing.handOver();
    this.deps.marks.focus(index);
    this.openAt(index);
    const model = this.modelOf(index);
    const severity = this.deps.t(`bar.severity.${model.severity}`);
    const { number, count, message } = model;
    this.card.announce(this.deps.t('card.announced', { number, count, severity, text: model.text, message }));
  }

  /** Place in `order` of the first finding that does not end before the caret. */
  private atCaret(order: readonly number[]): number {
    const active = deepActive(this.deps.host.root.ownerDocument);
    return Math.max(
      0,
      order.findIndex((index) => active !== null && endsBehindCaret(this.shown[index]!.passage!, active)),
    );
  }

  private async act(action: CardAction): Promise<void> {
    const { session, send } = this.deps;
    const at = this.current();
    if (!at || this.busy) return;
    switch (action.kind) {
      case 'next':
      case 'previous':
        this.step(action.kind === 'next' ? 1 : -1);
        break;
      case 'ask':
        this.ask();
        break;
      case 'cancel':
        this.card.show(this.modelOf(this.shown.indexOf(at)), this.deps.marks.boxes(this.shown.indexOf(at)));
        this.giveBack();
        break;
      case 'close':
        this.close();
        break;
      case 'fix':
        await this.fix(at.finding);
        break;
      case 'ignore':
        await this.tell('card.ignoredNow', ignoreFinding(session, send, at.finding, action.reason));
        break;
      case 'false-alarm':
        await this.tell('card.falseAlarmSent', reportFalseAlarm(session, send, at.finding));
        break;
    }
  }

  private async fix(finding: Finding): Promise<void> {
    const { session, t } = this.deps;
    const { fix } = finding;
    if (fix === undefined) return;
    this.busy = true;
    const outcome = await fixFinding(session, finding, fix).catch(() => 'refused' as const);
    this.busy = false;
    if (outcome === 'done') {
      this.card.announce(t('card.fixedNow'));
      // Somebody quick may be at the next one already.
      if (this.open === findingKey(finding)) this.close();
      session.look();
    } else {
      this.card.say('fault', t(fix === '' ? `card.${outcome}Removal` : `card.${outcome}`, { text: fix }));
    }
  }

  /** Sends something to the background, and says in the card how that ended. */
  private async tell(done: string, sent: Promise<unknown>): Promise<void> {
    const { session, t } = this.deps;
    this.busy = true;
    try {
      await sent;
      const had = this.card.hasFocus();
      await session.reload();
      const index = this.open === null ? -1 : this.indexOf(this.open);
      if (index >= 0) this.card.show(this.modelOf(index), this.deps.marks.boxes(index));
      this.card.say('done', t(done));
      if (had) this.giveBack();
    } catch (error) {
      this.card.say('fault', error instanceof Error ? error.message : String(error));
    }
    this.busy = false;
  }
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
