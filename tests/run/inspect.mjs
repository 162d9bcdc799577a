// npm run --silent inspect: the inspection of the extension as a command (utils/command-line).
import { pathToFileURL } from 'node:url';
import { bundled } from './bundle.mjs';
import { installPackages } from './ensure.mjs';
import { wordDataFile } from './word-data.mjs';

// Standard output belongs to the answers.
console.log = console.error;
installPackages();
process.env.SANSHEN_WORD_DATA = await wordDataFile();
await import(pathToFileURL(await bundled('utils/command-line/main.ts', 'inspect')).href);
