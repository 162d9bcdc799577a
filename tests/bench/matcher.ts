import { CLASS_OTHER, type CompiledWords, compileWords, foldWord } from '../../utils/inspection/matcher/compile';
import { scanTable } from '../../utils/inspection/matcher/scan';
import { foldText } from '../../utils/inspection/text/folded';
import { findWords } from '../support/find-words';
import { PEERS } from './peers';
import { cutOff, disguised, flat, manyWords, prose, proseWith, withRuns } from './texts';
import { bareLoop, compare, table } from './timing';

const LENGTH = 20_000;

/** The matcher beside other packages, on hostile text, and what folding costs. Prints tables through `print`; runs in Node and in a page. */
export function benchMatcher(print: (text: string) => void): void {
  for (const size of [10_000, 100_000]) benchSize(size, print);
  benchFolding(print);
  benchLexicons(print);
}

function benchSize(size: number, print: (text: string) => void): void {
  const words = manyWords(size);
  const compiled = compileWords(words);
  const text = proseWith(words, LENGTH);
  const tasks: Record<string, () => void> = {
    'bare charCodeAt loop': () => bareLoop(text),
    'our matcher': () => void scanTable(compiled, text),
  };
  // Building the others at 100,000 words takes longer than all the rest together: the two fastest are enough there.
  for (const peer of size > 10_000 ? PEERS.slice(0, 2) : PEERS) {
    const search = peer.build(words);
    const found = search(text);
    const ours = scanTable(compiled, text).count;
    const note = [
      ...(peer.lacks ? [`incomplete: ${peer.lacks}`] : []),
      ...(found === ours ? [] : [`${found} matches, ours ${ours}`]),
    ];
    tasks[peer.name + (note.length > 0 ? ` (${note.join('; ')})` : '')] = () => void search(text);
  }
  print(
    table(`${size} words, ${LENGTH} characters of prose, ${scanTable(compiled, text).count} matches`, compare(tasks)),
  );

  const hostile = compileWords(withRuns(words));
  const cut = cutOff(words, LENGTH);
  const run = flat('哈'.repeat(LENGTH));
  const rows = compare({
    'our matcher, prose': () => void scanTable(hostile, text),
    'words cut off before their last character': () => void scanTable(hostile, cut),
    'one character repeated, cut-off words of eight of it': () => void scanTable(hostile, run),
  });
  print(table(`${size} words, hostile text; ratio to prose`, rows));
}

/** The same engine with folding and without. */
function benchFolding(print: (text: string) => void): void {
  const words = manyWords(10_000).map(foldWord);
  const folded = compileWords(words);
  const exact = withoutFolding(folded, words);
  const plain = proseWith(words, LENGTH);
  const { text, spans } = disguised(words, LENGTH);
  const table1 = scanTable(folded, text);
  const found = new Set<string>();
  for (let i = 0; i < table1.count; i++) found.add(`${table1.start[i]}-${table1.end[i]}`);
  const right = spans.filter(([start, end]) => found.has(`${start}-${end}`)).length;
  print(
    table(
      `folding, 10,000 words; ${right} of ${spans.length} disguised words found with the right span`,
      compare({
        'bare charCodeAt loop': () => bareLoop(plain),
        'exact, plain text': () => void scanTable(exact, plain),
        'folded, plain text': () => void scanTable(folded, plain),
        'folded, text with disguised words': () => void scanTable(folded, text),
      }),
    ),
  );
}

/** A set that knows only the characters its words are written with. */
function withoutFolding(compiled: CompiledWords, words: readonly string[]): CompiledWords {
  const used = new Set(words.join(''));
  const classes = compiled.classes.map((letter, unit) => (used.has(String.fromCharCode(unit)) ? letter : CLASS_OTHER));
  return { ...compiled, classes };
}

/** The lexicons as shipped, with everything that is seen through. */
function benchLexicons(print: (text: string) => void): void {
  const text = prose(LENGTH);
  const cut = flat('限时抢购领优惠'.repeat(3_000).slice(0, LENGTH));
  const run = flat('抢'.repeat(LENGTH));
  print(
    table(
      `our lexicons, ${LENGTH} characters, all disguises (two scans), matches as objects by lexicon`,
      compare({
        'bare charCodeAt loop': () => bareLoop(text),
        'folding the text': () => void foldText(text),
        'official prose': () => void findWords(text),
        'advertising words back to back': () => void findWords(cut),
        'one character repeated': () => void findWords(run),
      }),
    ),
  );
}
