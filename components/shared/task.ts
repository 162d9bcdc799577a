import { useCallback, useState } from 'react';
import { Fault } from '../../utils/domain/fault';
import { useText } from '../text';

export interface Task {
  readonly busy: boolean;
  /** The sentence to show; null when the last run went well. */
  readonly error: string | null;
  /** Runs `work`; true when it went well. A second run while one is under way is ignored (double Enter). */
  run(work: () => Promise<void>): Promise<boolean>;
  clear(): void;
}

/** State of one action of a form: busy, and the sentence of its failure. Faults are shown as they stand. */
export function useTask(): Task {
  const { t } = useText();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const run = useCallback(
    async (work: () => Promise<void>) => {
      if (busy) return false;
      setBusy(true);
      setError(null);
      try {
        await work();
        return true;
      } catch (e) {
        setError(e instanceof Fault ? e.message : t('common.unexpected'));
        return false;
      } finally {
        setBusy(false);
      }
    },
    [busy, t],
  );
  const clear = useCallback(() => setError(null), []);
  return { busy, error, run, clear };
}
