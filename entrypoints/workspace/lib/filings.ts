import { browser } from 'wxt/browser';
import type { FilingsView, RegisterOutput } from '../../../components/filings/model';
import { underscored } from '../../../components/shared/labels';
import { beijingDay } from '../../../components/shared/time';
import { chinaCalendar } from '../../../utils/deadlines/calendar';
import { Fault } from '../../../utils/domain/fault';
import type { AccountKey } from '../../../utils/domain/ids';
import { wordsFrom } from '../../../utils/domain/said';
import { checkFilings } from '../../../utils/filings/checks';
import { registerEntries } from '../../../utils/filings/entry';
import { filingLimits, mattersOf, standingOf } from '../../../utils/filings/limits';
import { toDocx } from '../../../utils/reports/docx';
import { filingForm, filingFormsDocument } from '../../../utils/reports/filing-form';
import { registerTable, registerTemplate } from '../../../utils/reports/register-table';
import { listAccounts } from '../../../utils/storage/accounts';
import type { SanshenDb } from '../../../utils/storage/database';
import { listOtherAccounts } from '../../../utils/storage/other-accounts';
import { listPeople } from '../../../utils/storage/people';
import { unitRegulations } from '../../../utils/storage/regulations';
import { getUnit } from '../../../utils/storage/unit';
import { chineseTexts } from './appearance';
import { saveFile } from './save-file';
import { saveTable } from './save-table';

/** Stands for the whole register where one account is named else. */
export const ALL_FILINGS = 'all';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The register as it is stored. */
export async function readRegister(db: SanshenDb) {
  const accounts = await listAccounts(db);
  const others = await listOtherAccounts(db);
  const unitName = (await getUnit(db))?.name ?? '';
  return { accounts, others, unitName, entries: registerEntries(accounts, others, unitName) };
}

type StoredRegister = Awaited<ReturnType<typeof readRegister>> & {
  readonly regulations: Awaited<ReturnType<typeof unitRegulations>>;
  /** 外包人员 on the roster. */
  readonly outsiders: readonly string[];
};

/** The register with all that its checks need. */
export async function readFilings(db: SanshenDb): Promise<StoredRegister> {
  const register = await readRegister(db);
  const regulations = await unitRegulations(db);
  const people = await listPeople(db);
  const outsiders = people.filter((p) => p.employment === 'contractor' && p.active).map(({ name }) => name);
  return { ...register, regulations, outsiders };
}

/** What is shown of it at this time. @param now ms */
export function filingsView(stored: StoredRegister, now: number): FilingsView {
  const { accounts, others, unitName, entries, regulations } = stored;
  const limits = filingLimits(regulations, chinaCalendar);
  return {
    accounts,
    others,
    unitName,
    entries,
    checks: checkFilings({ now, entries, regulations, outsiders: stored.outsiders }),
    standings: Object.fromEntries(
      entries.map(({ key, register }) => [key, mattersOf(register).map((matter) => standingOf(matter, limits, now))]),
    ),
  };
}

/** Saves or opens for printing what was asked for. @param account one account's form; null for the whole register */
export async function outputFilings(
  { entries, checks, unitName }: FilingsView,
  output: RegisterOutput,
  account: AccountKey | null,
): Promise<void> {
  const now = Date.now();
  if (output === 'template') return saveTable('账号备案导入模板', 'xlsx', registerTemplate());
  const wanted = entries.filter(({ key }) => account === null || key === account);
  if (wanted.length === 0) throw new Fault('no-filing', '还没有备案账号，请先添加或导入。');
  if (output === 'print') {
    const path = `/sheet.html?filing=${encodeURIComponent(account ?? ALL_FILINGS)}`;
    await browser.tabs.create({ url: browser.runtime.getURL(path as never) });
    return;
  }
  if (output === 'docx') {
    const forms = wanted.map((entry) => filingForm(entry, now));
    const name = account === null ? `账号备案表汇编-${beijingDay(now)}` : `备案表-${wanted[0]!.name}`;
    return saveFile(`${fileName(name)}.docx`, toDocx(filingFormsDocument(forms, unitName)), DOCX);
  }
  const { lookup } = await chineseTexts();
  const say = wordsFrom(lookup);
  const found = checks.map(({ name, sentence, account: about, state }) => ({
    account: about,
    state,
    words: `${lookup(`filings.check.${underscored(name)}`)}：${say(sentence)}`,
  }));
  saveTable(`账号备案-${beijingDay(now)}`, output, registerTable(wanted, found, unitName, now));
}

/** Account names may hold signs that no file name can. */
function fileName(name: string): string {
  return name.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '_');
}
