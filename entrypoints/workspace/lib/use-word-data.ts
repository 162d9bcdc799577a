import { useEffect, useState } from 'react';
import { languageModelReady } from '../../../utils/background/language-model';
import { wordDataReady } from '../../../utils/background/word-data';
import { hasWordData } from '../../../utils/inspection/word-data';

/**
 * Loads the prebuilt lexicons and the language model for a page that inspects, as soon as they are wanted. `error` is a sentence for the
 * person; `retry` tries again.
 */
export function useWordData(wanted: boolean): {
  readonly ready: boolean;
  readonly error: string | null;
  retry(): void;
} {
  const [ready, setReady] = useState(hasWordData);
  const [error, setError] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an attempt is a reason to load again
  useEffect(() => {
    if (!wanted) return;
    let gone = false;
    Promise.all([wordDataReady(), languageModelReady()]).then(
      () => !gone && setReady(true),
      (fault: Error) => !gone && setError(fault.message),
    );
    return () => {
      gone = true;
    };
  }, [wanted, attempt]);
  const retry = (): void => {
    setError(null);
    setAttempt((before) => before + 1);
  };
  return { ready, error, retry };
}
