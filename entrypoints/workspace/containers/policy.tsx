import { useMemo } from 'react';
import * as z from 'zod/mini';
import { PolicyPage } from '../../../components/policy/policy-page';
import { FaultAlert } from '../../../components/shared/fault-alert';
import type { PersonId } from '../../../utils/domain/ids';
import { type PolicyBook, PolicyBookSchema } from '../../../utils/domain/policy';
import { send } from '../../../utils/messaging/send';
import { canonicalJson } from '../../../utils/review/canonical-json';
import { defaultBook } from '../../../utils/review/policy';
import { policyChangeInWords, waitsFor } from '../../../utils/review/policy-change';
import { checkBook } from '../../../utils/review/policy-check';
import { presets } from '../../../utils/review/policy-presets';
import { listPeople } from '../../../utils/storage/people';
import { pendingPolicy, signedBook } from '../../../utils/storage/policies';
import { unitRegulations } from '../../../utils/storage/regulations';
import { getUnit } from '../../../utils/storage/unit';
import { signAs } from '../lib/acts';
import { useDatabase, useLive } from '../lib/database';
import { useKept } from '../lib/kept';
import { useNames } from '../lib/names';
import { clauseName } from '../lib/regulations';

const KeptSchema = z.nullable(PolicyBookSchema);

/** 审核制度. What is changed and not signed yet survives a reload and other pages of the menu. */
export function PolicyContainer() {
  const db = useDatabase();
  const [kept, setKept] = useKept<PolicyBook | null>('sanshen.policy', KeptSchema, null);
  const data = useLive(async (d) => {
    const [unit, signed, pending, people, regulations] = await Promise.all([
      getUnit(d),
      signedBook(d),
      pendingPolicy(d),
      listPeople(d),
      unitRegulations(d),
    ]);
    return { unit, book: signed ?? (unit && defaultBook(unit.size)), pending, people, regulations };
  }, []);
  const { unit = null, book = null, pending = null, people = [], regulations } = data.value ?? {};
  const names = useNames(people, [], []);
  // Somebody else's change came into force meanwhile: what was typed here started from another book.
  const edited = kept && book && kept.revision === book.revision ? kept : null;
  const faults = useMemo(
    () => (unit && edited && regulations ? checkBook(edited, people, { size: unit.size, regulations }) : []),
    [unit, edited, people, regulations],
  );
  const offered = useMemo(() => presets(unit?.size ?? 0), [unit]);
  if (data.error) return <FaultAlert message={data.error} onRetry={data.retry} />;
  if (!unit || !book) return null;

  const act = (person: PersonId, pin: string, content: unknown) =>
    signAs(db, person, pin, {
      act: 'policy',
      review: null,
      digest: null,
      account: null,
      comment: canonicalJson(content),
    });
  const next = (changed: PolicyBook) => ({ ...changed, revision: book.revision + 1 });
  return (
    <PolicyPage
      book={book}
      edited={edited}
      onEdit={setKept}
      faults={faults}
      words={edited ? policyChangeInWords(book, edited) : ''}
      pending={
        pending && {
          book: pending.change.book,
          words: policyChangeInWords(book, pending.change.book),
          by: names.person(pending.act.statement.by),
          as: pending.as,
          signers: secondSigners(),
        }
      }
      presets={offered.map(({ policy, note, clause }) => ({ policy, note, clause: clause && clauseName(clause) }))}
      clauseOf={(id) => {
        const clause = offered.find(({ policy }) => policy.id === id)?.clause;
        return clause ? clauseName(clause) : '';
      }}
      people={people}
      signers={people.filter((p) => p.active && (p.roles.includes('admin') || p.roles.includes('final')))}
      personName={names.person}
      onSign={async (person, pin, changed) => {
        await send('policy.sign', { act: await act(person, pin, { base: book.revision, book: next(changed) }) });
      }}
      onDrop={async (person, pin) => {
        await send('policy.drop', { act: await act(person, pin, { drop: pending?.act.signature ?? '' }) });
      }}
    />
  );

  /** Those who may sign second; the first signer themselves only where nobody else holds the other role. */
  function secondSigners() {
    if (!pending) return [];
    const others = people.filter((p) => waitsFor(pending, p));
    return others.length > 0 ? others : people.filter((p) => p.id === pending.act.statement.by);
  }
}
