import { Button, Flex } from 'antd';
import { liveQuery } from 'dexie';
import {
  createContext,
  type DependencyList,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useState,
} from 'react';
import { FaultAlert } from '../../../components/shared/fault-alert';
import { useTask } from '../../../components/shared/task';
import { useText } from '../../../components/text';
import { Fault } from '../../../utils/domain/fault';
import type { SanshenDb } from '../../../utils/storage/database';
import { openDatabase } from '../../../utils/storage/open';
import { rescueBackup } from './backup';

const DatabaseContext = createContext<SanshenDb | null>(null);

/** Opens the database for reading and gives it to the pages below; a failure is shown with its sentence, a retry and the export of what is stored. */
export function DatabaseProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const { t } = useText();
  const [db, setDb] = useState<SanshenDb | null>(null);
  const rescue = useTask();
  const [failure, setFailure] = useState<string | null>(null);
  const open = useCallback(() => {
    setFailure(null);
    let current: SanshenDb | null = null;
    let left = false;
    openDatabase().then(
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
  if (failure) {
    return (
      <Flex vertical gap={10} align="start" style={{ padding: 16 }}>
        <FaultAlert message={failure} onRetry={open} />
        <Button loading={rescue.busy} onClick={() => void rescue.run(rescueBackup)}>
          {t('common.exportData')}
        </Button>
        {rescue.error && <FaultAlert message={rescue.error} />}
      </Flex>
    );
  }
  if (!db) return null;
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

/**
 * A query of the database that runs again whenever what it read has changed, also from the background.
 *
 * It runs in one read transaction over all tables. Dexie watches what is read in the zone of the query, and that zone ends where a query
 * awaits a promise that is not Dexie's, such as a helper that found nothing to look up: what was read after it would never be noticed
 * again. In a transaction every read is watched, all of them see the same moment, and nothing is written between them. So a query may
 * read one thing after another, but it must await nothing else than the database: the transaction would end, and the query fail.
 */
export function useLive<T>(query: (db: SanshenDb) => Promise<T>, deps: DependencyList): Live<T> {
  const db = useDatabase();
  const { t } = useText();
  const [value, setValue] = useState<T | undefined>(undefined);
  const [error, setError] = useState<string | null>(null);
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caller names what the query depends on
  useEffect(() => {
    setError(null);
    const running = liveQuery(async () => db.transaction('r', db.tables, async () => query(db))).subscribe({
      next: setValue,
      error: (e: unknown) => setError(e instanceof Fault ? e.message : t('common.unexpected')),
    });
    return () => running.unsubscribe();
  }, [db, round, t, ...deps]);
  return { value, error, retry: () => setRound((n) => n + 1) };
}
