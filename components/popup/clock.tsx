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

/** Time left or overdue, ticking, with the due time under it. */
export function Countdown({ urgency }: { readonly urgency: Urgency }): ReactNode {
  const { t } = useText();
  const now = useNow();
  const left = urgency.dueAt - now;
  const span = spanText(Math.abs(left), t);
  return (
    <span className="ss-countdown" title={dueText(urgency.dueAt)}>
      <span className="ss-countdown-span">
        {left < 0 ? t('popup.overdueBy', { span }) : t('popup.remaining', { span })}
      </span>
      <span className="ss-countdown-due">{t('popup.dueAt', { time: shortDueText(urgency.dueAt, now) })}</span>
    </span>
  );
}
