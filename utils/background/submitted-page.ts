import { Fault } from '../domain/fault';
import type { Finding } from '../domain/finding';
import type { PageReading } from '../messaging/content-protocol';
import { askTab } from '../messaging/serve';
import type { SanshenDb } from '../storage/database';
import { pageContext } from './accounts';
import type { Backend } from './backend';
import { inspectAt, type Known, knownDraft } from './pages';

/** The page of a tab as it stands now, and what the inspection says to it: what a submission or declaration is made from. */
export interface SubmittedPage {
  readonly known: Known;
  readonly reading: PageReading;
  readonly findings: readonly Finding[];
  readonly ruleset: string;
}

/**
 * Reads the page again: what is stored is what stands in the editor now. Whether the signature is about exactly that is for the caller.
 * @throws Fault `no-draft`, `page-unknown`, `account-unknown`, `account-foreign`.
 */
export async function submittedPage(
  back: Backend,
  db: SanshenDb,
  tabId: number,
  /** 计划发布时间 (ms, null: at once) that was signed with it; takes the place of the page's own. */
  planned?: number | null,
): Promise<SubmittedPage> {
  const reading = await askTab(tabId, 'tab.read', {});
  if (!reading.draft) throw new Fault('no-draft', '当前页面没有正在编辑的稿件，请打开编辑页面后再提交。');
  if (reading.problems.length > 0) {
    throw new Fault(
      'page-unknown',
      `本页结构已变化，未能完整读取稿件（${reading.problems.map((p) => p.what).join('、')}），不能提交。请刷新页面。`,
    );
  }
  if (typeof planned === 'number' && planned <= back.now())
    throw new Fault('planned-past', '计划发布时间已过，请重新选择后提交。');
  const draft = planned === undefined ? reading.draft : { ...reading.draft, schedule: planned };
  const known = await knownDraft(db, draft);
  if (known.standing === 'unknown')
    throw new Fault('account-unknown', '该账号尚未登记，请先在页面提示条选择“纳入管理”。');
  if (known.standing === 'foreign') throw new Fault('account-foreign', '该账号已登记为非本单位账号，不需要审核。');
  const { inspection } = await pageContext(back, reading.account);
  const found = await inspectAt(known.draft, { ...inspection, observed: reading.observed }, back.now());
  return { known, reading, ...found };
}
