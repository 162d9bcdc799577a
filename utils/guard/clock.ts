import { spanInWords } from '../deadlines/days';
import { no, type Refusal } from './refusals';

/** Code of the refusal. */
export const CLOCK_BACK = 'clock-back';

/** Clocks are put right by seconds and minutes all the time; beyond this somebody set it. */
const TOLERANCE_MS = 10 * 60_000;

/**
 * The computer's clock stands before the ledger's last event: deadlines, the validity of sign-offs and scheduled times could not be trusted.
 * Held once and written into the ledger, never for good: a clock that once ran ahead must not stop the work for as long.
 *
 * @param last time of the ledger's last event, ms; 0 when it is empty.
 */
export function clockMovedBack(last: number, now: number): Refusal | null {
  if (last - now <= TOLERANCE_MS) return null;
  return no(
    CLOCK_BACK,
    `电脑时间比台账最近一条记录早${spanInWords(last - now)}，发布已暂停，并已记入台账。`,
    '请校准电脑的日期和时间；确认时间无误的，再次点击发布。',
  );
}
