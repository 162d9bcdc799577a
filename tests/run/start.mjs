// npm start: installs what is missing, builds, and opens the practice back-offices with the extension loaded.
import { installPackages, run } from './ensure.mjs';

installPackages();
run('wxt', ['prepare'], { quiet: true });
console.log('Building the extension …');
run('wxt', ['build'], { quiet: true });
run('tsx', ['tests/practice/start.ts', ...process.argv.slice(2)]);
