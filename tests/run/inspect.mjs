// npm run --silent inspect: the inspection of the extension as a command (utils/command-line).
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundled } from './bundle.mjs';
import { installPackages, root } from './ensure.mjs';
import { wordDataFile } from './word-data.mjs';

// Standard output belongs to the answers.
console.log = console.error;
installPackages();
process.env.SANSHEN_WORD_DATA = await wordDataFile();
process.env.SANSHEN_LANGUAGE_MODEL = join(root, 'public', 'language-model.bin');
await import(pathToFileURL(await bundled('utils/command-line/main.ts', 'inspect')).href);
