import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useText } from '../text';
import './paper.css';

/** Rows of one list that go on paper: about sixty sheets. Whoever needs more is told to take a file. */
export const PAPER_ROWS = 2_000;

/**
 * Is the page being printed just now? The browser lays the paper out as soon as `beforeprint` is over, whoever asked for it (a button, the
 * keyboard, the menu), so what is drawn for paper has to stand by then.
 */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    globalThis.addEventListener('beforeprint', begin);
    globalThis.addEventListener('afterprint', end);
    return () => {
      globalThis.removeEventListener('beforeprint', begin);
      globalThis.removeEventListener('afterprint', end);
    };
  }, []);
  return printing;
}

/** Paper for a list whose rows are read page by page and have to be read before they can be printed. */
export interface Paper {
  /** Show the first `PAPER_ROWS` rows, whatever page is open: they are about to be printed. */
  readonly wanted: boolean;
  readonly print: () => void;
  readonly done: () => void;
}

/** Asked for with `print`; `usePrinted` prints it once its rows are shown. */
export function usePaper(): Paper {
  const [wanted, setWanted] = useState(false);
  return { wanted, print: () => setWanted(true), done: () => setWanted(false) };
}

/** Prints the page, once, when paper is wanted and the rows for it are shown. */
export function usePrinted({ wanted, done }: Paper, shown: boolean): void {
  const ready = wanted && shown;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `done` is another function each time and does the same
  useEffect(() => {
    if (!ready) return;
    // Not inside React's own work, where nothing could be drawn anew for `beforeprint`. Comes back when the dialog is closed.
    const timer = setTimeout(() => {
      globalThis.print();
      done();
    });
    return () => clearTimeout(timer);
  }, [ready]);
}

/** On paper only: how many rows of the list are not on it. @param left null: more than could be counted */
export function NotOnPaper({ shown, left }: { readonly shown: number; readonly left: number | null }) {
  const { t } = useText();
  if (left === 0) return null;
  return (
    <p className="ss-paper-note">
      {left === null ? t('common.paper.more', { shown }) : t('common.paper.rest', { shown, left })}
    </p>
  );
}
