import type { PracticeWorld } from '../contract';
import { ACCOUNT, initialRemarks, initialWorks, type Remark, type Work } from './data';
import { manyRemarks } from './many-remarks';

/** Everything that changes during a run. Starts afresh when the server's recordings are cleared. */
export interface State {
  readonly works: Work[];
  readonly remarks: Remark[];
  /** Ids of the comments that the platform has told this browser. */
  readonly told: Set<string>;
  /** How often a list of comments was asked for. */
  looks: number;
  /** Comments come in while somebody reads. */
  readonly busy: boolean;
  readonly uploads: Map<string, Buffer>;
  /** The person has passed the SMS check; used up by the next publish. */
  verified: boolean;
  serial: number;
  /** Start of the run it belongs to. */
  readonly startedAt: number;
}

const states = new WeakMap<PracticeWorld, State>();

export function stateOf(world: PracticeWorld): State {
  const known = states.get(world);
  if (known?.startedAt === world.startedAt) return known;
  const fresh: State = {
    works: initialWorks(world.startedAt),
    remarks: seeded(world),
    told: new Set(),
    looks: 0,
    busy: world.switches.has('many-comments'),
    uploads: known?.uploads ?? new Map(),
    verified: false,
    serial: 0,
    startedAt: world.startedAt,
  };
  states.set(world, fresh);
  return fresh;
}

/** With `many-comments` the first work and the old one have more than 2 000 of them. */
function seeded({ startedAt, switches }: PracticeWorld): Remark[] {
  if (!switches.has('many-comments')) return initialRemarks(startedAt);
  const [young, , old] = initialWorks(startedAt);
  return manyRemarks(startedAt, young!, old!);
}

/** A 19-digit id beyond the range of exact JavaScript numbers. */
export function newId(state: State): string {
  state.serial += 1;
  return `7555000000000000${String(100 + state.serial)}`;
}

export function addReply(state: State, work: Work, answered: Remark | undefined, text: string, now: number): Remark {
  const id = newId(state);
  const remark: Remark = {
    id,
    encrypted: `@j/practice+reply+${id}==`,
    work: work.id,
    root: answered ? answered.root || answered.id : '',
    answers: answered?.root ? answered.id : '',
    uid: ACCOUNT.uid,
    name: ACCOUNT.nickname,
    text,
    at: now,
    ip: '河北',
  };
  state.remarks.push(remark);
  return remark;
}
