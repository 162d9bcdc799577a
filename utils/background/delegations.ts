import type { Delegation } from '../domain/delegation';
import { Fault } from '../domain/fault';
import type { Person, Stage } from '../domain/people';
import type { PolicyBook } from '../domain/policy';
import type { SignedAct } from '../domain/review';
import { STAGE_LABELS, scheduleLabel } from '../review/labels';
import { holdsStage } from '../review/policy';
import { type DelegationChange, DelegationChangeSchema, endFault, giveFault } from '../roster/delegations';
import { listDelegations, putDelegation } from '../storage/delegations';
import { withLedger } from '../storage/ledger';
import { listPeople } from '../storage/people';
import { policyBook } from '../storage/policies';
import { type Backend, contentOf, requireFreshAct, requireUnit } from './backend';

/** A delegation is given or ended early, with the signature of whom it concerns or of an administrator. */
export async function changeDelegation(back: Backend, act: SignedAct): Promise<void> {
  const db = await back.db();
  const now = back.now();
  const unit = await requireUnit(db);
  const { person } = await requireFreshAct(db, act, 'delegate', now);
  const change = contentOf(act, DelegationChangeSchema, '委托的内容不完整，请刷新页面后重新填写。');
  await withLedger(db, [db.settings, db.people], async (append) => {
    const roster = await listPeople(db);
    const delegations = await listDelegations(db);
    const book = await policyBook(db, unit);
    const context = { roster, delegations, by: person.id, now, holds: holderOf(book) };
    const fault = change.change === 'give' ? giveFault(change, context) : endFault(change, context);
    if (fault) throw new Fault(fault.code, fault.message);
    const delegation = change.change === 'give' ? given(change, act) : ended(change, delegations, now);
    await putDelegation(db, delegation);
    await append({
      type: change.change === 'give' ? 'delegation-given' : 'delegation-ended',
      at: now,
      actor: person.id,
      subject: delegation.from,
      data: { delegation, message: inWords(delegation, roster, change.reason), act },
    });
  });
  back.tell({ kind: 'people-changed' });
}

/** By role, or by name in some policy. */
function holderOf(book: PolicyBook): (person: Person, stage: Stage) => boolean {
  const rules = book.policies.flatMap(({ stages }) => stages);
  return (person, stage) =>
    person.roles.includes(stage) || rules.some((rule) => rule.stage === stage && holdsStage(rule, person));
}

function given(change: Extract<DelegationChange, { change: 'give' }>, act: SignedAct): Delegation {
  const { change: _, ...fields } = change;
  return { ...fields, reason: change.reason.trim(), endedAt: null, by: act.statement.by };
}

function ended(
  { id }: Extract<DelegationChange, { change: 'end' }>,
  delegations: readonly Delegation[],
  now: number,
): Delegation {
  const found = delegations.find((d) => d.id === id);
  if (!found) throw new Fault('no-delegation', '这份委托已经结束，请刷新页面。');
  return { ...found, endedAt: now };
}

function inWords({ from, to, stages, start, end }: Delegation, roster: readonly Person[], reason: string): string {
  const name = (id: string) => roster.find((p) => p.id === id)?.name ?? id;
  const what = stages.map((stage) => STAGE_LABELS[stage]).join('、');
  const words = `${name(from)}委托${name(to)}${what}，${scheduleLabel(start)} 至 ${scheduleLabel(end)}`;
  return reason.trim() ? `${words}（${reason.trim()}）` : words;
}
