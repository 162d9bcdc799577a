/** Reads `YYYY-MM-DD HH:mm` as Beijing time; gives ms. */
export function beijing(text: string): number {
  return Date.parse(`${text.replace(' ', 'T')}:00+08:00`);
}
