import type { Draft } from '../domain/draft';
import { isBlank } from '../domain/draft';
import type { Finding } from '../domain/finding';
import { NO_OBSERVATIONS, type Observations } from '../domain/inspection';
import type { WrittenLanguage } from '../domain/managed';
import type { AccountRef } from '../domain/platform';
import type { PageReading } from '../messaging/content-protocol';
import type { Verdict } from '../messaging/page-schemas';
import type { CheckProblem, Composer, FieldText, PlatformAdapter, Reading } from '../platforms/contract';
import { canonicalText } from '../review/canonical';
import { ComposerChoice } from './composer-choice';
import { KnownVerdict, problemsOf } from './known-verdict';
import { LiveInspection } from './live-inspection';
import type { PageObserver } from './page-observer';
import type { PageContext, SessionDeps, SessionView } from './session-contract';
import type { Workbench } from './workbench';

export type { SessionDeps, SessionView };

/** Verdicts are asked for when typing pauses; a click before that asks at once. */
const VERDICT_PAUSE_MS = 250;

/** Where the extension was updated before the background ever answered: in both languages, as nobody said which. */
const OUTDATED =
  '三审台已更新，请先保存草稿，再刷新页面。\nSanshen was updated: save your draft, then reload the page.';

/** Boxes besides the one in use that are read on every look. */
const OTHERS_MAX = 4;

/** What this page is composing right now, what is wrong with it, and whether it may be published. One per frame. */
export class PageSession {
  private context: PageContext | null = null;
  private composer: Composer | null = null;
  private reading: Reading | null = null;
  private findings: readonly Finding[] = [];
  private fault: string | null = null;
  private shown = '';
  private tapped: AccountRef | null = null;
  private readonly distrusted: CheckProblem[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private bench: Workbench | null = null;
  private observer: PageObserver | null = null;
  private readonly live: LiveInspection;
  private readonly known: KnownVerdict;
  private readonly choice: ComposerChoice;

  constructor(private readonly deps: SessionDeps) {
    this.known = new KnownVerdict(deps.send);
    this.choice = new ComposerChoice(deps.doc);
    this.live = new LiveInspection(deps.now, (findings) => {
      this.findings = findings;
      this.render();
    });
  }

  /** The account of the page: what the platform's own JSON said, else what the page shows. */
  account(): AccountRef {
    const shown = this.deps.adapter.account(this.deps.url(), this.deps.doc);
    const tapped = this.tapped;
    if (!tapped) return shown;
    return { platform: shown.platform, id: tapped.id ?? shown.id, name: tapped.name ?? shown.name };
  }

  accountSeen(account: AccountRef): void {
    const before = JSON.stringify(this.account());
    this.tapped = account;
    if (JSON.stringify(this.account()) !== before) void this.reload();
  }

  /** Something of the platform is not as it was, though the page looks so: from now on a problem of every reading, until the page is reloaded. */
  distrust(problem: CheckProblem): void {
    if (this.distrusted.some((p) => p.what === problem.what)) return;
    this.distrusted.push(problem);
    this.look();
  }

  /** Which kind of page this is. */
  surface(): { readonly platform: PlatformAdapter['platform']; readonly surface: string } {
    const { adapter, doc } = this.deps;
    return { platform: adapter.platform, surface: adapter.surface(this.deps.url(), doc).id };
  }

  /** What stands in the composer, with everything that is wrong with it. */
  read(composer: Composer): Reading {
    const reading = composer.read();
    if (this.distrusted.length === 0) return reading;
    return { ...reading, check: { ...reading.check, problems: [...reading.check.problems, ...this.distrusted] } };
  }

  /** The person works in this composer: with several on screen it is the one that counts. */
  touch(path: readonly EventTarget[]): void {
    this.choice.touch(path, this.composers());
  }

  composers(): readonly Composer[] {
    return this.deps.adapter.composers(this.deps.url(), this.deps.doc);
  }

  /** The composer that counts now: last worked in, else the one opened last. */
  current(composers = this.composers()): Composer | null {
    return this.choice.of(composers);
  }

  /** Is anything written in a composer of this page? Also where nothing is guarded. */
  isWriting(): boolean {
    return this.composers().some((composer) => !isBlank(composer.read().draft));
  }

  /** Language of bar and cards; the browser's until the background said which was chosen. */
  language(): WrittenLanguage {
    return this.context?.words.language ?? (navigator.language.startsWith('en') ? 'en' : 'zh_CN');
  }

  /** For the plain dialog of a page whose extension is gone. */
  outdated(): string {
    return this.context?.words.outdated || OUTDATED;
  }

  /** Fetches unit, account standing and inspection settings again, then looks at the page. */
  async reload(): Promise<void> {
    try {
      const [context] = await Promise.all([
        this.deps.send('page.context', { account: this.account() }),
        this.deps.refresh?.(),
      ]);
      this.context = context;
      this.fault = null;
    } catch (error) {
      this.fault = error instanceof Error ? error.message : String(error);
    }
    this.shown = '';
    this.known.outdate();
    this.look();
  }

  /** Reads the page; inspects and draws when the draft changed. Called on every settled change. Returns the composers that are there. */
  look(): readonly Composer[] {
    const composers = this.composers();
    const composer = this.current(composers);
    const reading = composer ? this.read(composer) : null;
    const draft = reading ? this.own(reading.draft) : null;
    this.deps.composing?.(this.written(composers, composer, reading));
    const observed = this.observe(composer, reading, draft);
    const text = draft
      ? `${composer?.key}\n${canonicalText(draft)}\n${reading?.check.problems.length}\n${JSON.stringify(observed)}`
      : '';
    this.composer = composer;
    this.reading = reading;
    if (text === this.shown) {
      if (this.findings.length > 0) this.deps.redraw();
      return composers;
    }
    this.shown = text;
    if (composer) this.needBench();
    const { bench, context } = this;
    if (draft && context && bench && !isBlank(draft)) {
      this.findings = this.live.inspect(draft, bench, context.inspection, observed);
    } else {
      this.findings = [];
      this.live.stop();
    }
    this.render();
    clearTimeout(this.timer);
    if (draft && reading && !(isBlank(draft) && reading.check.problems.length === 0)) {
      this.timer = setTimeout(() => void this.askVerdict(draft, reading), VERDICT_PAUSE_MS);
    } else {
      this.known.forget();
      void this.deps.send('page.changed', {}).catch(() => {});
    }
    return composers;
  }

  /** Titles and bodies of everything that is being written here. */
  private written(composers: readonly Composer[], composer: Composer | null, reading: Reading | null): string[] {
    if (this.context?.standing === 'foreign') return [];
    const others = composers.filter((c) => c !== composer).slice(-OTHERS_MAX);
    const readings = [...(reading ? [reading] : []), ...others.map((c) => c.read())];
    const texts = readings.flatMap((r) => r.draft.articles.flatMap((a) => [a.title, a.body]));
    return [...new Set(texts.filter((text) => text.trim() !== ''))];
  }

  /** Asks the background about exactly this draft. */
  async askVerdict(draft: Draft, reading: Reading): Promise<Verdict | null> {
    try {
      await this.known.ask(draft, reading);
      this.fault = null;
      void this.deps.send('page.changed', {}).catch(() => {});
    } catch (error) {
      this.fault = error instanceof Error ? error.message : String(error);
    }
    this.render();
    return this.known.verdict;
  }

  /**
   * May publishing of this composer start? Synchronous: uses the verdict already known for exactly this content. Null: not known
   * yet, ask (`askVerdict`) and hold meanwhile.
   */
  mayStart(composer: Composer): boolean | null {
    if (this.context?.standing === 'foreign') return true;
    const reading = this.read(composer);
    const draft = this.own(reading.draft);
    if (isBlank(draft) && reading.check.problems.length === 0) return true;
    return this.known.on(draft, reading)?.publishable ?? null;
  }

  /** The draft with the account this page belongs to. */
  own(draft: Draft): Draft {
    return { ...draft, account: this.account() };
  }

  /** Everything the side panel and the background need to know about this page. Checks the page's own API when there is one. */
  async pageReading(composer: Composer | null = this.current()): Promise<PageReading> {
    const url = this.deps.url();
    const reading = composer ? this.read(composer) : null;
    const confirmed = reading ? await this.deps.adapter.confirm(reading, this.deps.call, this.deps.textOf) : null;
    const problems = reading ? problemsOf(reading) : [];
    if (confirmed?.disagreement) problems.push({ what: confirmed.disagreement, tried: ['page-api'] });
    return {
      url: url.href,
      title: this.deps.doc.title,
      account: this.account(),
      surface: reading?.check.surface ?? this.deps.adapter.surface(url, this.deps.doc).id,
      draft: reading && !isBlank(reading.draft) ? this.own(reading.draft) : null,
      via: confirmed?.via ?? reading?.via ?? 'dom',
      problems,
      matched: { ...reading?.check.matched },
      observed: this.observe(composer, reading, reading?.draft ?? null, true),
    };
  }

  /** The field of a finding as it stands in the page now, read again; null when its composer or the field is gone. */
  fieldOf(finding: Pick<Finding, 'article' | 'field'>): FieldText | null {
    const composer = this.composers().find((c) => c.key === this.composer?.key);
    const texts = composer?.read().texts ?? [];
    return texts.find((t) => t.article === finding.article && t.field === finding.field) ?? null;
  }

  /** The passage of a finding in the page; null when it is not on screen. */
  passageOf(finding: Finding) {
    const text = this.reading?.texts.find((t) => t.article === finding.article && t.field === finding.field);
    return text?.locate(finding.start, finding.end) ?? null;
  }

  view(): SessionView {
    const { context, composer, reading, findings, fault } = this;
    return { context, composer, reading, findings, fault, verdict: this.known.verdict };
  }

  /** Loads rules and bar in the background; looks again when they are there. */
  private needBench(): void {
    if (this.bench) return;
    this.deps.workbench().then(
      (bench) => {
        if (this.bench) return;
        this.bench = bench;
        this.observer = this.deps.observer(bench, () => this.look());
        this.shown = '';
        this.look();
        requestIdleCallback(() => void this.learnLanguage(bench));
      },
      () => {
        this.fault = 'outdated';
      },
    );
  }

  /** The language model comes last: it only hints, and nothing waits for it. Without it those hints are missing here. */
  private async learnLanguage(bench: Workbench): Promise<void> {
    try {
      await bench.takeLanguage(await this.deps.language());
    } catch {
      return;
    }
    this.live.renew();
    this.shown = '';
    this.look();
  }

  private observe(
    composer: Composer | null,
    reading: Reading | null,
    draft: Draft | null,
    fresh = false,
  ): Observations {
    return (composer && reading && draft && this.observer?.observe(composer, reading, draft, fresh)) || NO_OBSERVATIONS;
  }

  private render(): void {
    if (this.bench) this.deps.render(this.view(), this.bench);
  }
}
