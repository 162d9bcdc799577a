// @vitest-environment happy-dom
import { act, screen, waitFor } from '@testing-library/react';
import { useEffect, useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { PagedTable } from '../../../components/shared/paged-table';
import { NotOnPaper, PAPER_ROWS, usePaper, usePrinted } from '../../../components/shared/paper';
import { PrintButton } from '../../../components/shared/print-button';
import { show } from '../panel/page';

const rowsOf = (count: number) => Array.from({ length: count }, (_, i) => ({ id: i, name: `第${i}件` }));
const shown = () => document.querySelectorAll('tbody tr.ant-table-row').length;
const table = (count: number, cut = false) =>
  show(
    <PagedTable
      rowKey="id"
      rows={rowsOf(count)}
      pageSize={20}
      cut={cut}
      columns={[{ title: '名称', dataIndex: 'name' }]}
    />,
  );
/** What stands between the two events is what the browser puts on paper; it waits for nothing. */
function onPaper() {
  act(() => void globalThis.dispatchEvent(new Event('beforeprint')));
  const paper = { rows: shown(), note: document.querySelector('.ss-paper-note')?.textContent ?? null };
  act(() => void globalThis.dispatchEvent(new Event('afterprint')));
  return paper;
}

describe('a table that shows one page', () => {
  it('prints all its rows, in their order, and goes back to the page that was open', async () => {
    const { user } = table(45);
    await user.click(screen.getByTitle('2'));
    expect(screen.getByText('第20件')).toBeTruthy();
    act(() => void globalThis.dispatchEvent(new Event('beforeprint')));
    expect(Array.from(document.querySelectorAll('tbody tr.ant-table-row'), (row) => row.textContent)).toEqual(
      rowsOf(45).map(({ name }) => name),
    );
    expect(document.querySelector('.ant-pagination')).toBeNull();
    expect(document.querySelector('.ss-paper-note')).toBeNull();
    act(() => void globalThis.dispatchEvent(new Event('afterprint')));
    expect(shown()).toBe(20);
  });

  it('says how many rows are not on the paper', () => {
    table(PAPER_ROWS + 7);
    expect(onPaper()).toEqual({ rows: PAPER_ROWS, note: expect.stringContaining('以上打印 2000 条，另有 7 条未打印') });
  });

  it('says that there is more where nobody counted it', () => {
    table(3, true);
    expect(onPaper()).toEqual({ rows: 3, note: expect.stringContaining('以上打印 3 条，其余未打印') });
  });
});

/** A list whose rows are read anew for paper, a moment after they are asked for. */
function Listed({ read }: { readonly read: (limit: number) => Promise<number> }) {
  const paper = usePaper();
  const limit = paper.wanted ? PAPER_ROWS : 5;
  const [known, setKnown] = useState({ limit: 0, rows: 0 });
  useEffect(() => {
    void read(limit).then((rows) => setKnown({ limit, rows }));
  }, [read, limit]);
  usePrinted(paper, known.limit === PAPER_ROWS);
  return (
    <>
      <PrintButton paper={paper} />
      <output>{known.rows}</output>
      <NotOnPaper shown={known.rows} left={300 - known.rows} />
    </>
  );
}

describe('a list that is read page by page', () => {
  it('is printed once, when the rows for paper are shown, and then shows its page again', async () => {
    const seen: (string | null)[] = [];
    const print = vi.fn(() => void seen.push(document.querySelector('output')!.textContent));
    vi.stubGlobal('print', print);
    const { user } = show(<Listed read={(limit) => Promise.resolve(Math.min(limit, 300))} />);
    await user.click(screen.getByRole('button', { name: /打印/ }));
    await waitFor(() => expect(document.querySelector('output')!.textContent).toBe('5'));
    expect(seen).toEqual(['300']);
  });

  it('is not printed before its rows are there', async () => {
    const print = vi.fn();
    vi.stubGlobal('print', print);
    const reading = Promise.withResolvers<number>();
    const { user } = show(<Listed read={(limit) => (limit === PAPER_ROWS ? reading.promise : Promise.resolve(5))} />);
    await user.click(screen.getByRole('button', { name: /打印/ }));
    expect(print).not.toHaveBeenCalled();
    await act(async () => reading.resolve(300));
    await waitFor(() => expect(print).toHaveBeenCalledOnce());
  });

  it('says on the paper of an open page what is missing', () => {
    show(<NotOnPaper shown={50} left={250} />);
    expect(document.querySelector('.ss-paper-note')!.textContent).toContain('另有 250 条未打印');
  });
});
