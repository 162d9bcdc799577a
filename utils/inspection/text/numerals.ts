/** Chinese numerals, their forms in accounts and on the telephone, and the letters drawn like a zero: by digit. */
const NUMERALS: Readonly<Record<string, string>> = {
  '0': '零〇○o',
  '1': '一壹弌幺',
  '2': '二贰弍',
  '3': '三叁弎',
  '4': '四肆',
  '5': '五伍',
  '6': '六陆',
  '7': '七柒',
  '8': '八捌',
  '9': '九玖',
  十: '拾',
};

const digitOf = new Map(
  Object.entries(NUMERALS).flatMap(([digit, forms]) =>
    [...forms].map((form) => [form.charCodeAt(0), digit.charCodeAt(0)] as const),
  ),
);

/** The digit that a folded unit stands for, or the unit itself. */
export function digitFor(unit: number): number {
  return digitOf.get(unit) ?? unit;
}
