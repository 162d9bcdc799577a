import type { Person } from '../../utils/domain/people';
import type { Review, SignedAct, SignedStatement } from '../../utils/domain/review';
import { generateKey } from '../../utils/keys/key-pair';
import { sign } from '../../utils/keys/sign';
import { digestOf } from '../../utils/review/digest';
import { aDraft, aReview, aSignOff, aStatement, ROSTER } from './builders';

/** The people of ROSTER with real keys, and a function that signs for them. */
export interface Signers {
  readonly roster: readonly Person[];
  /** Signs the statement with the key of `statement.by`. */
  sign(statement: SignedStatement): Promise<SignedAct>;
}

export async function someSigners(people: readonly Person[] = ROSTER): Promise<Signers> {
  const keys = new Map<string, CryptoKey>();
  const roster = await Promise.all(
    people.map(async (person) => {
      const { privateKey, publicKey } = await generateKey();
      keys.set(person.id, privateKey);
      return { ...person, publicKey };
    }),
  );
  return {
    roster,
    sign: (statement) => {
      const key = keys.get(statement.by);
      if (!key) throw new Error(`no key for ${statement.by}`);
      return sign(statement, key);
    },
  };
}

/** A review whose digest, submission and sign-offs (for every stage of its policy) are real. */
export async function aSignedReview(signers: Signers, change: Partial<Review> = {}): Promise<Review> {
  const draft = change.draft ?? aDraft();
  const digest = await digestOf(draft);
  const review = aReview({ ...change, draft, digest });
  const submission = await signers.sign(aStatement({ review: review.id, digest, account: review.account }));
  const signOffs = await Promise.all(
    review.policy.stages.map(({ stage }) => signers.sign(aSignOff(review, stage).statement)),
  );
  return { ...review, status: 'approved', submission, signOffs };
}
