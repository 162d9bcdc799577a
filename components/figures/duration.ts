import { useText } from '../text';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A duration in ms as people say it: 25分钟, 3.5小时, 2.1天; — for none. */
export function useDuration(): (ms: number | null) => string {
  const { t } = useText();
  const tenth = (value: number) => String(Math.round(value * 10) / 10);
  return (ms) => {
    if (ms === null) return '—';
    if (ms < HOUR) return t('figures.duration.minutes', { count: Math.round(ms / MINUTE) });
    if (ms < 2 * DAY) return t('figures.duration.hours', { count: tenth(ms / HOUR) });
    return t('figures.duration.days', { count: tenth(ms / DAY) });
  };
}
