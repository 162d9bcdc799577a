// npm test: installs what is missing, then runs every check. Arguments pick steps: npm test -- unit e2e
import { installPackages, run, start } from './ensure.mjs';

installPackages();

const steps = {
  prepare: () => run('wxt', ['prepare'], { quiet: true }),
  lint: () => run('biome', ['ci', '--error-on-warnings', '.']),
  types: () => run('tsc', ['--noEmit']),
  unit: () => run('vitest', ['run']),
  build: () => run('wxt', ['build'], { quiet: true }),
  size: () => run('tsx', ['tests/run/size.ts']),
  browser: () => run('tsx', ['tests/run/find-browser.ts']),
  e2e: () => run('playwright', ['test', '--project=e2e', '--grep-invert=@long|@faults|@scale']),
};
/** Longer suites, only by name. */
const extra = {
  edits: () => run('vitest', ['run', 'tests/unit/inspection/inspector.test.ts'], { env: { SANSHEN_LONG: '1' } }),
  long: () => run('playwright', ['test', '--project=e2e', '--grep=@long', '--grep-invert=@mutations']),
  scale: () => run('playwright', ['test', '--project=e2e', '--grep=@scale']),
  faults: () => run('playwright', ['test', '--project=e2e', '--grep=@faults']),
  mutations: () => run('playwright', ['test', '--project=e2e', '--grep=@mutations']),
  real: () => run('playwright', ['test', '--project=real']),
  firefox: () => {
    run('wxt', ['build', '-b', 'firefox'], { quiet: true });
    run('playwright', ['test', '--project=firefox']);
  },
  bench: () => run('node', ['tests/bench/inspection.mjs']),
};

const chosen = process.argv.slice(2);
for (const name of chosen) {
  if (!(name in steps) && !(name in extra)) {
    console.error(`Unknown step "${name}". Steps: ${Object.keys({ ...steps, ...extra }).join(' ')}`);
    process.exit(2);
  }
}
const wanted = (name) => (chosen.length > 0 ? chosen.includes(name) : name in steps);
// The build leaves one of two cores idle most of its time, the unit tests part of both. Nothing else runs beside anything: types and build
// write the same folder, and the browser tests want the machine for themselves.
let built = null;
for (const [name, step] of Object.entries({ ...steps, ...extra })) {
  if (!wanted(name)) continue;
  const started = Date.now();
  console.log(`\n── ${name}`);
  if (name === 'unit' && wanted('build')) built = start('wxt', ['build']);
  if (name === 'build' && built) await built();
  else step();
  console.log(
    `── ${name} ok (${((Date.now() - started) / 1000).toFixed(1)} s${name === 'build' && built ? ' more' : ''})`,
  );
}
