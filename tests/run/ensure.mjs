// Plain JavaScript without dependencies: runs on the machine's own Node before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
const windows = process.platform === 'win32';

/** Runs a program and stops everything when it fails. `quiet` shows its output only then, and as errors. */
export function run(command, args, { quiet = false, env = {} } = {}) {
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: quiet ? 'pipe' : 'inherit',
    env: { ...withLocalBin(), ...env },
    shell: windows,
  });
  if (result.status !== 0) {
    if (quiet) process.stderr.write(`${result.stdout ?? ''}${result.stderr ?? ''}`);
    if (result.error) console.error(result.error.message);
    process.exit(result.status ?? 1);
  }
}

/**
 * Starts a program that runs beside the next step and says nothing unless it fails. When this process ends first, so does the program.
 * @returns waits for its end, and stops everything when it failed
 */
export function start(command, args) {
  let said = '';
  const child = spawn(command, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: withLocalBin(),
    shell: windows,
  });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data));
  const stop = () => child.kill();
  process.once('exit', stop);
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code) => resolve(code === 0 ? null : said || `${command} ended with ${code}`));
  });
  return async () => {
    const failure = await ended;
    process.off('exit', stop);
    if (failure === null) return;
    console.error(failure);
    process.exit(1);
  };
}

/** Installed packages first on the PATH, among them Node 22. */
export function withLocalBin() {
  const bin = join(root, 'node_modules', '.bin');
  const key = Object.keys(process.env).find((k) => k.toUpperCase() === 'PATH') ?? 'PATH';
  return { ...process.env, [key]: `${bin}${windows ? ';' : ':'}${process.env[key] ?? ''}` };
}

/** Installs the packages of the lock file unless exactly these are there already. */
export function installPackages() {
  const [major] = process.versions.node.split('.').map(Number);
  if (major < 20) {
    console.error(`Node ${process.versions.node} is too old: please install Node 20 or newer (https://nodejs.org).`);
    process.exit(1);
  }
  const hash = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = join(root, 'node_modules', '.sanshen', 'lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  console.error('Installing packages …');
  // Not `npm ci`: it refuses a lock file that lacks other systems' optional binaries, which not every registry mirror has.
  run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], { quiet: true });
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
}
