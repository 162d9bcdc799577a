import { useEffect, useRef, useState } from 'react';

interface Resting {
  readonly typed: string;
  readonly type: (typed: string) => void;
  /** Hands on at once. */
  readonly hand: (typed: string) => void;
}

/**
 * Words typed into a field that a list from the database follows: they show at once, and are handed on when the typing rests. A value set
 * from elsewhere (Esc) takes their place; what was handed on and comes back with the list does not: typing may have gone on meanwhile.
 * @param rest ms
 */
export function useResting(value: string, onChange: (value: string) => void, rest: number): Resting {
  const [typed, type] = useState(value);
  const [known, setKnown] = useState(value);
  const [handed, setHanded] = useState(value);
  if (value !== known) {
    setKnown(value);
    if (value !== handed) {
      setHanded(value);
      type(value);
    }
  }
  const latest = useRef(onChange);
  latest.current = onChange;
  const hand = (words: string) => {
    type(words);
    setHanded(words);
    latest.current(words);
  };
  useEffect(() => {
    if (typed === handed) return;
    const timer = setTimeout(() => {
      setHanded(typed);
      latest.current(typed);
    }, rest);
    return () => clearTimeout(timer);
  }, [typed, handed, rest]);
  return { typed, type, hand };
}
