import { existsSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import puppeteer, { type Browser, type Page as FirefoxPage } from 'puppeteer-core';

/** The package that `wxt build -b firefox` makes; another one can be named. */
const PACKAGE = process.env.SANSHEN_FIREFOX_EXTENSION ?? join(import.meta.dirname, '../../.output/firefox-mv3');
const GECKO_ID = 'sanshen@sanshen.example';
/** Firefox draws an id for every profile; a fixed one lets the tests open our pages. */
const HOST = '7d0f6f1a-6c0e-4f5e-9b1f-0f2a5b3c4d5e';
const INSTALLED = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];
/** A page of an extension never tells the protocol that it is loaded: what it shows is waited for instead. */
const GIVE_UP_MS = 2_000;

/**
 * A real Firefox with the package loaded. Playwright drives only its own build of Firefox, which loads no extensions; Puppeteer speaks
 * WebDriver BiDi to the installed one.
 */
export class Firefox {
  private constructor(
    private readonly browser: Browser,
    private readonly proxy: Server,
  ) {}

  /** @param port of the practice server @throws Error that says what is missing */
  static async start(port: number): Promise<Firefox> {
    const executablePath = process.env.SANSHEN_FIREFOX ?? INSTALLED.find((path) => existsSync(path));
    if (!executablePath)
      throw new Error('No Firefox found: install Firefox 140 or newer, or set SANSHEN_FIREFOX to its path.');
    if (!existsSync(join(PACKAGE, 'manifest.json')))
      throw new Error(`No package at ${PACKAGE}; run wxt build -b firefox.`);
    const proxy = await everythingTo(port);
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath,
      headless: true,
      acceptInsecureCerts: true,
      // Without it no page of an extension can be opened over the protocol.
      args: ['--remote-allow-system-access'],
      extraPrefsFirefox: {
        'network.proxy.type': 1,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': (proxy.address() as AddressInfo).port,
        'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: HOST }),
      },
    });
    await browser.installExtension(PACKAGE);
    return new Firefox(browser, proxy);
  }

  /** A page of the extension; @param ready a selector that it shows when it stands. */
  async extensionPage(path: string, ready: string): Promise<Page> {
    const page = await this.browser.newPage();
    await page.goto(`moz-extension://${HOST}/${path}`, { timeout: GIVE_UP_MS }).catch(() => null);
    await page.waitForSelector(ready);
    return asTab(page);
  }

  async open(url: string): Promise<FirefoxPage> {
    const page = await this.browser.newPage();
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    return page;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await new Promise((resolve) => this.proxy.close(resolve));
  }
}

/** The page for the practice unit, which asks of it only what both drivers give in the same form: evaluate, url, bringToFront. */
export function asTab(page: FirefoxPage): Page {
  return page as unknown as Page;
}

/** Firefox has no rule that maps every host to one port: a proxy that tunnels all of them to the practice server does the same. */
function everythingTo(port: number): Promise<Server> {
  const proxy = createServer((client) => {
    client.once('data', () => {
      const server = connect(port, '127.0.0.1', () => {
        client.write('HTTP/1.1 200 Connection established\r\n\r\n');
        client.pipe(server).pipe(client);
      });
      server.on('error', () => client.destroy());
      client.on('error', () => server.destroy());
    });
  });
  return new Promise((resolve) => proxy.listen(0, '127.0.0.1', () => resolve(proxy)));
}
