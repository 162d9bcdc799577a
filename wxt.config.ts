import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { defineConfig } from 'wxt';
import { lazySchemas } from './tests/run/lazy-schemas.mjs';
import { popupPage } from './tests/run/popup-page.mjs';
import { verifierPageFile } from './tests/run/verifier-page.mjs';
import { wordDataFile } from './tests/run/word-data.mjs';
import type { Endpoint } from './utils/platforms/contract';
import { ALL_MATCHES } from './utils/platforms/hosts';
import { publishRules } from './utils/platforms/static-rules';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The publish endpoints of every platform folder, as static network rules: in force even while the worker sleeps (DESIGN §4). */
async function staticRules(): Promise<string> {
  const folders = readdirSync(here('utils/platforms'), { withFileTypes: true }).filter((f) =>
    existsSync(here(`utils/platforms/${f.name}/endpoints.ts`)),
  );
  const tables = await Promise.all(
    folders.map(
      (f) =>
        import(pathToFileURL(here(`utils/platforms/${f.name}/endpoints.ts`)).href) as Promise<{
          endpoints: readonly Endpoint[];
        }>,
    ),
  );
  return JSON.stringify(publishRules(tables.flatMap((t) => t.endpoints)), null, 1);
}

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/module-react', '@wxt-dev/i18n/module'],
  i18n: { localesDir: here('public/locales') },
  outDir: '.output',
  // Firefox as well: its older form knows no `action`.
  manifestVersion: 3,
  hooks: {
    // What the popup needs for its list comes in one file, and nothing is made before it is used: each further file and each schema costs it time before
    // anything is drawn (tests/bench/popup.mjs).
    'vite:build:extendConfig': (entrypoints, config) => {
      const output = config.build?.rollupOptions?.output;
      if (!output || Array.isArray(output) || !entrypoints.some(({ type }) => type === 'popup')) return;
      config.plugins = [...(config.plugins ?? []), lazySchemas(), popupPage()];
      // With everything that it imports; what starts the page (main.tsx) stays out of a file that other pages load as well.
      output.manualChunks = (id) =>
        /(\/(first-reading\.ts|(duty-popup|mount-bare)\.tsx)|wxt-html-plugins|modulepreload-polyfill(\.js)?)$/.test(id)
          ? 'list'
          : undefined;
    },
    'build:publicAssets': async (_wxt, assets) => {
      assets.push({ relativeDest: 'rules/publish.json', contents: await staticRules() });
      assets.push({ relativeDest: 'word-data.bin', absoluteSrc: await wordDataFile() });
      assets.push({ relativeDest: 'ledger-verifier.html', absoluteSrc: await verifierPageFile() });
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'zh_CN',
    // Fixed, so that the extension id (and with it the ledger) is the same from any folder (DESIGN §7).
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            // CSS highlights, content scripts in the page's world: all of it from this version on.
            gecko: {
              id: 'sanshen@sanshen.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          key: 'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAhVJPt+gUfYlzDxUF2oT2OlIEkDxXvIf3uaV2igsQIIY2q2hXr8couQNJ301nwgqUVjAs9YWf+ExEXDoGShM4CSKajQQmOgBR+SefsMCDZ5D0ZbMn6N4hF5xdrLyim6ZQqYBj5ils0q+mcmWkbXeimse8PZjnj8ZrqYrZSy70BSdpssFTQqk34R21Nc8TPlc2cj+eOa3ZJnS91cjFegmlsrfJPKiBOZbFP0yIgXpKH2Jm9wWUfCqrxgt6vPlqFIMh9YHq/hm6rT+STrKh4cXRRoQL7wS71Jv8ueugFyT/iFqdvuOLapQJMtMrspLTsy+FNPno97kEq2L5ekshaAGE4wIDAQAB',
          minimum_chrome_version: '120',
        }),
    permissions: [
      'alarms',
      'declarativeNetRequest',
      'notifications',
      'sidePanel',
      'storage',
      'unlimitedStorage',
      'webRequest',
    ].filter((name) => browser !== 'firefox' || name !== 'sidePanel'),
    // Firefox needs no schema: what its policies say is judged by utils/managed alone.
    ...(browser === 'firefox' ? {} : { storage: { managed_schema: 'managed-schema.json' } }),
    host_permissions: [...ALL_MATCHES],
    // 来源核对: asked for when the operator chooses a tab, for that site alone, and given back when it was read.
    optional_permissions: ['scripting', 'tabs'],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    icons: { 16: 'icons/16.png', 32: 'icons/32.png', 48: 'icons/48.png', 128: 'icons/128.png' },
    // Loaded by our content script: rules, bar and words when a composer appears, the rest when it is needed. The dynamic address keeps pages from probing for them.
    web_accessible_resources: [
      {
        resources: ['workbench.js', 'page-parts.js', 'word-data.bin', 'language-model.bin', 'qr-reader.js'],
        matches: [...ALL_MATCHES],
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ],
    action: { default_title: '__MSG_extName__' },
    // Everything else has its place in the tab order; these two lie outside every page. Changed under chrome://extensions/shortcuts.
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+L' } },
      'open-panel': { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_commandOpenPanel__' },
    },
    declarative_net_request: { rule_resources: [{ id: 'publish', enabled: true, path: 'rules/publish.json' }] },
    content_security_policy: {
      extension_pages: "script-src 'self'; object-src 'none'; connect-src 'self'; frame-ancestors 'none'",
    },
  }),
});
