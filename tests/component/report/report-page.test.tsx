// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { ReportPage } from '../../../components/report/report-page';
import { Fault } from '../../../utils/domain/fault';
import { officeReport } from '../../../utils/reports/office-report';
import { marchReport } from '../../unit/reports/office-samples';
import { show } from '../panel/page';

function page(change: { counting?: boolean; refused?: boolean } = {}) {
  const input = marchReport();
  const { figures, comments, limits, accountName, next } = input;
  const refuse = async () => {
    if (change.refused) throw new Fault('report-outdated', '报告与本机台账不一致，请刷新页面重新统计后再生成。');
  };
  const calls = {
    onPeriod: vi.fn(),
    onOpen: vi.fn(),
    onNext: vi.fn(),
    onPrint: vi.fn(refuse),
    onWord: vi.fn(refuse),
    onTable: vi.fn(refuse),
  };
  const view = { report: officeReport(input), figures, comments, updatesPerWeek: limits.updatesPerWeek };
  const shown = show(
    <ReportPage
      choice="month"
      period={figures.period}
      today="2026-04-02"
      view={change.counting ? undefined : view}
      accountName={accountName}
      next={next}
      {...calls}
    />,
  );
  return { ...shown, ...calls };
}

describe('the report', () => {
  it('is a document with four sections, its tables and the proof', () => {
    page();
    expect(screen.getByRole('heading', { level: 2 }).textContent).toContain('（2026年3月）');
    expect(screen.getAllByRole('heading', { level: 3 }).map((h) => h.textContent)).toEqual([
      '一、总体情况',
      '二、主要问题',
      '三、整改情况',
      '四、下一步工作',
    ]);
    expect(screen.getByRole('table', { name: '账号发布情况' })).toBeTruthy();
    expect(screen.getByText(/核验凭据：台账共40条/)).toBeTruthy();
  });

  it('numbers open the events that they count', async () => {
    const { user, onOpen } = page();
    const accounts = screen.getByRole('table', { name: '账号发布情况' });
    const row = within(accounts).getByText('抖音·清源档案').closest('tr')!;
    await user.click(within(row).getAllByRole('button', { name: '1' })[0]!);
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ events: [35] }));
  });

  it('numbers of comments open their list', async () => {
    const { user, onOpen } = page();
    const table = screen.getByRole('table', { name: '留言办理情况' });
    const row = within(table).getByText('微博·清源发布').closest('tr')!;
    await user.click(within(row).getByRole('button', { name: '2' }));
    expect(onOpen.mock.calls[0]![0]).toMatchObject({ comments: { tab: 'all', account: 'weibo:1' } });
  });

  it('charts say what they show, and have a table of the same numbers', async () => {
    const { user, onOpen } = page();
    expect(screen.getByRole('img', { name: /^2个账号5周的发布条数，其中6个账号周不足规定次数/ })).toBeTruthy();
    await user.click(screen.getByText('查看每周数字'));
    const table = screen.getByText('03-02起').closest('table')!;
    const cells = within(table).getByText('微博·清源发布').closest('tr')!.querySelectorAll('td');
    expect([...cells].map((cell) => cell.textContent)).toEqual(['0 不足', '4', '4', '4', '3']);
    await user.click(within(cells[1]!).getByRole('button'));
    expect(onOpen.mock.calls[0]![0].events).toHaveLength(4);
  });

  it('what comes next is written by a person', async () => {
    const { user, onNext } = page();
    await user.type(screen.getByLabelText('下一步工作'), '。');
    expect(onNext).toHaveBeenLastCalledWith('一是加强值守。\n二是组织培训。。');
  });

  it('is printed and saved on demand; a refusal is shown as it stands', async () => {
    const { user, onPrint, onWord } = page({ refused: true });
    await user.click(screen.getByRole('button', { name: /打印/ }));
    expect(onPrint).toHaveBeenCalledOnce();
    expect(await screen.findByText('报告与本机台账不一致，请刷新页面重新统计后再生成。')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /导出 Word/ }));
    expect(onWord).toHaveBeenCalledOnce();
  });

  it('cannot be saved while it is being counted', () => {
    page({ counting: true });
    for (const name of [/打印/, /导出 Word/, /导出表格/])
      expect(screen.getByRole('button', { name }).hasAttribute('disabled')).toBe(true);
    expect(screen.getByText('正在统计……')).toBeTruthy();
  });
});
