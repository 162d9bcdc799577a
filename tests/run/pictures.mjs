// npm run pictures: builds the extension and takes the pictures of its help anew.
import { installPackages, run } from './ensure.mjs';

installPackages();
run('wxt', ['prepare'], { quiet: true });
run('wxt', ['build'], { quiet: true });
run('tsx', ['tests/practice/pictures.ts']);
