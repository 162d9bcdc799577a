import { theme } from 'antd';
import { type ReactNode, useId } from 'react';
import type { Day } from '../../utils/deadlines/days';

interface Props {
  readonly width: number;
  readonly height: number;
  /** What it shows, for who does not see it. */
  readonly alt: string;
  readonly maxWidth?: number;
  readonly children: ReactNode;
}

/** A drawing as wide as there is room, with its words for screen readers. The numbers themselves stand in a `ChartTable`. */
export function Chart({ width, height, alt, maxWidth, children }: Props) {
  const title = useId();
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={title}
      style={{ width: '100%', maxWidth, display: 'block' }}
    >
      <title id={title}>{alt}</title>
      {children}
    </svg>
  );
}

interface DaysProps {
  readonly days: readonly Day[];
  /** Labels, at most: more would run into one another. */
  readonly most: number;
  readonly x: (index: number) => number;
  readonly y: number;
  readonly anchor: 'start' | 'middle';
}

/** The days along a chart as month and day, as many of them as there is room for. */
export function DayLabels({ days, most, x, y, anchor }: DaysProps) {
  const { token } = theme.useToken();
  const every = Math.max(1, Math.ceil(days.length / most));
  return days.map(
    (day, i) =>
      i % every === 0 && (
        <text key={day} x={x(i)} y={y} textAnchor={anchor} fontSize={11} fill={token.colorTextSecondary}>
          {day.slice(5)}
        </text>
      ),
  );
}

interface TableProps {
  readonly summary: string;
  /** The table. */
  readonly children: ReactNode;
}

/** What a chart shows as a table, to be unfolded; paper has the chart. */
export function ChartTable({ summary, children }: TableProps) {
  return (
    <details className="sanshen-no-print">
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
