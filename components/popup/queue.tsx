import { type ReactNode, Suspense, startTransition, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CommentKey } from '../../utils/domain/ids';
import type { TriageChoice } from '../comments/triage-editor';
import { DebtNotice } from '../emergency/debt-notice';
import { afterPaint } from '../shared/after-paint';
import { useClockOffText } from '../shared/clock-off';
import { useTask } from '../shared/task';
import { useText } from '../text';
import { useNow } from './clock';
import { HelpLine } from './help-line';
import { Forms } from './later';
import {
  type FormSource,
  isFiltered,
  NO_FILTER,
  type OpenPopupForm,
  type PopupActions,
  type PopupForm,
  type PopupReady,
} from './model';
import { PlainButton, PlainFault } from './plain';
import { CalendarNotice, EmptyQueue } from './reading-status';
import { QueueRow } from './row';
import { type Entry, sectionsOf } from './sections';
import { StrayNotice } from './stray-notice';
import { type TaskEntry, TaskRow } from './task-row';
import { Toolbar } from './toolbar';
import { type RowKey, useKeys } from './use-keys';

interface Props {
  readonly state: PopupReady;
  readonly actions: PopupActions;
  /** The clock, ms; for what is decided at a click. */
  readonly now: () => number;
  /** The row that is unfolded at first (a notification led here). */
  readonly start: CommentKey | null;
}

/** Rows on screen at once and a few more; the rest of a long list is drawn right after the first picture. */
const FIRST_ROWS = 7;

/** The duty list: sections by urgency, filter, keyboard, and the small forms over it. */
export function Queue({ state, actions, now, start }: Props): ReactNode {
  const { t } = useText();
  const task = useTask();
  const { run } = task;
  const [expanded, setExpanded] = useState<CommentKey | null>(start);
  const [form, setForm] = useState<OpenPopupForm | null>(null);
  const [drawn, setDrawn] = useState(FIRST_ROWS);
  useEffect(() => afterPaint(() => startTransition(() => setDrawn(Number.POSITIVE_INFINITY))), []);
  const rows = useRef(new Map<string, HTMLButtonElement>());
  const search = useRef<HTMLInputElement>(null);
  // The state is made anew whenever something moves between the sections; the countdowns tick by themselves.
  const sections = useMemo(() => sectionsOf(state, now()), [state, now]);
  const order = useMemo(() => sections.flatMap(({ entries }) => entries.map(({ id }) => id)), [sections]);
  const starts = sections.map((_, i) => sections.slice(0, i).reduce((sum, { entries }) => sum + entries.length, 0));

  const { onOpen, onAct, onForm, onSort, onRead, onPanel, onPage, onFilter } = actions;
  const open = useCallback((key: CommentKey) => void run(() => onOpen(key)), [run, onOpen]);
  const toggle = useCallback((key: CommentKey) => setExpanded((old) => (old === key ? null : key)), []);
  const acknowledge = useCallback((key: CommentKey) => void run(() => onAct(key, { do: 'acknowledge' })), [run, onAct]);
  const ask = useCallback(
    (key: CommentKey, asked: PopupForm) => void run(async () => setForm({ form: asked, source: await onForm(key) })),
    [run, onForm],
  );
  const sort = useCallback(
    (key: CommentKey, choice: TriageChoice) => void run(() => onSort(key, choice)),
    [run, onSort],
  );
  const source = useSource(expanded, state, onForm);
  const follow = useCallback(
    (entry: TaskEntry) =>
      void run(() => {
        if (entry.kind === 'reading') return onRead(entry.reading.platform);
        return entry.kind === 'backup' ? onPage('settings') : onPanel();
      }),
    [run, onRead, onPanel, onPage],
  );
  const register = useCallback((id: string, node: HTMLButtonElement | null) => {
    if (node) rows.current.set(id, node);
    else rows.current.delete(id);
  }, []);

  // What a row unfolds is of no use below the edge of the list.
  useEffect(() => {
    if (expanded) rows.current.get(expanded)?.parentElement?.scrollIntoView({ block: 'nearest' });
  }, [expanded]);
  // The row a notification led to may come with the rest of the list only.
  const place = start === null ? -1 : order.indexOf(start);
  const startDrawn = place >= 0 && place < drawn;
  const arrived = useRef(false);
  useEffect(() => {
    if (!startDrawn || start === null || arrived.current) return;
    arrived.current = true;
    const row = rows.current.get(start);
    row?.parentElement?.scrollIntoView({ block: 'nearest' });
    row?.focus();
  }, [start, startDrawn]);

  const onRow = useCallback(
    (key: RowKey, id: string) => {
      const entry = sections.flatMap(({ entries }) => entries).find((e) => e.id === id);
      if (!entry) return;
      if (entry.kind !== 'comment') return key === 'open' ? follow(entry) : undefined;
      if (key === 'open') open(entry.item.key);
      else if (key !== 'acknowledge') ask(entry.item.key, { form: key });
      else if (entry.item.status === 'open') acknowledge(entry.item.key);
    },
    [sections, follow, open, ask, acknowledge],
  );
  const filtered = isFiltered(state.filter);
  const onBack = useCallback(() => {
    if (expanded !== null) setExpanded(null);
    else if (filtered) onFilter(NO_FILTER);
    else return false;
    return true;
  }, [expanded, filtered, onFilter]);
  useKeys({ order, rows: rows.current, search, paused: form !== null, onRow, onBack });

  const row = (entry: Entry, level: Parameters<typeof TaskRow>[0]['level']): ReactNode =>
    entry.kind !== 'comment' ? (
      <TaskRow key={entry.id} entry={entry} level={level} register={register} onTask={follow} />
    ) : (
      <QueueRow
        key={entry.id}
        item={entry.item}
        expanded={expanded === entry.item.key}
        busy={task.busy}
        regulationNames={state.regulationNames}
        register={register}
        onToggle={toggle}
        onOpen={open}
        onAcknowledge={acknowledge}
        onForm={ask}
        onSort={sort}
        source={source?.comment.key === entry.item.key ? source : null}
      />
    );
  const commentsShown = state.items.length > 0;
  return (
    <>
      <Toolbar filter={state.filter} accounts={state.readings} searchRef={search} onChange={onFilter} />
      {task.error && <PlainFault message={task.error} />}
      <ClockOffNotice state={state} />
      {state.calendarWarning !== null && <CalendarNotice message={state.calendarWarning} />}
      <div className="ss-list">
        {!filtered && <Debts state={state} onDebts={() => void run(onPanel)} />}
        {!filtered && <StrayNotice strays={state.strays} onStrays={() => void run(() => onPage('posts'))} />}
        {sections.map((section, i) => (
          <section key={section.level} aria-label={t(`popup.level.${section.level}`)}>
            <h2 className={`ss-section ss-${section.level}`}>
              {t(`popup.level.${section.level}`)}
              <span className="ss-count">{section.more ? `${section.count}+` : section.count}</span>
            </h2>
            <ul>
              {section.entries.slice(0, Math.max(0, drawn - starts[i]!)).map((entry) => row(entry, section.level))}
            </ul>
          </section>
        ))}
        {!commentsShown &&
          (filtered ? (
            state.end === 'end' && <p className="ss-nothing">{t('popup.filter.nothing')}</p>
          ) : (
            <EmptyQueue readings={state.readings} />
          ))}
        <Rest state={state} onSearchOn={actions.onSearchOn} onAll={() => void run(() => onPage('comments'))} />
      </div>
      <HelpLine />
      {form && (
        <Suspense fallback={<span className="ss-spin ss-spin-over" role="status" aria-label={t('popup.loading')} />}>
          <Forms
            // A form begins anew with every act.
            key={`${form.source.comment.key} ${JSON.stringify(form.form)}`}
            open={form}
            now={now()}
            actions={actions}
            onClose={() => {
              setForm(null);
              rows.current.get(form.source.comment.key)?.focus();
            }}
          />
        </Suspense>
      )}
    </>
  );
}

/** What the unfolded row offers, read again with every change of the list; null while it is on its way. */
function useSource(
  expanded: CommentKey | null,
  { items }: PopupReady,
  onForm: PopupActions['onForm'],
): FormSource | null {
  const [source, setSource] = useState<FormSource | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed list may show a changed comment
  useEffect(() => {
    if (expanded === null) return;
    let left = false;
    onForm(expanded).then(
      (read) => {
        if (!left) setSource(read);
      },
      // The row has gone meanwhile; its forms say so when they are asked for.
      () => {},
    );
    return () => {
      left = true;
    };
  }, [expanded, items, onForm]);
  return source;
}

/** The platforms' clock is not this computer's: every limit counted here is as wrong. */
function ClockOffNotice({ state }: { readonly state: PopupReady }): ReactNode {
  const said = useClockOffText()(state.clocksOff);
  return said && <p className="ss-notice">{said}</p>;
}

/** More is stored than is listed. */
function Rest(props: {
  readonly state: PopupReady;
  readonly onSearchOn: () => void;
  readonly onAll: () => void;
}): ReactNode {
  const { t } = useText();
  const { end, items, searched } = props.state;
  if (end === 'end') return null;
  return (
    <p className="ss-nothing">
      {end === 'full'
        ? t('popup.truncated', { count: items.length })
        : t('handling.list.unsearched', { count: searched })}
      <PlainButton look="link" onClick={end === 'full' ? props.onAll : props.onSearchOn}>
        {t(end === 'full' ? 'popup.all' : 'handling.list.searchOn')}
      </PlainButton>
    </p>
  );
}

/** Ticks by itself: its level turns while the popup is open. */
function Debts({ state, onDebts }: { readonly state: PopupReady; readonly onDebts: () => void }): ReactNode {
  return <DebtNotice debts={state.debts} now={useNow()} onDebts={onDebts} />;
}
