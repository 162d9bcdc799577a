import compatibility from 'opencc-js/dict/CJK_Compatibility_Ideographs';
import hongKong from 'opencc-js/dict/HKVariants';
import japanese from 'opencc-js/dict/JPShinjitaiCharactersRev';
import traditional from 'opencc-js/dict/TSCharacters';
import taiwan from 'opencc-js/dict/TWVariants';
import { isHan, standardCharacters } from './characters';

/** Traditional characters that are in GB 2312 as well, and are plainly the traditional form in modern text: 後→后. */
const ALSO_STANDARD = '後后徵征摺折於于菸烟麽么';

/** Rare and handwritten forms seen in disguised advertisements, beside what the tables have. */
const SEEN = '萭万椖楼俌铺奬奖劵券巻卷両两佀似沵你伱你妳你嘚得扙丈镹久菿到恠怪囬回囯国仺仓亱夜唫金惪德';

/**
 * Traditional and variant characters with their simplified form: [萬, 万]. Only characters outside GB 2312, so that nothing that modern
 * simplified text is written with ever changes.
 */
export function variantPairs(): Map<string, string> {
  const simple = table(traditional);
  const standard = standardCharacters();
  const pairs = new Map<string, string>();
  const add = (from: string, to: string): void => {
    const plain = simple.get(to) ?? to;
    if (isHan(from) && isHan(plain) && !standard.has(from) && from !== plain && !pairs.has(from))
      pairs.set(from, plain);
  };
  for (const [from, to] of simple) add(from, to);
  // Regional standards: the tables lead from the common traditional form to the regional one.
  for (const regional of [hongKong, taiwan, japanese]) for (const [from, to] of table(regional)) add(to, from);
  for (let i = 0; i < SEEN.length; i += 2) add(SEEN[i]!, SEEN[i + 1]!);
  for (let i = 0; i < ALSO_STANDARD.length; i += 2) pairs.set(ALSO_STANDARD[i]!, ALSO_STANDARD[i + 1]!);
  for (const [from, to] of table(compatibility)) {
    const plain = pairs.get(to) ?? simple.get(to) ?? to;
    if (from.length === 1 && plain.length === 1) pairs.set(from, plain);
  }
  return pairs;
}

function table(text: string): Map<string, string> {
  return new Map(text.split('|').map((line) => line.split(' ').slice(0, 2) as [string, string]));
}
