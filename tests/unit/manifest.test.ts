import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PLATFORM_IDS } from '../../utils/domain/platform';
import { PLATFORM_MATCHES } from '../../utils/platforms/hosts';

const root = join(import.meta.dirname, '../..');
const config = readFileSync(join(root, 'wxt.config.ts'), 'utf8');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const permissions = [...(/ permissions: \[([^\]]*)\]/.exec(config)?.[1] ?? '').matchAll(/'([^']+)'/g)].map(
  (m) => m[1]!,
);

describe('manifest', () => {
  it('asks for permissions at all (or the next test proves nothing)', () => {
    expect(permissions.length).toBeGreaterThan(3);
  });

  it.each(permissions)('the README says why %s is needed', (permission) => {
    expect(readme).toMatch(new RegExp(`\\| \`${permission}\` \\|`));
  });

  const optional = /optional_permissions: \[([^\]]*)\]/.exec(config)?.[1] ?? '';
  const optionalHosts = /optional_host_permissions: \[([^\]]*)\]/.exec(config)?.[1] ?? '';

  it('asks when it is used for what only 来源核对 needs, and for nothing else', () => {
    expect(optional).toBe("'scripting', 'tabs'");
    expect(optionalHosts).toBe("'https://*/*', 'http://*/*'");
    for (const name of ['scripting', 'tabs']) expect(permissions).not.toContain(name);
  });

  it.each(['`tabs`', '`scripting`', '`https://*/*`, `http://*/*`'])('the README says why %s is asked for', (name) => {
    expect(readme).toContain(`| ${name} |`);
  });

  it.each(PLATFORM_IDS)('the page guard of %s stands in the page world of every frame before any page script', (id) => {
    const entry = readFileSync(join(root, `entrypoints/page-guard-${id}.content.ts`), 'utf8');
    for (const line of [
      `matches: [...PLATFORM_MATCHES.${id}],`,
      'allFrames: true,',
      'matchOriginAsFallback: true,',
      "runAt: 'document_start',",
      "world: 'MAIN',",
      'main: () => startPageGuard(endpoints, pageApi),',
      `from '../utils/platforms/${id}/endpoints';`,
    ]) {
      expect(entry).toContain(line);
    }
    // Nothing in it may wait for a script that is loaded later.
    expect(entry).not.toMatch(/import\(|await/);
  });

  it('names hosts, never all of them', () => {
    const patterns = Object.values(PLATFORM_MATCHES).flat();
    expect(patterns.filter((p) => !/^https:\/\/(\*\.)?[a-z0-9.-]+\.(com|cn)\/\*$/.test(p))).toEqual([]);
    expect(config).not.toContain('<all_urls>');
  });

  it.each(Object.values(PLATFORM_MATCHES).flat())('the README names the host %s', (pattern) => {
    expect(readme).toContain(pattern);
  });
});
