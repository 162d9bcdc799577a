import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import type { Urgency } from '../../utils/domain/queue';
import { useText } from '../text';
import { dueText, shortDueText, spanText } from './format';

const NowContext = createContext(0);
const SECOND = 1000;

/** Gives the time to the countdowns below it and lets only them tick. @param props.now the clock, ms. */
export function ClockProvider(props: { readonly now: () => number; readonly children: ReactNode }): ReactNode {
  const { now } = props;
  const [value, setValue] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setValue(now()), SECOND);
    return () => clearInterval(timer);
  }, [now]);
  return <NowContext value={value}>{props.children}</NowContext>;
}

/** The time, ms, renewed every second. */
export function useNow(): number {
  return useContext(NowContext);
}

/** Time left or overdue, ticking. */
export function Countdown({ urgency }: { readonly urgency: Urgency }): ReactNode {
  const { t } = useText();
  const left = urgency.dueAt - useNow();
  const span = spanText(Math.abs(left), t);
  return (
    <span className="ss-countdown-span" title={dueText(urgency.dueAt)}>
      {left < 0 ? t('popup.overdueBy', { span }) : t('popup.remaining', { span })}
    </span>
  );
}

/** The due time itself, without the year while it is the current one. */
export function DueTime({ urgency }: { readonly urgency: Urgency }): ReactNode {
  const { t } = useText();
  return <span className="ss-countdown-due">{t('popup.dueAt', { time: shortDueText(urgency.dueAt, useNow()) })}</span>;
}
