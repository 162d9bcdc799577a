import { findingKey } from '../domain/finding';
import { ignoredReasons } from '../domain/ignored';
import type { DraftPlace } from '../messaging/place';
import type { send as sendMessage } from '../messaging/send-content';
import type { BarAction, BarState, BarSystem, NoticeKind, Translate } from '../platforms/dom/bar-state';
import { BAR_CSS } from '../platforms/dom/bar-style';
import { CARD_CSS } from '../platforms/dom/card-style';
import { createGuardBar, type GuardBar } from '../platforms/dom/guard-bar';
import { createMarks, type Marks } from '../platforms/dom/marks';
import { POINT_CSS } from '../platforms/dom/point-out';
import { createShadowHost, type ShadowHost } from '../platforms/dom/shadow-host';
import { barFinding, barInspection, barReview, barStanding } from './bar-model';
import { barWords } from './bar-words';
import type { Rect } from './clicks';
import { isCutOff } from './cut-off';
import { FindingCards, type ShownFinding } from './finding-cards';
import { startPointing } from './pointing-out';
import type { PageSession, SessionView } from './session';

/** Marks in the page and the bar. Made on first need: a page without a composer never pays for it. */
export class PageUi {
  private host: ShadowHost | null = null;
  private bar: GuardBar | null = null;
  private shown: readonly string[] = [];
  private marks: Marks | null = null;
  private cards: FindingCards | null = null;
  private guard: BarState['guard'] = 'watching';
  private stopPointing: (() => void) | null = null;
  private readonly t: Translate;

  constructor(
    private readonly session: PageSession,
    private readonly send: typeof sendMessage,
  ) {
    this.t = barWords(() => session.language());
  }

  render(view: SessionView): void {
    const { reading, context } = view;
    const reasons = reading ? ignoredReasons(view.findings, reading.draft, context?.ignored ?? []) : {};
    const findings: ShownFinding[] = view.findings.map((finding) => ({
      finding,
      passage: this.session.passageOf(finding),
      ignored: reasons[findingKey(finding)] ?? null,
    }));
    const state = this.stateOf(
      view,
      findings.map(({ finding, passage, ignored }) =>
        barFinding(finding, passage !== null, ignored, context?.regulationNames ?? {}),
      ),
    );
    if (state.inspection.kind === 'idle' && !this.bar) return;
    this.ensureBar().update(state);
    this.marks ??= createMarks(this.ownHost());
    this.marks.show(
      findings.map(({ finding, passage, ignored }) => ({
        severity: finding.severity,
        passage,
        ignored: ignored !== null,
      })),
    );
    this.shown = findings.map(({ finding }) => findingKey(finding));
    this.cards ??= new FindingCards({
      session: this.session,
      send: this.send,
      host: this.ownHost(),
      marks: this.marks,
      t: this.t,
    });
    this.cards.update(findings);
  }

  /** Draws the marks again if they have lost their place. */
  redraw(): void {
    if (this.marks && !this.marks.intact()) this.render(this.session.view());
  }

  checking(near: Rect | undefined): void {
    this.setGuard('checking');
    this.notice('info', this.t('bar.guard.checking'), near);
  }

  /** Something was held: says what is missing and what to do next. */
  held(code: string, message: string, next: string, near: Rect | undefined): void {
    this.setGuard('watching');
    if (code === 'checking') {
      this.notice('info', this.t('bar.guard.checking'), near);
      return;
    }
    const text = next ? `${message}\n${next}` : message;
    this.ensureBar().notice('held', text, { near, actions: this.stepsFor(code) });
    void this.session.reload();
  }

  released(): void {
    this.setGuard('released');
  }

  result(outcome: 'published' | 'failed' | 'verification' | 'unknown', reason: string): void {
    this.setGuard('watching');
    const kind: NoticeKind = outcome === 'published' ? 'done' : outcome === 'failed' ? 'fault' : 'info';
    this.notice(kind, this.t(`bar.result.${outcome}`, { reason }), undefined);
  }

  /** Scrolls to a finding. False when it is not on screen. */
  jump(key: string): boolean {
    return this.marks?.focus(this.shown.indexOf(key)) ?? false;
  }

  /** Scrolls to any passage of the draft. False when it says something else by now or is not on screen. */
  show(place: DraftPlace): boolean {
    const field = this.session.fieldOf(place);
    if (!field || field.text.slice(place.start, place.end) !== place.text) return false;
    const passage = field.locate(place.start, place.end);
    return passage !== null && (this.marks?.point(passage) ?? false);
  }

  private setGuard(guard: BarState['guard']): void {
    this.guard = guard;
    if (this.bar) this.render(this.session.view());
  }

  private notice(kind: NoticeKind, text: string, near: Rect | undefined): void {
    this.ensureBar().notice(kind, text, { near });
  }

  private stepsFor(code: string): { label: string; action: BarAction }[] {
    const open = (label: string, at: 'submit' | 'review' | 'override' | 'setup') => ({
      label: this.t(label),
      action: { kind: 'open-panel', at } as const,
    });
    switch (code) {
      case 'account-unknown':
        return [
          { label: this.t('bar.action.guarded'), action: { kind: 'classify', standing: 'guarded' } },
          { label: this.t('bar.action.foreign'), action: { kind: 'classify', standing: 'foreign' } },
        ];
      case 'not-onboarded':
        return [
          open('bar.action.setup', 'setup'),
          { label: this.t('bar.action.foreign'), action: { kind: 'classify', standing: 'foreign' } },
        ];
      case 'page-unknown':
      case 'unknown-endpoint':
        return [open('bar.action.override', 'override')];
      case 'in-review':
        return [open('bar.action.review', 'review')];
      case 'no-answer':
        return [{ label: this.t('bar.action.reload'), action: { kind: 'reload' } }];
      case 'unsupported-way':
      case 'already-released':
        return [];
      default:
        return [open('bar.action.submit', 'submit')];
    }
  }

  private stateOf(view: SessionView, findings: readonly ReturnType<typeof barFinding>[]): BarState {
    const account = this.session.account();
    return {
      system: systemOf(view),
      account: { standing: barStanding(view), name: account.name },
      inspection: barInspection(view, findings),
      review: barReview(view.verdict),
      guard: this.guard,
    };
  }

  private ensureBar(): GuardBar {
    if (!this.bar) {
      this.bar = createGuardBar(this.ownHost(), this.t);
      this.bar.onAction((action) => this.act(action));
    }
    return this.bar;
  }

  private ownHost(): ShadowHost {
    this.host ??= createShadowHost(document, BAR_CSS + CARD_CSS + POINT_CSS);
    return this.host;
  }

  private act(action: BarAction): void {
    switch (action.kind) {
      case 'open-panel':
        void this.send('panel.open', { at: action.at }).catch((error: unknown) => this.failed(error));
        break;
      case 'jump':
        this.jump(action.finding.key);
        break;
      case 'classify':
        void this.send('account.classify', { account: this.session.account(), standing: action.standing })
          .then(() => this.session.reload())
          .catch((error: unknown) => this.failed(error));
        break;
      case 'point':
        this.stopPointing?.();
        this.stopPointing = startPointing({
          host: this.ownHost(),
          t: this.t,
          send: this.send,
          surface: () => this.session.surface(),
          said: (kind, text) => this.notice(kind, text, undefined),
        });
        break;
      case 'recheck':
        void this.session.reload();
        break;
      case 'reload':
        location.reload();
        break;
    }
  }

  private failed(error: unknown): void {
    this.notice('fault', error instanceof Error ? error.message : String(error), undefined);
  }
}

function systemOf(view: SessionView): BarSystem {
  if (view.fault !== null) return isCutOff() ? 'outdated' : 'unreachable';
  return view.context && !view.context.onboarded ? 'not-onboarded' : 'ok';
}
