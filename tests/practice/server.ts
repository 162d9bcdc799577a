import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { generate } from 'selfsigned';
import type { PracticeResponse, PracticeSite, PracticeWorld, Recorded } from './contract';
import { sites as allSites } from './sites';
import { startPage } from './start-page';

/** Where the list of practice pages lives; reserved, so that it can never be a real site. */
export const START_HOST = 'practice.example';

/**
 * One local HTTPS server that plays all platforms at their real host names. The browser is started with
 * `--host-resolver-rules="MAP * 127.0.0.1:<port>"`, so everything that leaves it arrives here, requests of workers and
 * of unknown hosts included: what is recorded is what really left.
 */
export interface PracticeServer {
  readonly port: number;
  readonly world: PracticeWorld;
  readonly sites: readonly PracticeSite[];
  /** Publish requests that got through, in order. */
  published(): readonly Recorded[];
  /** Requests for hosts no site owns: must stay empty. */
  readonly strays: readonly string[];
  /** Forgets recordings and switches between tests; the practice data are as old as if the server had just started. */
  reset(): void;
  close(): Promise<void>;
}

/** Starts the practice back-offices. `port` 0 picks a free one. */
export async function startPracticeServer(
  options: { port?: number; sites?: readonly PracticeSite[] } = {},
): Promise<PracticeServer> {
  const sites = options.sites ?? allSites;
  const world = {
    startedAt: Date.now(),
    switches: new Map<string, string>(),
    recorded: [] as Recorded[],
  } satisfies PracticeWorld;
  const strays: string[] = [];
  const scripts = await bundle(sites);
  const byHost = new Map(sites.flatMap((site) => site.hosts.map((host) => [host, site] as const)));

  const answer = async (req: IncomingMessage, res: ServerResponse) => {
    const url = new URL(req.url ?? '/', `https://${req.headers.host ?? 'unknown'}`);
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    if (url.hostname === START_HOST) {
      const phone = sites.find((site) => url.pathname === `/phone/${site.platform}`);
      const text = new URLSearchParams(body.toString('utf8')).get('text')?.trim();
      if (phone && text) phone.fromPhone(world, text);
      send(res, phone ? { status: 303, headers: { location: '/' }, body: '' } : { body: startPage(sites) });
      return;
    }
    const site = byHost.get(url.hostname);
    if (!site) {
      strays.push(`${req.method} ${url.href}`);
      res.writeHead(404).end();
      return;
    }
    const script = /^\/__practice\/([\w-]+)\.js$/.exec(url.pathname)?.[1];
    if (script) {
      const code = scripts.get(`${site.platform}/${script}`);
      res
        .writeHead(code === undefined ? 404 : 200, { 'content-type': 'text/javascript; charset=utf-8' })
        .end(code ?? '');
      return;
    }
    if (url.pathname === '/favicon.ico') {
      res.writeHead(204).end();
      return;
    }
    const method = req.method ?? 'GET';
    if (method !== 'GET' && method !== 'OPTIONS') {
      world.recorded.push({
        at: Date.now(),
        method,
        url: url.href,
        contentType: req.headers['content-type'] ?? '',
        body: body.toString('utf8'),
        publish: site.publishes(method, url),
      });
    }
    const headers = Object.fromEntries(Object.entries(req.headers).map(([k, v]) => [k, String(v)]));
    send(res, (await site.handle({ method, url, headers, body }, world)) ?? { status: 404, body: 'not found' });
  };

  const listener = (req: IncomingMessage, res: ServerResponse) => {
    answer(req, res).catch((error: unknown) => {
      console.error('practice server:', error);
      if (!res.headersSent) res.writeHead(500);
      res.end();
    });
  };
  const pems = await generate([{ name: 'commonName', value: 'sanshen practice' }], { keySize: 2048 });
  const tls = createTlsServer({ key: pems.private, cert: pems.cert }, listener);
  await new Promise<void>((resolve) => tls.listen(options.port ?? 0, '127.0.0.1', resolve));

  return {
    port: (tls.address() as AddressInfo).port,
    world,
    sites,
    strays,
    published: () => world.recorded.filter((r) => r.publish),
    reset: () => {
      world.startedAt = Date.now();
      world.recorded.length = 0;
      world.switches.clear();
    },
    close: () =>
      new Promise((resolve) => {
        tls.closeAllConnections();
        tls.close(() => resolve());
      }),
  };
}

function send(res: ServerResponse, out: PracticeResponse) {
  const json = typeof out.body === 'object' && !(out.body instanceof Uint8Array);
  const type = json ? 'application/json; charset=utf-8' : 'text/html; charset=utf-8';
  res.writeHead(out.status ?? 200, { 'content-type': type, 'cache-control': 'no-store', ...out.headers });
  res.end(json ? JSON.stringify(out.body) : out.body);
}

async function bundle(sites: readonly PracticeSite[]): Promise<Map<string, string>> {
  const entries = sites.flatMap((s) =>
    Object.entries(s.scripts).map(([name, file]) => [`${s.platform}/${name}`, file] as const),
  );
  if (entries.length === 0) return new Map();
  const result = await build({
    entryPoints: Object.fromEntries(entries),
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    outdir: fileURLToPath(new URL('../../.output/practice', import.meta.url)),
    jsx: 'automatic',
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    logLevel: 'error',
  });
  const out = new Map<string, string>();
  for (const file of result.outputFiles) {
    const key = /([\w-]+\/[\w-]+)\.js$/.exec(file.path.replaceAll('\\', '/'))?.[1];
    if (key) out.set(key, file.text);
  }
  return out;
}
