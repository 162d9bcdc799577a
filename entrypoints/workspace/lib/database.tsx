import { liveQuery, type Subscription } from 'dexie';
import {
  createContext,
  type DependencyList,
  lazy,
  type ReactNode,
  Suspense,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react';
import { afterPaint } from '../../../components/shared/after-paint';
import { useText } from '../../../components/text';
import { Fault } from '../../../utils/domain/fault';
import type { SanshenDb } from '../../../utils/storage/database';
import { openDatabase } from '../../../utils/storage/open';
import { ownRegulations } from '../../../utils/storage/regulations';
import { learnOwnNames } from './regulations';

/** Hardly ever seen: pages do not wait for it. */
const DatabaseFailure = lazy(() => import('./database-failure'));

const DatabaseContext = createContext<SanshenDb | null>(null);

interface DatabaseProps {
  readonly children: ReactNode;
  /** The database as it is being opened already, for a page that has begun with it before React drew anything (`openForPage`). */
  readonly opening?: Promise<SanshenDb>;
  /** The same where it is open already: nothing is waited for. */
  readonly opened?: SanshenDb | undefined;
  /** Shown until it is open; absent: nothing. */
  readonly waiting?: ReactNode;
}

/** Opens the database for a page, which then knows by which names its lists call the unit's own regulations. @throws Fault as `openDatabase` does */
export async function openForPage(): Promise<SanshenDb> {
  const opened = await openDatabase();
  learnOwnNames(await ownRegulations(opened));
  return opened;
}

/** Opens the database for reading and gives it to the pages below; a failure is shown with its sentence, a retry and the export of what is stored. */
export function DatabaseProvider({ children, opening, opened, waiting = null }: DatabaseProps): ReactNode {
  const { t } = useText();
  const [db, setDb] = useState<SanshenDb | null>(opened ?? null);
  const [failure, setFailure] = useState<string | null>(null);
  const begun = useRef(opening);
  const open = useCallback(() => {
    setFailure(null);
    let current: SanshenDb | null = null;
    let left = false;
    const first = begun.current ?? openForPage();
    // Trying again opens anew.
    begun.current = undefined;
    first.then(
      (opened) => {
        if (left) opened.close();
        else {
          current = opened;
          setDb(opened);
        }
      },
      (error: unknown) => setFailure(error instanceof Fault ? error.message : t('common.unexpected')),
    );
    return () => {
      left = true;
      current?.close();
    };
  }, [t]);
  useEffect(open, [open]);
  // The page has learned them with the opening; here it follows what changes.
  useEffect(() => {
    if (!db) return;
    let names: Subscription | undefined;
    const stop = afterPaint(() => {
      names = liveQuery(() => ownRegulations(db)).subscribe(learnOwnNames);
    });
    return () => {
      stop();
      names?.unsubscribe();
    };
  }, [db]);
  if (failure) {
    return (
      <Suspense fallback={<p role="alert">{failure}</p>}>
        <DatabaseFailure message={failure} onRetry={open} />
      </Suspense>
    );
  }
  if (!db) return waiting;
  return <DatabaseContext value={db}>{children}</DatabaseContext>;
}

/** The opened database. Read only: every change goes to the background as a message. */
export function useDatabase(): SanshenDb {
  const db = useContext(DatabaseContext);
  if (!db) throw new Error('useDatabase needs a DatabaseProvider above it');
  return db;
}

export interface Live<T> {
  /** Undefined while the first answer is on its way. */
  readonly value: T | undefined;
  readonly error: string | null;
  readonly retry: () => void;
}

/** How often a query is asked whose transaction the browser ends early, one time after another. */
const ASKED_AT_MOST = 3;

/** Has the browser ended the transaction before the query was through with it? */
const endedEarly = (e: unknown): boolean =>
  e instanceof Error && (e.name === 'PrematureCommitError' || e.name === 'TransactionInactiveError');

/**
 * A query of the database that runs again whenever what it read has changed, also from the background.
 *
 * It runs in one read transaction over all tables. Dexie watches what is read in the zone of the query, and that zone ends where a query
 * awaits a promise that is not Dexie's, such as a helper that found nothing to look up: what was read after it would never be noticed
 * again. In a transaction every read is watched, all of them see the same moment, and nothing is written between them. So a query may
 * read one thing after another, but it must await nothing else than the database: the transaction would end, and the query fail. That
 * happens now and then where nothing else is awaited, too: it is asked again then, and what is on the page stays there meanwhile.
 * @param query null: nothing is asked yet.
 */
export function useLive<T>(query: ((db: SanshenDb) => Promise<T>) | null, deps: DependencyList): Live<T> {
  const db = useDatabase();
  const { t } = useText();
  const [value, setValue] = useState<T | undefined>(undefined);
  const [error, setError] = useState<string | null>(null);
  const [round, setRound] = useState(0);
  const asked = useRef(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caller names what the query depends on
  useEffect(() => {
    setError(null);
    if (!query) return;
    const running = liveQuery(async () => db.transaction('r', db.tables, async () => query(db))).subscribe({
      next: (found) => {
        asked.current = 0;
        setValue(() => found);
        setError(null);
      },
      error: (e: unknown) => {
        // The page can say no more than that it failed; whoever looks for the cause finds it here.
        if (!(e instanceof Fault)) console.error(e);
        if (endedEarly(e) && ++asked.current < ASKED_AT_MOST) setRound((n) => n + 1);
        else {
          // Another question, and the same on 重试, has all its tries.
          asked.current = 0;
          setError(e instanceof Fault ? e.message : t('common.unexpected'));
        }
      },
    });
    return () => running.unsubscribe();
  }, [db, round, t, query === null, ...deps]);
  return { value, error, retry: () => setRound((n) => n + 1) };
}
