import { Fault } from '../domain/fault';
import { EMPTY_LEDGER } from '../ledger/chain';
import type { ReportMade } from '../messaging/report-messages';
import { appendEvents } from '../storage/ledger';
import { type Backend, requireUnit } from './backend';
import { actorOnDuty } from './on-duty';

const FORMS: Readonly<Record<ReportMade['form'], string>> = { print: '打印', word: 'Word', table: '表格' };

/**
 * 运行情况报告 was printed or saved: period and ledger head stand in the ledger, so that the paper can be held against it, and so that
 * everybody sees when the last one was made.
 *
 * @throws Fault `report-outdated` where the head is not of this ledger: the figures were counted over another one.
 */
export async function reportMade(back: Backend, { from, to, form, head, count }: ReportMade): Promise<void> {
  const db = await back.db();
  await requireUnit(db);
  const seen = count === 0 ? EMPTY_LEDGER.head : (await db.ledger.get(count))?.hash;
  if (seen !== head || from > to)
    throw new Fault('report-outdated', '报告与本机台账不一致，请刷新页面重新统计后再生成。');
  const now = back.now();
  const message = `${from}至${to}（${FORMS[form]}）`;
  const actor = await actorOnDuty(db, now);
  await appendEvents(db, [
    { type: 'report-made', at: now, actor, subject: 'report', data: { message, from, to, form, head, count } },
  ]);
  back.tell({ kind: 'report-made' });
}
