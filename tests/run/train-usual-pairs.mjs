// node tests/run/train-usual-pairs.mjs FILE.jsonl…: makes utils/word-data/usual-pairs.txt from ordinary texts, one JSON object {text} a line.
// Lines whose licence_class is neither open_repo nor official are left out, and so are advertisements; wrong characters marked in `errors` are corrected.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { root } from './ensure.mjs';

function* texts() {
  for (const file of process.argv.slice(2)) {
    for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
      const { text, label, licence_class: licence = 'open_repo', errors = [] } = JSON.parse(line);
      if (licence !== 'open_repo' && licence !== 'official') continue;
      if (label === 'ad' || label === 'borderline' || label === 'ad_title_only') continue;
      const characters = [...text];
      for (const [place, , right] of errors) characters[place] = right;
      yield characters.join('');
    }
  }
}

const folder = join(root, 'utils/word-data');
const { module } = await runnerImport(join(folder, 'train-usual-pairs.ts'), { root, configFile: false });
const list = module.usualPairList(texts());
writeFileSync(join(folder, 'usual-pairs.txt'), list);
console.log(`${list.length - 2 * list.split('\n').length} pairs`);
process.exit(0);
