import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';

/** Path of the built extension; another build can be named. */
export const EXTENSION_DIR = process.env.SANSHEN_EXTENSION ?? join(import.meta.dirname, '../../.output/chrome-mv3');

/** Names a browser to use instead of searching. */
const BROWSER_VARIABLE = 'SANSHEN_BROWSER';

export interface Launched {
  readonly context: BrowserContext;
  readonly extensionId: string;
  readonly browser: string;
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** Port of the practice server: every host name leads there. */
  readonly port: number;
  readonly headless: boolean;
  /** Browser language. */
  readonly lang?: string;
  /** Folder of the extension; EXTENSION_DIR when absent. */
  readonly extension?: string;
  /** Profile folder to keep; a fresh one is made and removed when absent. */
  readonly profile?: string;
}

/** Installed browsers in the order they are tried: the variable, Chromium, Edge, Chrome. */
export function installedBrowsers(): string[] {
  const named = process.env[BROWSER_VARIABLE];
  if (named) return [named];
  const programs = process.env.PROGRAMFILES ?? 'C:\\Program Files';
  const programs86 = process.env['PROGRAMFILES(X86)'] ?? 'C:\\Program Files (x86)';
  const local = process.env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local');
  const byPlatform: Record<string, string[]> = {
    linux: [
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/snap/bin/chromium',
      '/usr/bin/microsoft-edge',
      '/usr/bin/google-chrome',
      '/opt/google/chrome/chrome',
    ],
    darwin: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    win32: [
      join(local, 'Chromium', 'Application', 'chrome.exe'),
      join(programs86, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
      join(programs, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
      join(programs, 'Google', 'Chrome', 'Application', 'chrome.exe'),
    ],
  };
  return (byPlatform[process.platform] ?? []).filter((path) => existsSync(path));
}

/** Browsers that have to be fetched first: Debian's package when root, Playwright's own download. */
const fetched: readonly (() => string | null)[] = [
  () => {
    if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null;
    console.log('Installing Debian packages chromium, chromium-l10n and fonts-noto-cjk …');
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
    spawnSync('apt-get', ['install', '-y', '-qq', 'chromium', 'chromium-l10n', 'fonts-noto-cjk'], {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    return existsSync('/usr/bin/chromium') ? '/usr/bin/chromium' : null;
  },
  () => {
    console.log('Downloading a browser with Playwright …');
    spawnSync(
      process.execPath,
      [join(import.meta.dirname, '../../node_modules/@playwright/test/cli.js'), 'install', 'chromium'],
      {
        stdio: 'ignore',
      },
    );
    return existsSync(chromium.executablePath()) ? chromium.executablePath() : null;
  },
];

/** Chinese glyphs and, for Debian's Chromium, the Chinese interface (a package of its own). Nothing to do on desktops. */
function ensureChinese(): void {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  const fonts = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  const missing = [
    ...(fonts.status === 0 && fonts.stdout.trim() !== '' ? [] : ['fonts-noto-cjk']),
    ...(existsSync('/usr/lib/chromium') && !existsSync('/usr/lib/chromium/locales/zh-CN.pak') ? ['chromium-l10n'] : []),
  ];
  if (missing.length === 0) return;
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
  spawnSync('apt-get', ['install', '-y', '-qq', ...missing], {
    stdio: 'ignore',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

/**
 * Starts a browser with the extension and makes sure that it is really loaded: branded Chrome from 137 on ignores
 * `--load-extension` without a word. Tries one browser after the other and says which one it left.
 * @throws Error with one sentence that says what to install.
 */
export async function launchWithExtension(options: LaunchOptions): Promise<Launched> {
  if (!existsSync(join(EXTENSION_DIR, 'manifest.json')))
    throw new Error(`No built extension at ${EXTENSION_DIR}; run npm run build.`);
  ensureChinese();
  const tried: string[] = [];
  const tryOne = async (browser: string): Promise<Launched | null> => {
    tried.push(browser);
    try {
      const launched = await launch(browser, options);
      if (launched) return launched;
      console.log(`${browser}: does not load extensions from a folder; trying the next browser.`);
    } catch (error) {
      console.log(`${browser}: does not start (${String(error).split('\n', 1)[0]}); trying the next browser.`);
    }
    return null;
  };
  for (const browser of installedBrowsers()) {
    const launched = await tryOne(browser);
    if (launched) return launched;
  }
  for (const fetch of process.env[BROWSER_VARIABLE] ? [] : fetched) {
    const browser = fetch();
    const launched = browser && !tried.includes(browser) ? await tryOne(browser) : null;
    if (launched) return launched;
  }
  throw new Error(
    `No browser loaded the extension (tried: ${tried.join(', ') || 'none found'}). Please install Chromium or Microsoft Edge, or set ${BROWSER_VARIABLE} to the path of one.`,
  );
}

/** A browser without the extension, for control runs: what gets through when nothing guards. */
export async function launchBare(port: number): Promise<Launched> {
  const named = installedBrowsers()[0] ?? chromium.executablePath();
  const profile = mkdtempSync(join(tmpdir(), 'sanshen-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: named,
    headless: false,
    ignoreHTTPSErrors: true,
    args: [...commonArguments(port), '--headless=new'],
  });
  const close = async () => {
    await context.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  };
  return { context, extensionId: '', browser: named, close };
}

/** Every host name leads to the practice server; the browser's own errands stay quiet. */
function commonArguments(port: number): string[] {
  const root = process.platform === 'linux' && process.getuid?.() === 0;
  return [
    ...(root ? ['--no-sandbox'] : []),
    `--host-resolver-rules=MAP * 127.0.0.1:${port}`,
    '--ignore-certificate-errors',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
}

async function launch(browser: string, options: LaunchOptions): Promise<Launched | null> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'sanshen-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browser,
    headless: false,
    viewport: options.headless ? { width: 1366, height: 768 } : null,
    locale: options.lang ?? 'zh-CN',
    // Where nobody looks on nothing slides: a click between two places hits nothing.
    reducedMotion: options.headless ? 'reduce' : 'no-preference',
    ignoreHTTPSErrors: true,
    args: [
      // Tabs behind another one draw one frame a second, and every click waits for two of them: not without the limit.
      ...(options.headless ? ['--headless=new', '--disable-frame-rate-limit'] : ['--start-maximized']),
      ...commonArguments(options.port),
      `--lang=${options.lang ?? 'zh-CN'}`,
      `--disable-extensions-except=${options.extension ?? EXTENSION_DIR}`,
      `--load-extension=${options.extension ?? EXTENSION_DIR}`,
    ],
    env: { ...process.env, LANGUAGE: options.lang === 'en-US' ? 'en_US' : 'zh_CN' } as Record<string, string>,
  });
  const close = async () => {
    await context.close();
    if (!options.profile) rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  };
  const worker =
    context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 8_000 }).catch(() => null));
  if (!worker?.url().startsWith('chrome-extension://')) {
    await close();
    return null;
  }
  return { context, extensionId: new URL(worker.url()).host, browser, close };
}
