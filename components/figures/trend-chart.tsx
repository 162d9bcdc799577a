import { Flex, theme } from 'antd';
import type { ReactNode } from 'react';
import type { DayFigures } from '../../utils/reports/comment-figures';
import { Chart, DayLabels } from '../shared/chart';
import { useText } from '../text';

const WIDTH = 900;
const HEIGHT = 190;
const LEFT = 34;
const BOTTOM = 24;
const TOP = 10;
/** All comments stand behind the negative ones. */
const FAINT = 0.55;
/** Labels under the days, at most. */
const LABELS = 10;

interface Props {
  readonly days: readonly DayFigures[];
}

/** Received and negative comments per day: bars, the negative part of each in another colour. The table below it says the same in words. */
export function TrendChart({ days }: Props) {
  const { t } = useText();
  const { token } = theme.useToken();
  const top = niceTop(Math.max(1, ...days.map(({ received }) => received)));
  const inner = { width: WIDTH - LEFT - 6, height: HEIGHT - TOP - BOTTOM };
  const step = inner.width / Math.max(1, days.length);
  const bar = Math.max(1, Math.min(26, step * 0.7));
  const y = (count: number) => TOP + inner.height * (1 - count / top);
  const lines = [0, top / 2, top].filter((value) => Number.isInteger(value));
  return (
    <>
      <Flex gap={16} aria-hidden style={{ paddingInlineStart: LEFT }}>
        <Key colour={token.colorPrimary} faint>
          {t('figures.column.received')}
        </Key>
        <Key colour={token.colorError}>{t('figures.column.negative')}</Key>
      </Flex>
      <Chart
        width={WIDTH}
        height={HEIGHT}
        maxWidth={1100}
        alt={t('figures.trend.alt', {
          from: days[0]?.day ?? '',
          to: days.at(-1)?.day ?? '',
          received: sumOf(days, 'received'),
          negative: sumOf(days, 'negative'),
        })}
      >
        {lines.map((value) => (
          <g key={value}>
            <line x1={LEFT} x2={WIDTH - 6} y1={y(value)} y2={y(value)} stroke={token.colorBorderSecondary} />
            <text x={LEFT - 6} y={y(value) + 4} textAnchor="end" fontSize={11} fill={token.colorTextSecondary}>
              {value}
            </text>
          </g>
        ))}
        {days.map(({ day, received, negative }, i) => {
          const x = LEFT + step * i + (step - bar) / 2;
          return (
            <g key={day}>
              <title>{t('figures.trend.day', { day, received, negative })}</title>
              <rect x={LEFT + step * i} y={TOP} width={step} height={inner.height} fill="transparent" />
              <rect
                x={x}
                y={y(received)}
                width={bar}
                height={y(0) - y(received)}
                fill={token.colorPrimary}
                opacity={FAINT}
              />
              <rect x={x} y={y(negative)} width={bar} height={y(0) - y(negative)} fill={token.colorError} />
            </g>
          );
        })}
        <DayLabels
          days={days.map(({ day }) => day)}
          most={LABELS}
          x={(i) => LEFT + step * (i + 0.5)}
          y={HEIGHT - 7}
          anchor="middle"
        />
      </Chart>
    </>
  );
}

function Key({ colour, faint = false, children }: { colour: string; faint?: boolean; children: ReactNode }) {
  return (
    <Flex gap={6} align="center">
      <span style={{ width: 12, height: 12, background: colour, opacity: faint ? FAINT : 1 }} />
      {children}
    </Flex>
  );
}

const sumOf = (days: readonly DayFigures[], part: 'received' | 'negative') =>
  days.reduce((all, day) => all + day[part], 0);

/** The next of 2, 4, 10, 20, 40, 100 …: half of it is a whole number as well. */
export function niceTop(most: number): number {
  for (let size = 1; ; size *= 10) {
    const found = [2, 4, 10].find((n) => n * size >= most);
    if (found !== undefined) return found * size;
  }
}
