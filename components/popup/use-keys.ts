import { useLayoutEffect, useRef } from 'react';

/** What a key does with the row in focus. */
export type RowKey = 'open' | 'acknowledge' | 'transfer' | 'resolve';
const ROW_KEYS: Readonly<Record<string, RowKey>> = {
  Enter: 'open',
  a: 'acknowledge',
  t: 'transfer',
  r: 'resolve',
};

interface Keys {
  /** Ids of the rows from top to bottom. */
  readonly order: readonly string[];
  readonly rows: ReadonlyMap<string, HTMLButtonElement>;
  readonly search: { readonly current: HTMLInputElement | null };
  /** A form is open. */
  readonly paused: boolean;
  readonly onRow: (key: RowKey, id: string) => void;
  /** Esc: takes back the last step (what is unfolded, the search); false when there is nothing, then the browser closes the popup. */
  readonly onBack: () => boolean;
}

/** Keys work wherever the focus is, except in a field or dialog. The place in the list is kept when the row there goes away. */
export function useKeys({ order, rows, search, paused, onRow, onBack }: Keys): void {
  const place = useRef(-1);
  // With the rows, not after them: a key pressed at first sight counts.
  useLayoutEffect(() => {
    if (paused) return;
    const focused = (): number => {
      const row = document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset.row;
      const at = order.findIndex((id) => rows.get(id) === document.activeElement || id === row);
      if (at >= 0) place.current = at;
      return at;
    };
    const move = (to: number): void => {
      const id = order[Math.max(0, Math.min(to, order.length - 1))];
      if (id === undefined) return;
      rows.get(id)?.focus();
      focused();
    };
    const onKey = (event: KeyboardEvent): void => {
      const { target, key } = event;
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const inField =
        target instanceof HTMLElement &&
        target.closest('input, textarea, select, [role="combobox"], [role="dialog"], [role="menu"]') !== null;
      if (key === 'Escape' && !(target instanceof HTMLElement && target.closest('[role="dialog"], [role="menu"]'))) {
        if (onBack()) event.preventDefault();
        return;
      }
      if (inField) return;
      const at = focused();
      const id = order[at];
      const act = ROW_KEYS[key];
      if (key === 'j' || key === 'ArrowDown') move(at >= 0 ? at + 1 : Math.max(place.current, 0));
      else if (key === 'k' || key === 'ArrowUp') move(at >= 0 ? at - 1 : Math.max(place.current - 1, 0));
      else if (key === 'Home') move(0);
      else if (key === 'End') move(order.length - 1);
      else if (key === '/') search.current?.focus();
      // Enter on a button below the row presses that button.
      else if (act && id !== undefined && (act !== 'open' || rows.get(id) === document.activeElement)) onRow(act, id);
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [order, rows, search, paused, onRow, onBack]);
}
