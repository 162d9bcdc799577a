import { useCallback, useState } from 'react';
import * as z from 'zod/mini';
import { type PersonId, PersonIdSchema } from '../../../utils/domain/ids';

/**
 * State that survives a reload of this page. Never for secrets.
 * @param schema what is stored is parsed; anything else gives the initial value.
 * @param storage `localStorage` for what has to survive closing the page too.
 */
export function useKept<T>(
  key: string,
  schema: z.ZodMiniType<T>,
  initial: T,
  storage: Storage = sessionStorage,
): [T, (value: T | ((before: T) => T)) => void] {
  const [value, setValue] = useState<T>(() => read(storage, key, schema) ?? initial);
  const keep = useCallback(
    (next: T | ((before: T) => T)) =>
      setValue((before) => {
        const after = typeof next === 'function' ? (next as (before: T) => T)(before) : next;
        try {
          storage.setItem(key, JSON.stringify(after));
        } catch {
          // Full (thousands of imported words): then it does not survive a reload, but stays on this page.
        }
        return after;
      }),
    [key, storage],
  );
  return [value, keep];
}

const LAST_PERSON = 'sanshen.last-person';

/** Who worked here last on this computer: only saves choosing, proves nothing. */
export function useLastPerson(): [PersonId | null, (person: PersonId) => void] {
  const [person, setPerson] = useState<PersonId | null>(() => read(localStorage, LAST_PERSON, PersonIdSchema));
  const choose = useCallback((id: PersonId) => {
    localStorage.setItem(LAST_PERSON, JSON.stringify(id));
    setPerson(id);
  }, []);
  return [person, choose];
}

function read<T>(storage: Storage, key: string, schema: z.ZodMiniType<T>): T | null {
  try {
    const parsed = z.safeParse(schema, JSON.parse(storage.getItem(key) ?? 'null'));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
