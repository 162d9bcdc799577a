import { beijingText } from '../deadlines/days';
import type { PersonId } from '../domain/ids';
import type { LedgerEvent, LedgerEventType } from '../domain/ledger';
import type { Person } from '../domain/people';
import type { Review, SignedAct, SignedStatement } from '../domain/review';
import { actsOf } from '../ledger/acts';
import type { Audit } from '../ledger/audit';
import { EVENT_LABELS } from '../ledger/labels';
import { detailOf } from '../ledger/words';
import { STAGE_LABELS } from '../review/labels';

/** One line of 审核过程. */
export interface CourseLine {
  /** Number in the ledger: where it can be looked up. */
  readonly seq: number;
  readonly at: string;
  readonly what: string;
  readonly who: string;
  readonly opinion: string;
  /** How it is signed, and whether the signature holds; '' for what the extension itself recorded. */
  readonly signature: string;
}

/** Inner steps of the guard, which say nothing about who answers for the draft. */
const LEFT_OUT: ReadonlySet<LedgerEventType> = new Set(['release-granted', 'release-used', 'release-expired']);

/** The course of a review as the ledger has it, earlier versions and rejections included. */
export function courseOf(
  events: readonly LedgerEvent[],
  review: Review,
  people: readonly Pick<Person, 'id' | 'name' | 'post'>[],
  audit: Audit,
): CourseLine[] {
  const name = nameIn(people);
  return events
    .filter(({ type }) => !LEFT_OUT.has(type))
    .map((event) => {
      const { acts } = actsOf(event);
      const act = acts[0];
      const holding = audit.signedBy.get(event.seq)?.length ?? 0;
      return {
        seq: event.seq,
        at: beijingText(event.at),
        what: (act ? stageTitle(act.statement, review) : '') + EVENT_LABELS[event.type],
        who: act
          ? signerText(act, review, name, false)
          : event.actor === 'system'
            ? '系统'
            : name(event.actor as PersonId),
        opinion: wordsOf(event),
        signature: act
          ? `${act.passkey ? '通行密钥' : 'PIN 密钥'}，${holding >= acts.length ? '成立' : '未能核对'}`
          : '',
      };
    });
}

/** Who answers for an act: the signer, for whom they signed (委托), or whose approval they recorded (代录). */
export function signerText(
  { statement }: SignedAct,
  review: Review,
  name: (id: PersonId) => string,
  withStage = true,
): string {
  const stage = withStage ? `${stageTitle(statement, review)} ` : '';
  if (statement.onBehalfOf === undefined) return stage + name(statement.by);
  return statement.delegation === undefined
    ? `${stage}${name(statement.onBehalfOf)}（${name(statement.by)}代录）`
    : `${stage}${name(statement.by)}（受${name(statement.onBehalfOf)}委托）`;
}

/** Names of people; the id where the roster has none. */
export function nameIn(people: readonly Pick<Person, 'id' | 'name'>[]): (id: PersonId) => string {
  const names = new Map<string, string>(people.map((person) => [person.id, person.name]));
  return (id) => names.get(id) ?? id;
}

function stageTitle({ stage }: SignedStatement, review: Review): string {
  if (stage === null) return '';
  return review.policy.stages.find((rule) => rule.stage === stage)?.title ?? STAGE_LABELS[stage];
}

function wordsOf(event: LedgerEvent): string {
  const { remarks = [], evidence } = actsOf(event).acts[0]?.statement ?? {};
  const comments = remarks.map(({ quote, text }) => `“${quote}”：${text}`);
  const proof = evidence ? [`凭证：${evidence.name}`] : [];
  return [detailOf(event), ...comments, ...proof].filter((text) => text.trim() !== '').join('\n');
}
