import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import en from '../../../public/locales/en.json';
import zh from '../../../public/locales/zh_CN.json';
import { RULES } from '../../../utils/inspection/registry';
import {
  CARRIER_KINDS,
  CARRIER_REFS,
  CARRIER_ROUTES,
  type CarrierKey,
  RULE_ROUTE,
} from '../../../utils/regulations/carriers';
import { clauseRef } from '../../../utils/regulations/contract';
import { REGULATIONS, resolveClause } from '../../../utils/regulations/registry';
import { EXERCISED } from './exercised';

const TESTS = resolve(import.meta.dirname, '../..');
/** The routes of the workspace, from the text of its frame: loading that would load every icon. */
const PAGES = [
  ...(/GROUPS = \[([\s\S]*?)\n\] as const/
    .exec(readFileSync(join(TESTS, '../components/workspace/workspace-shell.tsx'), 'utf8'))?.[1]
    ?.matchAll(/'(\w+)'/g) ?? []),
].map(([, page]) => page);
const KEYS = Object.entries(CARRIER_REFS).flatMap(([kind, refs]) => refs.map((ref) => `${kind}.${ref}` as CarrierKey));
const CARRIED = REGULATIONS.flatMap(({ id, clauses }) =>
  clauses.flatMap(({ locator, carriers }) => carriers.map((carrier) => ({ ref: clauseRef(id, locator), carrier }))),
);
const keyOf = (key: string) => key.replace('.', '_').replaceAll('-', '_');

describe('the clauses of the shipped regulations', () => {
  it('are all carried: how many by what', () => {
    const table = Object.fromEntries(
      REGULATIONS.map(({ id, clauses }) => [
        id,
        [
          clauses.length,
          ...CARRIER_KINDS.map((kind) => clauses.filter(({ carriers }) => carriers[0]?.kind === kind).length),
        ],
      ]),
    );
    // Clauses in all; then by the kind of their first carrier: rule, guard, deadline, register, report, reminder, outside.
    expect(table).toEqual({
      'panjin-2019': [31, 11, 2, 2, 7, 5, 1, 3],
      'yanchi-2017': [42, 7, 3, 1, 11, 5, 1, 14],
      'jiangbei-2021': [29, 8, 3, 4, 7, 1, 1, 5],
      'yunhe-2022': [24, 2, 1, 3, 8, 1, 2, 7],
      'gov-website-content-sample': [26, 1, 4, 3, 2, 4, 4, 8],
    });
    expect(CARRIED.filter(({ carrier }) => carrier.kind === 'outside' && carrier.reason.length < 8)).toEqual([]);
  });

  it('name rules that exist and that name the clause themselves', () => {
    const wrong = CARRIED.flatMap(({ ref, carrier }) => {
      if (carrier.kind !== 'rule') return [];
      const rule = RULES.find(({ id }) => id === carrier.ref);
      return rule?.clauses.includes(ref) ? [] : [`${ref} -> ${carrier.ref}`];
    });
    expect(wrong).toEqual([]);
  });

  it('are never outside where a rule enforces them, and never name the same part twice', () => {
    const outside = new Set(CARRIED.filter(({ carrier }) => carrier.kind === 'outside').map(({ ref }) => ref));
    expect(RULES.flatMap(({ clauses }) => clauses).filter((ref) => outside.has(ref))).toEqual([]);
    for (const { id, clauses } of REGULATIONS) {
      for (const { locator, carriers } of clauses) {
        const parts = carriers.map((carrier) => JSON.stringify(carrier));
        expect(new Set(parts).size, `${id} ${locator}`).toBe(parts.length);
        if (carriers.some(({ kind }) => kind === 'outside')) expect(carriers, `${id} ${locator}`).toHaveLength(1);
      }
    }
  });

  it('of every rule are found', () => {
    expect(RULES.flatMap(({ clauses }) => clauses).filter((ref) => resolveClause(ref) === null)).toEqual([]);
  });
});

describe('every carrier', () => {
  it.each(KEYS)('%s is named by a clause', (key) => {
    expect(CARRIED.some(({ carrier }) => carrier.kind !== 'outside' && `${carrier.kind}.${carrier.ref}` === key)).toBe(
      true,
    );
  });

  it.each(KEYS)('%s has a name in both languages and a page of the workspace', (key) => {
    for (const texts of [zh, en]) {
      const name = (texts.clauses.part as Record<string, string>)[keyOf(key)] ?? '';
      expect(name.length, key).toBeGreaterThan(1);
    }
    expect(PAGES).toContain(CARRIER_ROUTES[key].split('?')[0]);
  });

  it.each(Object.entries(EXERCISED))('%s is exercised by a test', (_key, { file, test }) => {
    const path = join(TESTS, file);
    expect(existsSync(path), path).toBe(true);
    const titles = [
      ...readFileSync(path, 'utf8').matchAll(/\b(?:it|test|describe)(?:\.each\([\s\S]*?\))?\(\s*(['"`])(.*?)\1/g),
    ];
    expect(
      titles.some(([, , title]) => title?.startsWith(test)),
      `${file}: ${test}`,
    ).toBe(true);
  });

  it('is exercised, and nothing else', () => {
    const exercised = Object.keys(EXERCISED);
    expect(exercised.sort()).toEqual([...KEYS].sort());
    expect(Object.values(EXERCISED).filter(({ test }) => test.length < 5)).toEqual([]);
  });

  it('that is a rule is exercised by its examples', () => {
    const rules = new Set(CARRIED.flatMap(({ carrier }) => (carrier.kind === 'rule' ? [carrier.ref] : [])));
    const missing = [...rules].filter((id) => !existsSync(join(TESTS, `unit/inspection/rules/${id}.examples.ts`)));
    expect(missing).toEqual([]);
    expect(PAGES).toContain(RULE_ROUTE);
  });
});
