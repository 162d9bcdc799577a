// @vitest-environment happy-dom
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { ClausesPage } from '../../../components/clauses/clauses-page';
import type { FileReading } from '../../../components/clauses/manage-regulations';
import type { RegulationView } from '../../../components/clauses/model';
import { clauseCounts, clauseStates } from '../../../utils/clauses/state';
import { stricterWith, valuesInForce } from '../../../utils/clauses/values';
import type { Regulation } from '../../../utils/regulations/contract';
import { clauseLabel } from '../../../utils/regulations/labels';
import { regulationsOf } from '../../../utils/regulations/registry';
import { figuresOf } from '../../../utils/regulations/words';
import { ROSTER } from '../../support/builders';
import { NOW } from '../../support/clock';
import { clauseFacts } from '../../unit/clauses/facts';
import { anOwnRegulation } from '../../unit/regulations/own';
import { fill, show, withPin } from '../panel/page';

const OWN = anOwnRegulation();
/** A part of a regulation: whole ones are slow to draw without a browser. */
const part = (id: string, ...locators: string[]): Regulation => {
  const [whole] = regulationsOf([id]);
  return { ...whole!, clauses: whole!.clauses.filter(({ locator }) => locators.includes(locator)) };
};
const jiangbei = part(
  'jiangbei-2021',
  '二(四)·IPv6',
  '三(二)·每周更新',
  '三(五)·商业广告',
  '三(七)·办理结果',
  '四(一)·绩效考核',
);
const yunhe = part('yunhe-2022', '二(一)·控制总数', '三(二)1·两周未更新');

function page(followed: readonly Regulation[] = [jiangbei], change: Partial<Parameters<typeof ClausesPage>[0]> = {}) {
  const facts = clauseFacts({ regulations: followed, clauseName: (ref) => clauseLabel(ref, { [OWN.id]: OWN.name }) });
  const others = [jiangbei, yunhe, OWN].filter((one) => !followed.includes(one));
  const regulations = [...followed, ...others].map(
    (regulation): RegulationView => ({
      regulation,
      states: clauseStates(regulation, facts),
      followed: followed.includes(regulation),
      own: regulation === OWN ? { by: '周远', at: NOW } : null,
      figures: figuresOf(regulation.parameters),
    }),
  );
  const calls = {
    onGo: vi.fn(),
    onPrint: vi.fn(),
    onExport: vi.fn<Parameters<typeof ClausesPage>[0]['onExport']>(),
    onChoose: vi.fn(() => Promise.resolve()),
    onRead: vi.fn<(file: File) => Promise<FileReading>>(),
    onImport: vi.fn(() => Promise.resolve()),
    onRemove: vi.fn(() => Promise.resolve()),
    onTemplate: vi.fn(),
  };
  const shown = show(
    <ClausesPage
      unitName="青禾县融媒体中心"
      regulations={regulations}
      gone={[]}
      values={valuesInForce(followed, facts.deadlines)}
      people={ROSTER.map(withPin)}
      ruleTitles={{ 'commercial-advertising': '商业广告' }}
      clauseName={facts.clauseName}
      counts={clauseCounts}
      now={NOW}
      {...calls}
      {...change}
    />,
  );
  return { ...shown, ...calls };
}

const rows = () =>
  screen.getAllByRole('row').filter((row) => row.closest('section[aria-label]') && row.querySelector('td'));
const rowOf = (text: string) => rows().find((row) => row.textContent?.includes(text))!;
const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name });

describe('条款对照', () => {
  it('shows each clause with its words, what carries it, how that stands, and the way there', async () => {
    const { user, onGo } = page();
    expect(screen.getByText('条款 5，自动检查 1，留痕 2，扩展之外 2')).not.toBeNull();
    expect(rows()).toHaveLength(5);
    const row = rowOf('三(五)·商业广告');
    for (const part of [
      '自动检查',
      '不发布商业广告等经营类信息。',
      '原文：不得发布商业广告等经营类信息',
      '在用',
      '规则：商业广告',
      '另有 7 项规则检测本条',
    ])
      expect(row.textContent).toContain(part);
    expect(rowOf('三(七)·办理结果').textContent).toContain(
      '现行时限：办理结果 5 个工作日内（江北区政务新媒体管理制度（2021） 三(七)·办理结果）。',
    );
    await user.click(within(rowOf('三(二)·每周更新')).getByRole('button', { name: '查看“更新频次”' }));
    expect(onGo).toHaveBeenCalledExactlyOnceWith('radar');
    expect(within(rowOf('二(四)·IPv6')).queryByRole('button')).toBeNull();
  });

  it('is narrowed by state, by what carries and by words, and says when nothing is left', async () => {
    const { user } = page();
    await user.click(screen.getByText('扩展之外 2'));
    expect(rows()).toHaveLength(2);
    expect(screen.getByText('显示 2 条')).not.toBeNull();
    await fill(user, screen.getByPlaceholderText('搜索条款、原文、要求、落实方式'), 'ipv6 移动客户端');
    expect(rows().map((row) => row.textContent?.slice(0, 9))).toEqual(['二(四)·IPv6']);
    await fill(user, screen.getByPlaceholderText('搜索条款、原文、要求、落实方式'), '没有这样的条款');
    await user.click(button('清除筛选'));
    expect(rows()).toHaveLength(5);
  });

  it('looks at a regulation that is not followed, and says so', async () => {
    const { user } = page();
    await user.click(screen.getByRole('combobox', { name: '执行的法规' }));
    await user.click(
      screen.getByText('云和县政务新媒体规范化建设工作实施方案', { selector: '.ant-select-item-option-content' }),
    );
    expect(screen.getByText('本单位未执行这部法规，以下仅供对照。')).not.toBeNull();
    expect(rows()).toHaveLength(2);
    expect(rowOf('三(二)1·两周未更新').textContent).toContain('未启用');
  });

  it('prints and exports what is shown', async () => {
    const { user, onExport, onPrint } = page();
    await user.click(screen.getByText('扩展之外 2'));
    // Paper is drawn for paper alone.
    expect(document.querySelector('.ss-clause-print')).toBeNull();
    act(() => void globalThis.dispatchEvent(new Event('beforeprint')));
    const printed = document.querySelector('.ss-clause-print')!;
    expect(printed.querySelectorAll('tbody tr')).toHaveLength(2);
    expect(printed.textContent).toContain('青禾县融媒体中心条款对照表');
    act(() => void globalThis.dispatchEvent(new Event('afterprint')));
    await user.click(button(/打印/));
    expect(onPrint).toHaveBeenCalledOnce();
    await user.hover(button(/导出/));
    await user.click(await screen.findByText('Excel 表格（XLSX）'));
    const [format, sections] = onExport.mock.calls[0]!;
    expect(format).toBe('xlsx');
    expect(sections.map(({ states }) => states.length)).toEqual([2]);
  });

  it('says whose value wins and what it beat', async () => {
    const { user } = page([jiangbei, OWN]);
    await user.click(screen.getByText('现行数值'));
    const row = (await screen.findAllByRole('row')).find((one) => one.textContent?.startsWith('办理结果 3'))!;
    expect(row.textContent).toContain('本单位账号管理办法 三·办理');
    expect(row.textContent).toContain('办理结果 5 个工作日内（江北区政务新媒体管理制度（2021） 三(七)·办理结果）');
  });

  it('warns of a regulation in force whose text is not here', () => {
    page([jiangbei], { gone: ['own-lost'] });
    expect(screen.getByRole('alert').textContent).toContain('own-lost');
  });
});

/** The open dialog with this title, the newest where there are two. */
const dialogOf = async (title: string) => {
  const found = () => screen.getAllByRole('dialog').filter((dialog) => dialog.textContent?.startsWith(title));
  await waitFor(() => expect(found().length).toBeGreaterThan(0));
  return found().at(-1)!;
};

describe('管理法规', () => {
  const open = async (followed?: readonly Regulation[], change?: Parameters<typeof page>[1]) => {
    const shown = page(followed, change);
    await shown.user.click(button(/管理法规/));
    return { ...shown, dialog: await dialogOf('管理法规') };
  };
  const sign = async (user: Awaited<ReturnType<typeof open>>['user'], title: string, name: string) => {
    const dialog = await dialogOf(title);
    await fill(user, within(dialog).getByLabelText('周远的 PIN'), '周远的口令12');
    await user.click(within(dialog).getByRole('button', { name }));
  };

  it('chooses what is in force, with a signature', async () => {
    const { user, dialog, onChoose } = await open();
    const save = within(dialog).getByRole<HTMLButtonElement>('button', { name: '签名保存' });
    expect(save.disabled).toBe(true);
    await user.click(within(dialog).getByRole('checkbox', { name: /本单位账号管理办法/ }));
    await user.click(within(dialog).getByRole('checkbox', { name: /江北区/ }));
    await user.click(save);
    const confirm = await dialogOf('调整执行的法规');
    expect(confirm.textContent).toContain('增加：本单位账号管理办法');
    expect(confirm.textContent).toContain('取消：江北区政务新媒体管理制度（试行）');
    await sign(user, '调整执行的法规', '签名保存');
    expect(onChoose).toHaveBeenCalledExactlyOnceWith('final', '周远的口令12', ['own-2026']);
  });

  it('never leaves the unit without one', async () => {
    const { user, dialog } = await open();
    await user.click(within(dialog).getByRole('checkbox', { name: /江北区/ }));
    expect(within(dialog).getByText('至少选用一部法规。')).not.toBeNull();
    expect(within(dialog).getByRole<HTMLButtonElement>('button', { name: '签名保存' }).disabled).toBe(true);
  });

  it('removes one of its own', async () => {
    const { user, dialog, onRemove } = await open();
    await user.click(within(dialog).getByRole('button', { name: '移除“本单位账号管理办法”' }));
    await sign(user, '移除“本单位账号管理办法”', '移除');
    expect(onRemove).toHaveBeenCalledExactlyOnceWith('final', '周远的口令12', 'own-2026');
  });

  it('cannot remove what is in force', async () => {
    const { dialog } = await open([jiangbei, OWN]);
    const remove = within(dialog).getByRole<HTMLButtonElement>('button', { name: '移除“本单位账号管理办法”' });
    expect(remove.disabled).toBe(true);
  });

  const file = new File(['{}'], '办法.json', { type: 'application/json' });
  const reading = (regulation: Regulation): FileReading => ({
    ok: true,
    regulation,
    stricter: stricterWith(regulation, [jiangbei]),
    figures: figuresOf(regulation.parameters),
  });
  const choose = async (shown: Awaited<ReturnType<typeof open>>, result: FileReading) => {
    shown.onRead.mockResolvedValueOnce(result);
    await shown.user.upload(within(shown.dialog).getByLabelText('导入法规文件', { selector: 'input' }), file);
  };

  it('tells every mistake of a file with its line, and imports nothing', async () => {
    const shown = await open();
    await choose(shown, {
      ok: false,
      problems: [
        { line: 3, path: 'name', message: '不能少于 4 个字。' },
        { line: 9, path: 'clauses[0].quote', message: '缺少这一项，请补上。' },
      ],
    });
    expect((await screen.findByRole('alert')).textContent).toContain('文件“办法.json”有 2 处须更正，未导入。');
    expect(screen.getByText('clauses[0].quote').closest('tr')?.textContent).toBe(
      '9clauses[0].quote缺少这一项，请补上。',
    );
    expect(shown.onImport).not.toHaveBeenCalled();
  });

  it('shows a sound file before it is imported: what it says and what it would make stricter', async () => {
    const shown = await open();
    const other = anOwnRegulation({ id: 'own-other', name: '另一部管理办法' });
    await choose(shown, reading(other));
    const dialog = await dialogOf('导入自定法规');
    for (const part of [
      '另一部管理办法',
      'own-other',
      '办理结果 5 个工作日内 → 办理结果 3 个工作日内',
      '办结时限',
      '导入后不会自动执行',
    ])
      expect(dialog.textContent).toContain(part);
    await sign(shown.user, '导入自定法规', '导入并签名');
    expect(shown.onImport).toHaveBeenCalledExactlyOnceWith('final', '周远的口令12', other);
  });

  it('says that a file replaces what is there', async () => {
    const shown = await open();
    await choose(shown, reading(OWN));
    expect((await dialogOf('导入自定法规')).textContent).toContain('导入后替换其内容');
  });

  it('takes no file for what is in force', async () => {
    const used = await open([jiangbei, OWN]);
    await choose(used, reading(OWN));
    const dialog = await dialogOf('导入自定法规');
    expect(dialog.textContent).toContain('正在执行，不能替换');
    await fill(used.user, within(dialog).getByLabelText('周远的 PIN'), '周远的口令12');
    expect(within(dialog).getByRole<HTMLButtonElement>('button', { name: '导入并签名' }).disabled).toBe(true);
  });
});
