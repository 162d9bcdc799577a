// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { CheckState } from '../../../components/ledger/check-state';
import { LedgerFilters } from '../../../components/ledger/ledger-filters';
import { TimelinePage, type TimelineView } from '../../../components/ledger/timeline-page';
import { LedgerPage } from '../../../components/workspace/ledger-page';
import type { CommentKey, ReviewId } from '../../../utils/domain/ids';
import type { LedgerCheck } from '../../../utils/domain/ledger-check';
import { auditEvents } from '../../../utils/ledger/audit';
import { type LedgerQuery, WHOLE_LEDGER } from '../../../utils/ledger/query';
import { commentTimeline, reviewTimeline } from '../../../utils/ledger/timeline';
import { aComment, aDraft, aFinding, anAct, anEntry, DIGEST, ROSTER } from '../../support/builders';
import { MINUTE, NOW } from '../../support/clock';
import { NO_PAPER } from '../../support/no-paper';
import { fill, show } from '../panel/page';

const CHECK: LedgerCheck = { at: NOW, head: 'ab'.repeat(32), count: 12, signatures: 4, problemCount: 0, problems: [] };
const names = { actor: (id: string) => ROSTER.find((p) => p.id === id)?.name ?? '系统', subject: () => '停水通知' };

describe('how the ledger stands', () => {
  const state = (last: LedgerCheck | null, share: number | null = null) => {
    const onShow = vi.fn();
    return { ...show(<CheckState last={last} count={15} share={share} onShow={onShow} />), onShow };
  };

  it('says that nobody ever checked it', () => {
    state(null);
    expect(screen.getByText('台账共 15 条记录，尚未做过全面校验')).toBeTruthy();
  });

  it('says when it was checked, up to where, and what has come since', () => {
    const { container } = state(CHECK);
    expect(container.textContent).toContain('台账完好');
    expect(container.textContent).toContain(
      '上次全面校验 2026-03-16 09:30：12 条，4 个签名，末条校验值 abababab…；其后新增 3 条',
    );
  });

  it('leads to the first broken link, in words', async () => {
    const problems = [{ seq: 7, problem: '台账第7条：记录内容与其校验值不符，内容被改动。' }];
    const { user, onShow } = state({ ...CHECK, count: 6, problemCount: 1, problems });
    expect(screen.getByText('校验发现 1 处问题')).toBeTruthy();
    expect(screen.getByText(problems[0]!.problem)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '查看第 7 条' }));
    expect(onShow).toHaveBeenCalledExactlyOnceWith(7);
  });

  it('shows how far a check has come', () => {
    state(CHECK, 0.42);
    expect(screen.getByText('正在全面校验 15 条记录…')).toBeTruthy();
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('42');
  });
});

describe('search and filters', () => {
  const filters = (query: Partial<LedgerQuery>) => {
    const onQuery = vi.fn();
    const shown = show(
      <LedgerFilters
        query={{ ...WHOLE_LEDGER, ...query }}
        people={ROSTER}
        accounts={[]}
        subjectName="停水通知"
        onQuery={onQuery}
      />,
    );
    return { ...shown, onQuery };
  };

  it('searches for what was typed, keeping the filters', async () => {
    const { user, onQuery } = filters({ group: 'comment' });
    await fill(user, screen.getByLabelText('查找姓名、标题、正文、理由、编号'), '路灯');
    await user.keyboard('{Enter}');
    expect(onQuery).toHaveBeenLastCalledWith({ ...WHOLE_LEDGER, group: 'comment', words: '路灯' });
  });

  it('names a subject and given numbers, each to be taken away', async () => {
    const seqs = [{ from: 12, to: 40 }];
    const { user, onQuery, container } = filters({ subject: 'review-1', seqs });
    expect(screen.getByText('对象：停水通知')).toBeTruthy();
    expect(screen.getByText('指定的 29 条记录')).toBeTruthy();
    const [subject] = container.querySelectorAll('.ant-tag-close-icon');
    await user.click(subject!);
    expect(onQuery).toHaveBeenLastCalledWith({ ...WHOLE_LEDGER, seqs });
    await user.click(screen.getByRole('button', { name: '清除条件' }));
    expect(onQuery).toHaveBeenLastCalledWith(WHOLE_LEDGER);
  });

  it('offers nothing to clear where nothing is narrowed', () => {
    filters({});
    expect(screen.queryByRole('button', { name: '清除条件' })).toBeNull();
  });
});

describe('the page', () => {
  const page = (change: Partial<Parameters<typeof LedgerPage>[0]>) =>
    show(
      <LedgerPage
        paper={NO_PAPER}
        query={{ ...WHOLE_LEDGER, words: '路灯' }}
        onQuery={() => {}}
        onRetry={() => {}}
        people={[]}
        accounts={[]}
        names={names}
        subjectName=""
        lostSeqs={false}
        result={{ count: 0, share: null, error: null }}
        rows={[]}
        page={1}
        pageSize={50}
        onPage={() => {}}
        count={900}
        lastCheck={null}
        onVerify={() => auditEvents([])}
        onReadPicture={async () => ''}
        onShow={() => {}}
        onExport={async () => {}}
        sheetOf={() => null}
        timelineOf={() => null}
        {...change}
      />,
    );

  it('counts what was found and teaches what to do when that is nothing', () => {
    page({});
    expect(screen.getByText('找到 0 条（台账共 900 条）')).toBeTruthy();
    expect(screen.getByText(/须全部出现才算符合/)).toBeTruthy();
  });

  it('says that it still searches, and lets nothing be exported before it is done', () => {
    page({ result: { count: 3, share: 0.5, error: null } });
    expect(screen.getAllByText('正在查找…').length).toBeGreaterThan(0);
    expect(screen.getByRole('button', { name: /导出台账/ }).hasAttribute('disabled')).toBe(true);
  });

  it('says that the list of a link is not known any more', () => {
    page({ lostSeqs: true });
    expect(screen.getByText(/链接中的记录清单已失效/)).toBeTruthy();
  });

  it('turns pages by what was found', async () => {
    const onPage = vi.fn();
    const { user } = page({ result: { count: 120, share: null, error: null }, onPage });
    await user.click(screen.getByTitle('3'));
    expect(onPage).toHaveBeenCalledExactlyOnceWith(3);
  });
});

describe('the whole course', () => {
  const BASE = { unitName: '青禾县融媒体中心', facts: [], related: [], comments: null, moreComments: false, now: NOW };
  const head = { head: 'ab'.repeat(32), count: 12 };
  const page = (view: Pick<TimelineView, 'kind' | 'title' | 'steps'> & Partial<TimelineView>) => {
    const onLink = vi.fn();
    const shown = show(
      <TimelinePage
        view={{ ...BASE, head, ...view }}
        names={names}
        titleOf={() => '更正：停水通知'}
        onLink={onLink}
        onLedger={() => {}}
        onSheet={null}
        onReport={null}
        onBack={() => {}}
      />,
    );
    return { ...shown, onLink };
  };
  const event = (seq: number, change: Parameters<typeof anEntry>[0]) => ({
    ...anEntry({ subject: 'review-1', at: NOW + seq * MINUTE, ...change }),
    seq,
    prev: '',
    hash: '',
  });

  it('of a draft tells versions, findings, remarks and its correction, and leads to the comments under it', async () => {
    const remark = { article: 0, field: 'body' as const, start: 0, end: 2, quote: '8月3日', text: '应为13日' };
    const steps = reviewTimeline(
      [
        event(1, {
          type: 'draft-submitted',
          actor: 'author',
          data: {
            version: 1,
            digest: DIGEST,
            draft: aDraft(),
            findings: [aFinding({ severity: 'block' })],
            act: anAct(),
          },
        }),
        event(2, {
          type: 'rejected',
          actor: 'first',
          data: {
            digest: DIGEST,
            act: anAct({ act: 'reject', stage: 'first', comment: '日期有误', remarks: [remark] }),
          },
        }),
        event(3, { type: 'correction-begun', actor: 'author', data: { correction: 'review-2', reason: '日期写错' } }),
      ],
      [],
    );
    const comments = [{ key: 'weibo:comment:7' as CommentKey, at: NOW, author: '王某', text: '什么时候来水？' }];
    const { user, onLink } = page({ kind: 'review', title: '停水通知', steps, comments });
    const rows = screen
      .getAllByRole('row')
      .slice(1)
      .map((row) => row.textContent ?? '');
    expect(rows[0]).toContain('检测问题：禁止发布 1、须说明 0、提示 0');
    expect(rows[0]).toContain('第 1 版');
    expect(rows[1]).toContain('批注“8月3日”：应为13日');
    await user.click(screen.getByRole('button', { name: '更正：停水通知' }));
    expect(onLink).toHaveBeenLastCalledWith({ to: 'review', id: 'review-2' as ReviewId });
    await user.click(screen.getByRole('button', { name: '什么时候来水？' }));
    expect(onLink).toHaveBeenLastCalledWith({ to: 'comment', id: 'weibo:comment:7' });
    expect(screen.getByText(/台账共 12 条，末条校验值 abababab/)).toBeTruthy();
  });

  it('of a comment tells each wording, and who handled it', () => {
    const comment = {
      ...aComment({ seen: { at: NOW, text: '还没来水！' } }),
      edits: [{ text: '停水了', until: NOW + MINUTE }],
    };
    const handled = event(2, {
      type: 'comment-acknowledged',
      subject: comment.key,
      actor: 'first',
      data: { late: [] },
    });
    page({ kind: 'comment', title: '还没来水！', steps: commentTimeline(comment, [handled], []) });
    const table = within(screen.getAllByRole('table').at(-1)!);
    for (const words of ['网民留言', '停水了', '留言人修改为', '还没来水！', '陈一受理停水通知']) {
      expect(table.getByText(words)).toBeTruthy();
    }
  });
});
