import type { ReactNode } from 'react';
import type { DayInfo, DueExplanation, ExtensionEffect, LimitSource } from '../../utils/domain/queue';
import { underscored } from '../shared/labels';
import { beijingTime } from '../shared/time';
import { type Text, type TextKey, useText } from '../text';
import { dueText, minutesText } from './format';

interface Props {
  readonly explanation: DueExplanation;
  readonly regulationNames: Readonly<Record<string, string>>;
}

/**
 * 为什么是这个时间: from when, which limit and whose, the laxer ones that it beat, what an extension or a pause did, which days were skipped
 * and under which notice. Everything that the explanation carries.
 */
export function Why({ explanation, regulationNames }: Props): ReactNode {
  const { t } = useText();
  const { clock, amount, unit, sources, skipped, startedAt, dueAt, closing } = explanation;
  return (
    <section className="ss-why" aria-label={t('popup.why.title')}>
      <h4>{t('popup.why.title')}</h4>
      <ul>
        <li>
          {clock === 'transfer'
            ? t('popup.why.fromTransfer', { time: beijingTime(startedAt), to: explanation.to })
            : t('popup.why.from', { time: beijingTime(startedAt) })}
          {explanation.estimated && t('popup.why.estimated')}
        </li>
        <li>
          {t(limitKey(explanation), { amount, clock: t(`popup.clock.${clock}`) })}
          {sources.map((source) => (
            <span key={`${source.kind}${source.clause}`}>{sourceText(source, regulationNames, t)}</span>
          ))}
        </li>
        {explanation.laxer.map(({ source, amount: days }) => (
          <li key={`${source.kind}${source.clause}`}>
            {t(unit === 'hour' ? 'popup.why.laxerHours' : 'popup.why.laxerDays', { amount: days })}
            {sourceText(source, regulationNames, t)}
          </li>
        ))}
        {explanation.extension && <li>{extensionText(explanation.extension, t)}</li>}
        {explanation.pausesIgnored && <li>{t('popup.why.pausesIgnored')}</li>}
        {unit === 'working-day' && (
          <li>{t(explanation.receiptDayCounts ? 'popup.why.receiptCounts' : 'popup.why.receiptSkipped')}</li>
        )}
        {runsOf(skipped).map((run) => (
          <li key={run.from}>
            {run.from === run.to
              ? t('popup.why.skippedDay', { day: run.from.slice(5), reason: reasonText(run.first, t) })
              : t('popup.why.skippedDays', {
                  from: run.from.slice(5),
                  to: run.to.slice(5),
                  reason: reasonText(run.first, t),
                })}
          </li>
        ))}
        {explanation.counted
          .filter((day) => day.kind === 'make-up')
          .map((day) => (
            <li key={day.day}>{t('popup.why.makeUp', { day: day.day.slice(5), reason: reasonText(day, t) })}</li>
          ))}
        <li>
          <strong>{t('popup.why.due', { time: dueText(dueAt) })}</strong>
          {closing !== null && t('popup.why.closing', { time: minutesText(closing) })}
        </li>
        {explanation.provisional && <li className="ss-provisional">{t('popup.why.provisional')}</li>}
      </ul>
    </section>
  );
}

/** Hours run day and night, unless the unit has set hours of duty: then the days they were counted on are listed. */
function limitKey(explanation: DueExplanation): TextKey {
  if (explanation.unit === 'working-day') return 'popup.why.workingDays';
  return explanation.counted.length > 0 ? 'popup.why.dutyHours' : 'popup.why.hours';
}

interface Run {
  readonly from: string;
  to: string;
  readonly first: DayInfo;
}

/** Neighbouring days that are skipped for the same reason, together. */
function runsOf(days: readonly DayInfo[]): readonly Run[] {
  const runs: Run[] = [];
  for (const day of days) {
    const last = runs.at(-1);
    const same =
      last &&
      last.first.kind === day.kind &&
      last.first.holiday === day.holiday &&
      last.first.pause === day.pause &&
      follows(last.to, day.day);
    if (same) last.to = day.day;
    else runs.push({ from: day.day, to: day.day, first: day });
  }
  return runs;
}

function follows(day: string, next: string): boolean {
  return Date.parse(next) - Date.parse(day) === 24 * 60 * 60_000;
}

function reasonText(day: DayInfo, t: Text['t']): string {
  const holiday = day.holiday ? t(`popup.holiday.${underscored(day.holiday)}`) : '';
  const reason = t(`popup.dayKind.${underscored(day.kind)}`, { holiday });
  if (day.pause) return t('popup.why.pausedFor', { what: reason, reason: day.pause });
  if (!day.notice) return reason;
  const { year, number } = day.notice;
  return reason + (number ? t('popup.why.noticeNumbered', { year, number }) : t('popup.why.notice', { year }));
}

function extensionText({ state, at, workingDays }: ExtensionEffect, t: Text['t']): string {
  const time = beijingTime(at);
  if (state === 'too-late') return t('popup.why.extendedTooLate', { time });
  if (workingDays === null) return t('popup.why.extensionNotAllowed', { time });
  return t('popup.why.extended', { time, amount: workingDays });
}

function sourceText(source: LimitSource, names: Readonly<Record<string, string>>, t: Text['t']): string {
  if (source.kind !== 'regulation' || !source.regulation) return t(`popup.source.${source.kind}`);
  const name = names[source.regulation] ?? source.regulation;
  return t('popup.source.regulation', { name, clause: placeOf(source.clause ?? '') });
}

/** `三(七)` of `jiangbei-2021#三(七)·办理结果`: the place in the text, without the catchword. */
function placeOf(clause: string): string {
  return clause.replace(/^[^#]*#/, '').replace(/·.*$/, '');
}
