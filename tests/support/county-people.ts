import type { PersonId } from '../../utils/domain/ids';
import type { Person, Role } from '../../utils/domain/people';
import type { SignedAct, SignedStatement } from '../../utils/domain/review';
import { generateKey } from '../../utils/keys/key-pair';
import { sign } from '../../utils/keys/sign';
import { aPerson } from './builders';

const NAMES: readonly (readonly [string, string, string, readonly Role[]])[] = [
  ['author-1', '林初', '编辑', ['operator', 'duty']],
  ['author-2', '沈禾', '编辑', ['operator', 'duty']],
  ['author-3', '许知', '编辑', ['operator']],
  ['author-4', '唐越', '记者', ['operator']],
  ['first-1', '陈一', '编辑部主任', ['first']],
  ['first-2', '罗青', '新媒体部主任', ['first']],
  ['second-1', '何二', '副总编辑', ['second']],
  ['second-2', '梁宽', '副主任', ['second']],
  ['final', '周远', '分管领导', ['final', 'admin']],
];

/** The people of the county with keys of their own, made once. */
export interface CountyPeople {
  readonly roster: readonly Person[];
  sign(statement: SignedStatement): Promise<SignedAct>;
}

export async function countyPeople(createdAt: number): Promise<CountyPeople> {
  const keys = new Map<string, CryptoKey>();
  const roster: Person[] = [];
  for (const [id, name, post, roles] of NAMES) {
    const { privateKey, publicKey } = await generateKey();
    keys.set(id, privateKey);
    roster.push(aPerson(id, { name, post, roles: [...roles], publicKey, createdAt, keySince: createdAt }));
  }
  return { roster, sign: (statement) => sign(statement, keys.get(statement.by)!) };
}

export const authorOf = (n: number) => `author-${(n % 4) + 1}` as PersonId;
export const signerOf = (stage: 'first' | 'second' | 'final', n: number) =>
  (stage === 'final' ? 'final' : `${stage}-${(n % 2) + 1}`) as PersonId;
