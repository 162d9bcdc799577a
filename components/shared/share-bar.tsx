import { Progress } from 'antd';

interface Props {
  /** What is done of the work under way, 0 to 1. */
  readonly share: number;
  /** For screen readers: what is under way. */
  readonly label: string;
  /** px; absent: as wide as there is room. */
  readonly width?: number;
}

/**
 * How far a work has come that takes all processors. It jumps from step to step: gliding there, it was drawn anew sixty times a second, and
 * that took a tenth of a full check and a fifth of 校验新增 on a computer of two cores.
 */
export function ShareBar({ share, label, width }: Props) {
  return (
    <Progress
      percent={Math.floor(share * 100)}
      size="small"
      style={width === undefined ? undefined : { width, margin: 0 }}
      styles={{ track: { transition: 'none' } }}
      aria-label={label}
    />
  );
}
