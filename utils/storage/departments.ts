import * as z from 'zod/mini';
import type { SanshenDb } from './database';
import { getSetting, putSetting, type Setting } from './settings';

const MAX = 60;

/** 承办部门: names that were written into comments, the latest first; offered again where one is asked for. */
export const DEPARTMENTS: Setting<readonly string[]> = {
  key: 'comment-departments',
  schema: z.readonly(z.array(z.string().check(z.minLength(1), z.maxLength(60))).check(z.maxLength(MAX))),
  initial: [],
};

/** Remembers a name. Inside a transaction that covers `settings`. */
export async function rememberDepartment(db: SanshenDb, name: string): Promise<void> {
  const known = await getSetting(db, DEPARTMENTS);
  if (name === '' || known[0] === name) return;
  await putSetting(db, DEPARTMENTS, [name, ...known.filter((other) => other !== name)].slice(0, MAX));
}
