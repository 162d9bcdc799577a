import type { PlatformId } from '../../utils/domain/platform';
import { type TextKey, useText } from '../text';
import { useLabels } from './labels';

/** How far the clock of a platform is ahead of this computer's, ms; negative when it is behind. */
export interface PlatformClock {
  readonly platform: PlatformId;
  readonly ahead: number;
}

const MINUTE = 60_000;

/** Says that this computer's clock is not the platforms' (limits are then counted wrongly), the greatest difference first; null: they agree. */
export function useClockOffText(): (clocks: readonly PlatformClock[]) => string | null {
  const { t } = useText();
  const labels = useLabels();
  return (clocks) => {
    const [worst] = [...clocks].sort((a, b) => Math.abs(b.ahead) - Math.abs(a.ahead));
    if (!worst) return null;
    const key: TextKey = worst.ahead > 0 ? 'common.clockOff.slow' : 'common.clockOff.fast';
    const minutes = Math.round(Math.abs(worst.ahead) / MINUTE);
    return t(key, { platform: labels.platform(worst.platform), minutes });
  };
}
