import { useEffect, useState } from 'react';

const STEP_MS = 30_000;

/** The clock (ms), half a minute coarse: for what runs out while a page is open. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), STEP_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
