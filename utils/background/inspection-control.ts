import { dayOf } from '../deadlines/days';
import {
  applyChange,
  CONTROL_LISTS,
  type ControlChange,
  ControlChangeSchema,
  type ControlList,
  entryKey,
  isEmptyChange,
  LIST_LIMIT,
} from '../domain/control-change';
import { Fault } from '../domain/fault';
import { type FalseAlarm, FalseAlarmSchema } from '../domain/inspection';
import type { SignedAct } from '../domain/review';
import { tidySurroundings } from '../domain/surroundings';
import { RULES } from '../inspection/registry';
import type { MessageInput } from '../messaging/protocol';
import { getControl, listReportedAlarms, putControl, putReportedAlarms } from '../storage/inspection-control';
import { withLedger } from '../storage/ledger';
import { addRuleCounts } from '../storage/rule-counts';
import { listWordingProposals, putWordingProposals } from '../storage/wording-proposals';
import { type Backend, requireAdminAct, requireUnit } from './backend';
import { isRule } from './rule-statistics';

/** More reports than anybody decides: something else is sending. */
const MOST_REPORTED = 300;

const LIST_NAMES: Readonly<Record<ControlList, string>> = {
  banned: '禁用词',
  allowed: '允许用语',
  wording: '规范表述',
  people: '人名职务',
  sources: '稿源单位',
  domains: '允许域名',
  falseAlarms: '误报',
};

/** Changes switches and lists, signed by an administrator; the whole change stands in the ledger with the signature. */
export async function changeRules(back: Backend, act: SignedAct): Promise<void> {
  const db = await back.db();
  await requireUnit(db);
  const { person, change: signed } = await requireAdminAct(db, act, back.now());
  const parsed = ControlChangeSchema.safeParse(signed);
  if (!parsed.success) throw new Fault('bad-change', '规则变更的内容不完整，请刷新页面后重新操作。');
  const change = parsed.data;
  if (isEmptyChange(change)) throw new Fault('no-change', '没有需要保存的更改。');
  await withLedger(db, [db.settings], async (append) => {
    const next = applyChange(await getControl(db), change);
    for (const list of CONTROL_LISTS) {
      if (next[list].length > LIST_LIMIT) {
        throw new Fault('list-full', `“${LIST_NAMES[list]}”最多 ${LIST_LIMIT} 条，请先删除不再使用的条目。`);
      }
    }
    await putControl(db, next);
    const decided = new Set(change.decided);
    if (decided.size > 0) {
      await putReportedAlarms(
        db,
        (await listReportedAlarms(db)).filter((alarm) => !decided.has(alarm.id)),
      );
      await putWordingProposals(
        db,
        (await listWordingProposals(db)).filter((proposal) => !decided.has(proposal.id)),
      );
    }
    await append({
      type: 'rules-changed',
      at: back.now(),
      actor: person.id,
      subject: 'rules',
      data: { message: inWords(change), act },
    });
  });
  back.tell({ kind: 'rules-changed' });
}

/** What was changed, in one line for the ledger. */
function inWords({ rules, put, remove, decided }: ControlChange): string {
  const parts: string[] = [];
  const switched = Object.entries(rules);
  const off = switched.filter(([, setting]) => setting && !setting.enabled).map(([id]) => titleOf(id));
  if (off.length > 0) parts.push(`停用${off.join('、')}`);
  if (switched.length > off.length) parts.push(`调整规则${switched.length - off.length}条`);
  for (const list of CONTROL_LISTS) {
    const added = put[list]?.length ?? 0;
    const removed = remove[list]?.length ?? 0;
    if (added > 0) parts.push(`${LIST_NAMES[list]}新增或修改${added}条`);
    if (removed > 0) parts.push(`${LIST_NAMES[list]}删除${removed}条`);
  }
  const refused = decided.length - (put.falseAlarms?.length ?? 0);
  if (refused > 0) parts.push(`驳回误报${refused}条`);
  return `${parts.join('；')}。`;
}

function titleOf(id: string): string {
  return RULES.find((rule) => rule.id === id)?.title ?? id;
}

/**
 * 误报: keeps passage and surroundings for an administrator to decide. Silences nothing: it may come from a platform page, and who drafts
 * does not set the rules. The same passage reported again only counts up.
 */
export async function reportFalseAlarm(back: Backend, input: MessageInput<'finding.false-alarm'>): Promise<void> {
  const db = await back.db();
  await requireUnit(db);
  const { finding } = input;
  const parsed = FalseAlarmSchema.safeParse({ rule: finding.rule, text: finding.text, ...tidySurroundings(input) });
  if (!parsed.success || !isRule(finding.rule)) {
    throw new Fault('no-passage', '这个问题没有可以登记的文字，不能标为误报；可以在提交时说明理由。');
  }
  const alarm = parsed.data;
  const at = back.now();
  const reported = await db.transaction('rw', db.settings, db.ruleCounts, async () => {
    if ((await getControl(db)).falseAlarms.some((known) => isSame(known, alarm))) return false;
    const waiting = await listReportedAlarms(db);
    const before = waiting.find((each) => isSame(each.alarm, alarm));
    if (before) {
      await putReportedAlarms(
        db,
        waiting.map((each) => (each === before ? { ...each, at, times: each.times + 1 } : each)),
      );
      return true;
    }
    if (waiting.length >= MOST_REPORTED) {
      throw new Fault('too-many', '待确认的误报过多，请先请管理员在工作台“规则”中处理。');
    }
    await putReportedAlarms(db, [...waiting, { id: crypto.randomUUID(), alarm, at, times: 1 }]);
    await addRuleCounts(db, dayOf(at), [{ rule: alarm.rule, falseAlarms: 1 }]);
    return true;
  });
  if (reported) back.tell({ kind: 'alarm-reported' });
}

function isSame(a: FalseAlarm, b: FalseAlarm): boolean {
  return entryKey('falseAlarms', a) === entryKey('falseAlarms', b);
}
