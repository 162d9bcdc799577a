import type { InputRef } from 'antd';
import { type ReactNode, startTransition, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CommentKey } from '../../utils/domain/ids';
import type { QueueItem } from '../../utils/domain/queue';
import { DebtNotice } from '../emergency/debt-notice';
import { FaultAlert } from '../shared/fault-alert';
import { useTask } from '../shared/task';
import { useText } from '../text';
import { BackupNotice } from './backup-notice';
import { useNow } from './clock';
import { applyFilter, type CommentChange, NO_FILTER, type PopupActions, type PopupReady, sectionsOf } from './model';
import { EmptyQueue, StaleNotice } from './reading-status';
import { ReasonDialog } from './reason-dialog';
import { QueueRow } from './row';
import { StrayNotice } from './stray-notice';
import { Toolbar } from './toolbar';

interface Props {
  readonly state: PopupReady;
  readonly actions: PopupActions;
}

/** Rows on screen at once and a few more; the rest of a long list is drawn right after the first picture. */
const FIRST_ROWS = 20;

/** The duty list: sections by urgency, filter, keyboard (j/k or arrows move, Enter opens, Space unfolds, / searches). */
export function Queue({ state, actions }: Props): ReactNode {
  const { t } = useText();
  const task = useTask();
  const { run } = task;
  const [filter, setFilter] = useState(NO_FILTER);
  const [expanded, setExpanded] = useState<CommentKey | null>(null);
  const [asking, setAsking] = useState<{ item: QueueItem; change: 'resolve' | 'dismiss' } | null>(null);
  const [drawn, setDrawn] = useState(FIRST_ROWS);
  useEffect(() => startTransition(() => setDrawn(Number.POSITIVE_INFINITY)), []);
  const rows = useRef(new Map<CommentKey, HTMLButtonElement>());
  const search = useRef<InputRef>(null);
  const sections = useMemo(() => sectionsOf(applyFilter(state.items, filter)), [state.items, filter]);
  const order = useMemo(() => sections.flatMap((s) => s.items.map((i) => i.key)), [sections]);
  const starts = sections.map((_, i) => sections.slice(0, i).reduce((sum, s) => sum + s.items.length, 0));

  const { onOpen, onAct } = actions;
  const open = useCallback((key: CommentKey) => void run(() => onOpen(key)), [run, onOpen]);
  const toggle = useCallback((key: CommentKey) => setExpanded((old) => (old === key ? null : key)), []);
  const act = useCallback(
    (item: QueueItem, change: CommentChange) => {
      if (change === 'acknowledge') void run(() => onAct(item.key, change, ''));
      else setAsking({ item, change });
    },
    [run, onAct],
  );

  const register = useCallback((key: CommentKey, node: HTMLButtonElement | null) => {
    if (node) rows.current.set(key, node);
    else rows.current.delete(key);
  }, []);

  // What a row unfolds is of no use below the edge of the list.
  useEffect(() => {
    if (expanded) rows.current.get(expanded)?.parentElement?.scrollIntoView({ block: 'nearest' });
  }, [expanded]);

  useQueueKeys({ order, rows: rows.current, search, paused: asking !== null, open });

  return (
    <>
      <Toolbar filter={filter} accounts={state.readings} searchRef={search} onChange={setFilter} />
      {task.error && <FaultAlert message={task.error} />}
      <StaleNotice readings={state.items.length > 0 ? state.readings : []} />
      <div className="ss-list">
        <Debts state={state} onDebts={() => void run(actions.onDebts)} />
        <StrayNotice strays={state.strays} onStrays={() => void run(actions.onStrays)} />
        {sections.map((section, i) => (
          <section key={section.level} aria-label={t(`popup.level.${section.level}`)}>
            <h2 className={`ss-section ss-${section.level}`}>
              {t(`popup.level.${section.level}`)}
              <span className="ss-count">{section.items.length}</span>
            </h2>
            <ul>
              {section.items.slice(0, Math.max(0, drawn - starts[i]!)).map((item) => (
                <QueueRow
                  key={item.key}
                  item={item}
                  expanded={expanded === item.key}
                  busy={task.busy}
                  regulationNames={state.regulationNames}
                  register={register}
                  onToggle={toggle}
                  onOpen={open}
                  onAct={act}
                />
              ))}
            </ul>
          </section>
        ))}
        {order.length === 0 &&
          (state.items.length === 0 ? (
            <EmptyQueue readings={state.readings} />
          ) : (
            <p className="ss-nothing">{t('popup.filter.nothing')}</p>
          ))}
        {state.truncated && <p className="ss-nothing">{t('popup.truncated', { count: state.items.length })}</p>}
        <BackupNotice days={state.backupDue} onBackup={() => void run(actions.onBackup)} />
      </div>
      {asking && (
        <ReasonDialog
          {...asking}
          onCancel={() => setAsking(null)}
          onSubmit={async (reason) => {
            await onAct(asking.item.key, asking.change, reason);
            setAsking(null);
          }}
        />
      )}
    </>
  );
}

/** Ticks by itself: its level turns while the popup is open. */
function Debts({ state, onDebts }: { readonly state: PopupReady; readonly onDebts: () => void }): ReactNode {
  return <DebtNotice debts={state.debts} now={useNow()} onDebts={onDebts} />;
}

interface Keys {
  readonly order: readonly CommentKey[];
  readonly rows: ReadonlyMap<CommentKey, HTMLButtonElement>;
  readonly search: { readonly current: InputRef | null };
  readonly paused: boolean;
  readonly open: (key: CommentKey) => void;
}

/** Keys work wherever the focus is, except in a field or dialog. The place in the list is kept when the row there goes away. */
function useQueueKeys({ order, rows, search, paused, open }: Keys): void {
  const place = useRef(-1);
  useEffect(() => {
    if (paused) return;
    const focused = (): number => {
      const key = order.findIndex((k) => rows.get(k) === document.activeElement);
      if (key >= 0) place.current = key;
      return key;
    };
    const move = (to: number): void => {
      const key = order[Math.max(0, Math.min(to, order.length - 1))];
      if (key === undefined) return;
      rows.get(key)?.focus();
      focused();
    };
    const onKey = (event: KeyboardEvent): void => {
      const target = event.target;
      if (
        target instanceof HTMLElement &&
        target.closest('input, textarea, select, [role="combobox"], [role="dialog"]')
      ) {
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const at = focused();
      if (event.key === 'j' || event.key === 'ArrowDown') move(at >= 0 ? at + 1 : Math.max(place.current, 0));
      else if (event.key === 'k' || event.key === 'ArrowUp') move(at >= 0 ? at - 1 : Math.max(place.current - 1, 0));
      else if (event.key === 'Home') move(0);
      else if (event.key === 'End') move(order.length - 1);
      else if (event.key === 'Enter' && at >= 0) open(order[at]!);
      else if (event.key === '/') search.current?.focus();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [order, rows, search, paused, open]);
}
