import { DAY_MS, MINUTE } from '../../deadlines/days';
import { EDITS_MAX, type KeptComment, newlyStored, type StoredComment } from '../../domain/comment';
import type { CommentAct, ManualEntry } from '../../domain/comment-act';
import { Fault } from '../../domain/fault';
import type { Handling } from '../../domain/handling';
import type { LedgerEntry } from '../../domain/ledger';
import { IMPORTANCE_NAMES, type Importance, type Triage } from '../../domain/triage';
import { type Merged, withClocks } from '../merge';
import { type ActContext, handled, requireForeign, requireRunning, step } from './step';
import { checkedUrl } from './url';

const NAME_MAX = 60;
const TEXT_MAX = 2_000;
/** A letter that lay around longer than this was mistyped, or is no matter for a clock any more. */
const RECEIVED_MAX_MS = 366 * DAY_MS;
/** Watches differ by minutes; a letter cannot come from the future. */
const WATCH_TOLERANCE_MS = 5 * MINUTE;

type Detail = Extract<CommentAct, { do: 'detail' }>;
type Amend = Extract<CommentAct, { do: 'amend' }>;

/**
 * 登记要素: department, importance, link to the published result; also of closed comments, whose result is often published later.
 * @throws Fault `no-change`, `bad-url`, `name-too-long`.
 */
export function detail(stored: StoredComment, act: Detail, context: ActContext): Merged {
  requireForeign(stored);
  const { handling, triage } = stored;
  const before = { ...fieldsOf(handling), importance: triage.importance };
  const after = {
    department: act.department === undefined ? before.department : shortName(act.department),
    resultUrl: act.resultUrl === undefined ? before.resultUrl : checkedUrl(act.resultUrl),
    importance: act.importance ?? before.importance,
  };
  const changed = (Object.keys(after) as (keyof typeof after)[]).filter((field) => after[field] !== before[field]);
  if (changed.length === 0) throw new Fault('no-change', '内容没有变化，无需保存。');
  // Type and clock stay as they were sorted, and sortable.
  const { department, resultUrl, importance } = after;
  const next = handled({ ...stored, triage: { ...triage, importance } }, { department, resultUrl });
  const reason = changed.map((field) => `${FIELDS[field]}：${inWords(after[field])}`).join('；');
  return step('comment-detailed', stored, next, context, { changed, reason });
}

/**
 * Corrects an entry made by hand; the wording so far is kept. The time it was received at carries the clocks and cannot be changed.
 * @throws Fault `not-manual`, `no-text`, `no-change`, `too-many`, `name-too-long`.
 */
export function amend(stored: StoredComment, act: Amend, context: ActContext): Merged {
  requireRunning(stored);
  const { seen, edits } = stored;
  if (seen.via !== 'manual')
    throw new Fault('not-manual', '平台上的留言由系统读取，不能改写；只有手工登记的内容可以更正。');
  const text = checkedText(act.text);
  const authorName = shortName(act.authorName);
  const authorId = shortName(act.contact);
  if (text === seen.text && authorName === seen.authorName && authorId === seen.authorId) {
    throw new Fault('no-change', '内容没有变化，无需保存。');
  }
  const reworded = text !== seen.text;
  if (reworded && edits.length >= EDITS_MAX) {
    throw new Fault('too-many', `该登记已更正${EDITS_MAX}次，请列为无需办理后重新登记。`);
  }
  const next: StoredComment = {
    ...stored,
    seen: { ...seen, text, authorName, authorId },
    edits: reworded ? [...edits, { text: seen.text, until: context.now }] : edits,
    lastSeenAt: Math.max(stored.lastSeenAt, context.now),
  };
  // Which parts changed, not what they say: the ledger holds nobody's words or name.
  const person = authorName !== seen.authorName || authorId !== seen.authorId;
  const changed = [...(reworded ? ['text'] : []), ...(person ? ['person'] : [])];
  return step('comment-amended', stored, next, context, { changed });
}

/**
 * 来信、来电、来访: becomes a comment with the same clocks, counted from when it was received, however late it was entered.
 * @param entry what the form sent. @param about id of the new comment, the name of its account or unit, and how the rules sort it.
 * @throws Fault `no-text`, `bad-time`, `name-too-long`.
 */
export function enter(
  entry: ManualEntry,
  about: { readonly id: string; readonly accountName: string; readonly sort: (seen: KeptComment) => Triage },
  context: ActContext,
): Merged {
  const { now } = context;
  if (entry.receivedAt > now + WATCH_TOLERANCE_MS)
    throw new Fault('bad-time', '收到时间不能晚于现在，请核对后重新填写。');
  if (entry.receivedAt < now - RECEIVED_MAX_MS) {
    throw new Fault('bad-time', '收到时间在一年以前，请核对年份；确属旧件的，请在纸质台账中登记。');
  }
  const seen: KeptComment = {
    platform: 'manual',
    channel: entry.channel,
    postId: '',
    postTitle: shortName(entry.title),
    commentId: about.id,
    parentId: '',
    authorId: shortName(entry.contact),
    authorName: shortName(entry.authorName),
    own: false,
    text: checkedText(entry.text),
    at: Math.min(entry.receivedAt, now),
    uncertainty: 0,
    answered: false,
    answeredAt: null,
    url: '',
    via: 'manual',
  };
  const fresh = newlyStored(seen, { account: entry.account, accountName: about.accountName, now });
  const sorted = about.sort(seen);
  // Somebody who spoke with the person knows that an answer is owed; rules about spam and praise are for the platforms.
  const triage: Triage =
    entry.kind === null
      ? { ...sorted, importance: entry.importance, needsAnswer: true }
      : { ...sorted, kind: entry.kind, importance: entry.importance, needsAnswer: true, reasons: [], by: 'person' };
  const next = withClocks({ ...handled(fresh, { department: shortName(entry.department) }), triage }, context.policy);
  const event: LedgerEntry = {
    type: 'comment-entered',
    at: now,
    actor: context.actor,
    subject: next.key,
    data: { channel: entry.channel, receivedAt: seen.at, department: next.handling.department },
  };
  return { next, events: [event] };
}

const FIELDS = { department: '对应部门', resultUrl: '结果链接', importance: '重要程度' } as const;

/** The ledger is Chinese, like its regulations. */
function inWords(value: string): string {
  return IMPORTANCE_NAMES[value as Importance] ?? (value || '无');
}

function fieldsOf({ department, resultUrl }: Handling): Pick<Handling, 'department' | 'resultUrl'> {
  return { department, resultUrl };
}

function shortName(text: string): string {
  const name = text.trim().replace(/\s+/gu, ' ');
  if (name.length > NAME_MAX)
    throw new Fault('name-too-long', `姓名、部门、标题、联系方式均不超过${NAME_MAX}个字，请精简后重试。`);
  return name;
}

function checkedText(text: string): string {
  const words = text.trim();
  if (words === '') throw new Fault('no-text', '请填写反映的内容。');
  if (words.length > TEXT_MAX)
    throw new Fault('text-too-long', `反映内容请控制在${TEXT_MAX}字以内，较长的来信请摘要登记。`);
  return words;
}
