import data from 'chinese-days/dist/chinese-days.json';
import type { HolidayName } from '../domain/queue';
import type { HolidayTable } from './calendar';

/**
 * Adapter over the npm package `chinese-days`: the only file that knows it. Its data are used, not its functions, because those
 * read a date with the machine's local getters in places and would depend on its time zone.
 */
const NAMES: Readonly<Record<string, HolidayName>> = {
  元旦: 'new-year',
  春节: 'spring-festival',
  清明: 'tomb-sweeping',
  劳动节: 'labour-day',
  端午: 'dragon-boat',
  中秋: 'mid-autumn',
  国庆节: 'national-day',
};

/** Entries look like `Spring Festival,春节,4`. */
function names(entries: Readonly<Record<string, string>>): Map<string, HolidayName> {
  return new Map(
    Object.entries(entries).map(([day, entry]) => [day, NAMES[entry.split(',')[1] ?? ''] ?? 'other'] as const),
  );
}

const holidays = names(data.holidays);
const makeUps = names(data.workdays);
/** A year is published when its National Day is in the table: 31 December alone comes from the next year's notice. */
const published = new Set(
  Object.keys(data.holidays)
    .filter((day) => day.endsWith('-10-01'))
    .map((day) => Number(day.slice(0, 4))),
);

/** Tells one edition of the data from another: how many days it knows, and the last of them. */
export const EDITION = `${holidays.size}+${makeUps.size}, ${[...holidays.keys()].sort().at(-1) ?? ''}`;

export const chineseDays: HolidayTable = {
  holiday: (day) => holidays.get(day) ?? null,
  makeUp: (day) => makeUps.get(day) ?? null,
  published: (year) => published.has(year),
};
