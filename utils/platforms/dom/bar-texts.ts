import type { Severity } from '../../domain/finding';
import type { BarAction, BarReview, BarState, Translate } from './bar-state';

/** Decides the colour of the pill and of a line. */
export type Tone = 'calm' | 'good' | 'note' | 'attention' | 'stop';

/** One line of the bar: what is the case, and what can be done about it. */
export interface BarLine {
  readonly tone: Tone;
  readonly text: string;
  /** A second, quieter sentence; '' for none. */
  readonly detail: string;
  readonly actions: readonly { readonly label: string; readonly action: BarAction }[];
}

export const SEVERITIES: readonly Severity[] = ['block', 'warn', 'hint'];

/** How many findings of each severity somebody still has to look at. */
export function countBySeverity(state: BarState): Readonly<Record<Severity, number>> {
  const counts = { block: 0, warn: 0, hint: 0 };
  if (state.inspection.kind === 'done')
    for (const finding of state.inspection.findings) if (finding.ignored === null) counts[finding.severity]++;
  return counts;
}

/** Nothing composed here and nothing wrong: the bar stays away. */
export function isQuiet(state: BarState): boolean {
  return state.inspection.kind === 'idle' && state.system === 'ok' && state.guard === 'watching';
}

type Next = BarLine['actions'][number];

const RECHECK: BarAction = { kind: 'recheck' };

function line(tone: Tone, text: string, detail: string, ...actions: Next[]): BarLine {
  return { tone, text, detail, actions };
}

/** What hinders everything else, in the order in which it is to be dealt with: shown above the rest. */
export function obstacles(state: BarState, t: Translate): BarLine[] {
  const next = (key: string, action: BarAction): Next => ({ label: t(`bar.action.${key}`), action });
  const system = (tone: Tone, key: string, ...actions: Next[]): BarLine =>
    line(tone, t(`bar.system.${key}`), t(`bar.system.${key}Hint`), ...actions);
  const lines: BarLine[] = [];
  if (state.system === 'outdated') lines.push(system('stop', 'outdated', next('reload', { kind: 'reload' })));
  if (state.system === 'unreachable') lines.push(system('stop', 'unreachable', next('recheck', RECHECK)));
  if (state.system === 'not-onboarded') {
    lines.push(system('attention', 'notOnboarded', next('setup', { kind: 'open-panel', at: 'setup' })));
  }
  if (state.inspection.kind === 'unrecognised') {
    const missing = state.inspection.missing.join(t('bar.listSeparator'));
    const detail = missing ? t('bar.unrecognised.missing', { missing }) : t('bar.unrecognised.held');
    const override = next('override', { kind: 'open-panel', at: 'override' });
    const point = next('point', { kind: 'point' });
    lines.push(line('stop', t('bar.unrecognised.title'), detail, next('recheck', RECHECK), point, override));
  }
  if (state.account.standing === 'unknown' && state.system === 'ok') {
    const name = state.account.name ?? t('bar.account.unnamed');
    const choices = (['guarded', 'foreign'] as const).map((each) => next(each, { kind: 'classify', standing: each }));
    lines.push(line('attention', t('bar.account.unknown', { name }), t('bar.account.unknownHint'), ...choices));
  }
  return lines;
}

/** Tone, and what to do next, per state of the review. */
const REVIEWS: Readonly<Record<Exclude<BarReview['kind'], 'none'>, readonly [Tone, 'submit' | 'review']>> = {
  unsubmitted: ['note', 'submit'],
  waiting: ['note', 'review'],
  rejected: ['stop', 'submit'],
  approved: ['good', 'review'],
  template: ['good', 'review'],
  stale: ['attention', 'submit'],
  overridden: ['attention', 'review'],
  published: ['good', 'review'],
};

/** Where the review stands; null when there is nothing to review. */
export function reviewLine(review: BarReview, t: Translate): BarLine | null {
  if (review.kind === 'none') return null;
  const [tone, at] = REVIEWS[review.kind];
  const next = { label: t(`bar.action.${at}`), action: { kind: 'open-panel', at } } as const;
  if (review.kind === 'waiting') {
    const stage = t(`bar.stage.${review.stage}`);
    const names = review.names.join(t('bar.listSeparator'));
    return line(
      tone,
      names ? t('bar.review.waitingFor', { stage, names }) : t('bar.review.waiting', { stage }),
      '',
      next,
    );
  }
  const detail = review.kind === 'rejected' ? review.comment : review.kind === 'stale' ? t('bar.review.staleHint') : '';
  return line(tone, t(`bar.review.${review.kind}`, 'by' in review ? { by: review.by } : undefined), detail, next);
}

/** The pill: one short text about the inspection, one about the review; first and in colour what somebody has to act on. */
export function pillTexts(state: BarState, t: Translate): { tone: Tone; main: string; review: string } {
  const lines = obstacles(state, t);
  const hindrance = lines.find((each) => each.tone === 'stop') ?? lines[0];
  if (state.guard === 'checking') return { tone: 'note', main: t('bar.guard.checking'), review: '' };
  if (state.guard === 'released') return { tone: 'good', main: t('bar.guard.released'), review: '' };
  if (hindrance?.tone === 'stop') return { tone: 'stop', main: hindrance.text, review: '' };
  const counts = countBySeverity(state);
  const total = counts.block + counts.warn + counts.hint;
  const review = reviewLine(state.review, t);
  if (state.inspection.kind === 'checking')
    return { tone: 'calm', main: t('bar.checking'), review: review?.text ?? '' };
  if (state.inspection.kind !== 'done')
    return { tone: 'attention', main: hindrance?.text ?? t('bar.idle'), review: '' };
  const main = total === 0 ? t('bar.clean') : t('bar.problems', { count: total });
  const tones: Tone[] = [
    counts.block > 0 ? 'stop' : counts.warn > 0 ? 'attention' : 'good',
    hindrance?.tone ?? 'calm',
    review && review.tone !== 'good' ? review.tone : 'calm',
  ];
  const tone = (['stop', 'attention', 'note', 'good'] as const).find((each) => tones.includes(each)) ?? 'calm';
  const isAsked = hindrance !== undefined && state.account.standing === 'unknown';
  const other = isAsked ? t('bar.account.short') : (hindrance?.text ?? review?.text ?? '');
  const isPressing = (['stop', 'attention'] as const).some((each) => each === (hindrance ?? review)?.tone);
  return total === 0 && isPressing ? { tone, main: other, review: main } : { tone, main, review: other };
}
