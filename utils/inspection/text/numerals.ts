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

const SPELT_OUT = /[零〇○一壹幺二贰三叁四肆五伍六陆七柒八捌九玖]{3,}/gu;

/**
 * Runs of three or more Chinese digits written as Arabic ones: 一三八零零 → 13800, for numbers that are spelt out so that no machine
 * reads them. One unit for one unit: offsets stay what they are.
 */
export function foldNumerals(text: string): string {
  return text.replace(SPELT_OUT, (run) => String.fromCharCode(...[...run].map((c) => digitFor(c.charCodeAt(0)))));
}
