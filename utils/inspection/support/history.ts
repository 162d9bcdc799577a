const PAST =
  /(?<![高平草中还起复])原(?![因则料文本来创始告先])|时任|曾任|曾经|前身|旧称|旧址|当时|年代|历史|解放前|民国|清代|革命|更名|改名|改为|改称|改建|合并|撤销|不再|组建|整合|划入|误写|错写|写成|误称|俗称|简称|称为/u;
/** Sentence and a little more around a name. */
const REACH = 40;

/**
 * True when the words around a name speak of former times or of the name itself (“原县工商局”, “前身为…”, “误写为…”).
 * @param start UTF-16 offset of the name in `text`
 * @param end UTF-16 offset behind it
 */
export function isOfThePast(text: string, start: number, end: number): boolean {
  return PAST.test(text.slice(Math.max(0, start - REACH), end + REACH));
}

/** Years written in a text: 2024年, 〔2024〕, 2024-05, 二〇二四年. */
export function yearsIn(text: string): number[] {
  const years = [...text.matchAll(/(?<!\d)((?:19|20)\d\d)(?=\s?[年〕\]］）).\-/])/gu)].map((match) => Number(match[1]));
  for (const [written] of text.matchAll(/[一二][〇零九][〇零一二三四五六七八九]{2}(?=年)/gu)) {
    years.push(
      Number([...written].map((figure) => (figure === '零' ? 0 : '〇一二三四五六七八九'.indexOf(figure))).join('')),
    );
  }
  return years;
}
