// Builds the page that verifies a ledger without the extension: one HTML file with style and script inside and a policy that allows nothing else.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './ensure.mjs';
import { keyOf, tidyFolder } from './kept.mjs';

/** What the page is made of; a change in any of it makes a new page. */
export const SOURCES = [
  'utils/verifier-page',
  'utils/ledger',
  'utils/keys',
  'utils/review',
  'utils/domain',
  'utils/deadlines/days.ts',
  'package-lock.json',
];

/** Path of the built page, made anew when a source has changed since. */
export async function verifierPageFile() {
  const target = join(root, 'node_modules', '.sanshen', 'verifier-page', `${keyOf(SOURCES)}.html`);
  if (existsSync(target)) return target;

  tidyFolder(dirname(target));
  mkdirSync(dirname(target), { recursive: true });
  const { build } = await import('vite');
  const built = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      // Browsers of administrations are often years old; this is what WebCrypto and the reading of files need anyway.
      target: 'chrome100',
      lib: { entry: join(root, 'utils/verifier-page/main.ts'), formats: ['iife'], name: 'sanshenVerifier' },
    },
  });
  const [{ output }] = Array.isArray(built) ? built : [built];
  // The end of the element must not stand inside of it.
  const script = output[0].code.trim().replaceAll('</script', '<\\/script');
  const style = readFileSync(join(root, 'utils/verifier-page/page.css'), 'utf8').trim();
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  // What the source names as files stands in the page itself.
  const page = [
    [`content="default-src 'none'"`, `content="${policy}"`],
    ['<link rel="stylesheet" href="page.css" />', `<style>${style}</style>`],
    ['<script src="main.js"></script>', `<script>${script}</script>`],
  ].reduce(
    (text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`page.html has no ${from}`);
      return text.replace(from, () => to);
    },
    readFileSync(join(root, 'utils/verifier-page/page.html'), 'utf8'),
  );
  const own = `${target}.${process.pid}`;
  writeFileSync(own, page);
  renameSync(own, target);
  return target;
}

function hashOf(text) {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
