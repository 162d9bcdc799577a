// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { CommentsPage } from '../../../components/comments/comments-page';
import type { CommentListing, CommentView } from '../../../components/comments/model';
import { explain } from '../../../utils/deadlines/explain';
import { urgencyOf } from '../../../utils/deadlines/urgency';
import type { StoredComment } from '../../../utils/domain/comment';
import { Fault } from '../../../utils/domain/fault';
import { NO_HANDLING } from '../../../utils/domain/handling';
import { UNSORTED } from '../../../utils/domain/triage';
import { EVERYTHING } from '../../../utils/storage/comment-list';
import { aComment, anAccount, ROSTER } from '../../support/builders';
import { DAY, HOUR, NOW } from '../../support/clock';
import { NO_PAPER } from '../../support/no-paper';
import { SAMPLE } from '../../unit/comments/policies';
import { fill, show, withPin } from '../panel/page';

const comment = aComment({ seen: { at: NOW - 2 * HOUR } });
const again = aComment({ seen: { commentId: 'c2', at: NOW - HOUR, text: '还没有人回复' }, matter: comment.key });

const listing = (comments: readonly StoredComment[], change: Partial<CommentListing> = {}): CommentListing => ({
  query: { ...EVERYTHING, tab: 'open' },
  page: { comments, end: 'end' },
  counts: { open: 12, overdue: 3, out: 0 },
  budget: 5_000,
  accounts: [anAccount()],
  departments: ['县住建局'],
  ...change,
});

const viewOf = (stored: StoredComment, change: Partial<CommentView> = {}): CommentView => ({
  comment: stored,
  urgency: urgencyOf(stored, SAMPLE, NOW),
  explanations: [explain(stored, SAMPLE, 'resolve')].filter((e) => e !== null),
  matter: [again],
  replies: [],
  timeline: [{ seq: 1, at: NOW - HOUR, text: '值班人员受理留言' }],
  extensionRefusal: null,
  pauseRefusal: null,
  approvers: [withPin(ROSTER[3]!)],
  ...change,
});

function page(shown: CommentListing, view?: CommentView) {
  const actions = {
    onAct: vi.fn(() => Promise.resolve()),
    onCloseMatter: vi.fn(() => Promise.resolve()),
    onExtend: vi.fn(() => Promise.resolve()),
    onEnter: vi.fn(() => Promise.resolve()),
    onSort: vi.fn(() => Promise.resolve()),
    onOpen: vi.fn(() => Promise.resolve()),
  };
  const on = { onQuery: vi.fn(), onMore: vi.fn(), onSelect: vi.fn() };
  const { user } = show(
    <CommentsPage
      paper={NO_PAPER}
      listing={shown}
      view={view}
      unitName="青禾县融媒体中心"
      regulationNames={{}}
      now={NOW}
      actions={actions}
      {...on}
    />,
  );
  /** Opens the form of an act from the menu 更多. */
  const choose = async (name: string) => {
    await user.click(screen.getByRole('button', { name: /更多/ }));
    await user.click(await screen.findByRole('menuitem', { name }));
    return form(name);
  };
  const press = async (name: string) => {
    await user.click(screen.getByRole('button', { name }));
    return form(name);
  };
  return { user, actions, ...on, choose, press };
}
/** The small form on top of the drawer, which is a dialog as well. */
const form = (title: string) =>
  waitFor(() => {
    const heading = screen.getByText(title, { selector: '.ant-modal-title', exact: false });
    return heading.closest<HTMLElement>('[role=dialog]')!;
  });
const submit = (dialog: HTMLElement) => within(dialog).getAllByRole('button').at(-1)!;

describe('the lists of comments', () => {
  it('say what each is, where it stands and that it is late', () => {
    page(listing([comment]));
    const row = screen.getByText('请问周一开放吗？').closest('tr')!;
    for (const text of ['微博 · 评论', '待受理', '超期', '读书的人']) expect(row.textContent).toContain(text);
    expect(screen.getByText('超期', { selector: '.ant-segmented-item-label' }).textContent).toContain('3');
  });

  it('are chosen, filtered and opened', async () => {
    const { user, onQuery, onSelect } = page(listing([comment]));
    await user.click(screen.getByText('转办中'));
    expect(onQuery).toHaveBeenLastCalledWith({ ...EVERYTHING, tab: 'out' });
    await user.click(screen.getByRole('checkbox', { name: '只看负面' }));
    expect(onQuery).toHaveBeenLastCalledWith({ ...EVERYTHING, tab: 'open', negative: true });
    await user.click(screen.getByRole('button', { name: '请问周一开放吗？' }));
    expect(onSelect).toHaveBeenCalledWith(comment.key);
  });

  it('say why nothing is due any more', () => {
    const closed: StoredComment = {
      ...comment,
      status: 'resolved',
      resolvedAt: NOW,
      reason: '已公告开放时间',
      done: 1,
    };
    const silent = {
      ...again,
      triage: { ...UNSORTED, needsAnswer: false, reasons: [{ rule: 'emoji-only', words: [] }] },
    };
    page(listing([closed], { query: { ...EVERYTHING, tab: 'closed' } }));
    expect(screen.getByText('已公告开放时间')).toBeTruthy();
    expect(screen.queryByText('办理时限')).toBeNull();
    page(listing([{ ...silent, done: 1 }], { query: { ...EVERYTHING, tab: 'unclocked' } }));
    expect(screen.getByText('还没有人回复').closest('tr')?.textContent).toContain('不计时限');
  });

  it.each([
    ['open', {}, '没有正在办理的留言', true],
    ['unclocked', {}, '没有未计时的留言', false],
    ['open', { search: '路灯' }, '没有符合筛选条件的留言', false],
    ['all', { written: { from: NOW - DAY, to: NOW } }, '没有符合筛选条件的留言', false],
  ] as const)('teach when they are empty: %s %o', (tab, change, title, enters) => {
    page(listing([], { query: { ...EVERYTHING, tab, ...change } }));
    expect(screen.getByText(title)).toBeTruthy();
    expect(screen.getAllByRole('button', { name: /手工登记/ })).toHaveLength(enters ? 2 : 1);
  });

  it.each([
    ['full', '显示更多', '已列出 1 条'],
    ['unsearched', '继续查找', '已查找 5000 条'],
  ] as const)('say that there is more (%s)', async (end, button, said) => {
    const { user, onMore } = page(listing([comment], { page: { comments: [comment], end } }));
    expect(screen.getByText(new RegExp(said))).toBeTruthy();
    await user.click(screen.getByRole('button', { name: button }));
    expect(onMore).toHaveBeenCalledOnce();
  });
});

describe('the details of a comment', () => {
  it('show words, earlier words, matter, why it is due, what was late and the course', () => {
    const edited = { ...comment, edits: [{ text: '周一开放？', until: NOW }] };
    page(listing([comment]), viewOf(edited));
    const drawer = screen.getByRole('dialog');
    for (const text of ['周一开放？', '还没有人回复', '为什么是这个时间', '受理已超时', '值班人员受理留言']) {
      expect(drawer.textContent).toContain(text);
    }
  });

  it('受理 at once, and say why not', async () => {
    const { user, actions } = page(listing([comment]), viewOf(comment));
    actions.onAct.mockRejectedValueOnce(new Fault('already-acknowledged', '该留言已受理，请刷新列表后再看。'));
    await user.click(screen.getByRole('button', { name: '受理' }));
    expect(actions.onAct).toHaveBeenCalledWith(comment.key, { do: 'acknowledge' });
    expect((await screen.findByRole('alert')).textContent).toContain('该留言已受理');
  });

  it('办结 asks for the result, and closes the whole matter where that is ticked', async () => {
    const { user, actions, press } = page(listing([comment]), viewOf(comment));
    const dialog = await press('办结');
    expect(submit(dialog)).toHaveProperty('disabled', true);
    await fill(user, within(dialog).getByLabelText(/办理结果/), '周一闭馆，已公告');
    await user.click(submit(dialog));
    expect(actions.onAct).toHaveBeenCalledWith(comment.key, {
      do: 'resolve',
      result: '周一闭馆，已公告',
      resultUrl: '',
    });
    const whole = await press('办结');
    await fill(user, within(whole).getByLabelText(/办理结果/), '周一闭馆，已公告');
    await user.click(within(whole).getByRole('checkbox'));
    await user.click(submit(whole));
    const act = { do: 'resolve', result: '周一闭馆，已公告', resultUrl: '' };
    expect(actions.onCloseMatter).toHaveBeenCalledWith(comment.matter, act);
  });

  it('keep what was typed when an act is refused', async () => {
    const { user, actions, press } = page(listing([comment]), viewOf(comment));
    actions.onAct.mockRejectedValueOnce(new Fault('empty-result', '没有说明结果。'));
    const dialog = await press('办结');
    await fill(user, within(dialog).getByLabelText(/办理结果/), '已收悉，正在办理');
    await user.click(submit(dialog));
    expect((await within(dialog).findByRole('alert')).textContent).toContain('没有说明结果。');
    expect(within(dialog).getByLabelText(/办理结果/)).toHaveProperty('value', '已收悉，正在办理');
  });

  it('转办 takes department, reason and a limit in Beijing time', async () => {
    const { user, actions, press } = page(listing([comment]), viewOf(comment));
    const dialog = await press('转办');
    await fill(user, within(dialog).getByLabelText('转往部门或单位'), '县文旅局');
    await fill(user, within(dialog).getByLabelText('理由和要求'), '属图书馆职责');
    const due = within(dialog).getByLabelText(/部门办理时限/) as HTMLInputElement;
    await user.type(due, '2026-03-18T17:30');
    await user.click(submit(dialog));
    const act = { do: 'transfer', to: '县文旅局', why: '属图书馆职责', dueAt: Date.parse('2026-03-18T17:30:00+08:00') };
    expect(actions.onAct).toHaveBeenCalledWith(comment.key, act);
  });

  it('a transfer that is out can come back or be taken back', async () => {
    const out = { to: '县文旅局', why: '属图书馆职责', at: NOW, dueAt: 0, returned: null };
    const stored = { ...comment, handling: { ...NO_HANDLING, transfers: [out] } };
    const { user, actions, press } = page(listing([stored]), viewOf(stored));
    for (const [button, recalled] of [
      ['登记退回', false],
      ['收回', true],
    ] as const) {
      const dialog = await press(button);
      await fill(user, within(dialog).getByRole('textbox'), '馆方已书面答复');
      await user.click(submit(dialog));
      const act = { do: 'return', transfer: 0, recalled, result: '馆方已书面答复' };
      expect(actions.onAct).toHaveBeenLastCalledWith(comment.key, act);
      await waitFor(() => expect(document.querySelector('.ant-modal')).toBeNull());
    }
  });

  it('不予处理 of a complaint needs more words', async () => {
    const complaint = { ...comment, triage: { ...UNSORTED, kind: 'complaint' as const } };
    const { user, choose } = page(listing([complaint]), viewOf(complaint));
    const dialog = await choose('不予处理');
    await fill(user, within(dialog).getByRole('textbox'), '内容与事实不符');
    expect(submit(dialog)).toHaveProperty('disabled', true);
    await fill(user, within(dialog).getByRole('textbox'), '，经核查该馆开放时间已按规定公示并执行');
    expect(submit(dialog)).toHaveProperty('disabled', false);
  });

  it('延期 is signed by an approver', async () => {
    const { user, actions, choose } = page(listing([comment]), viewOf(comment));
    const dialog = await choose('延期');
    await fill(user, within(dialog).getByLabelText('延期理由'), '需与文旅局会商');
    await fill(user, within(dialog).getByLabelText('周远的 PIN'), '河边-四只鸭子8');
    await user.click(within(dialog).getByRole('button', { name: '批准延期' }));
    expect(actions.onExtend).toHaveBeenCalledWith(comment.key, 'final', '河边-四只鸭子8', '需与文旅局会商');
  });

  it.each<[string, Partial<CommentView>, readonly string[]]>([
    [
      'neither extension nor pause where no regulation allows one',
      { extensionRefusal: '无', pauseRefusal: '无' },
      ['延期', '中止计时'],
    ],
    ['both where one does', {}, []],
  ])('offer %s', async (_, change, missing) => {
    const { user } = page(listing([comment]), viewOf(comment, change));
    await user.click(screen.getByRole('button', { name: /更多/ }));
    const items = (await screen.findAllByRole('menuitem')).map((item) => item.textContent);
    for (const name of ['延期', '中止计时']) expect(items.includes(name)).toBe(!missing.includes(name));
  });

  it('offer only 重新办理 and the fields when it is closed', () => {
    const closed: StoredComment = { ...comment, status: 'resolved', resolvedAt: NOW, reason: '已公告', done: 1 };
    page(listing([closed]), viewOf(closed, { explanations: [] }));
    expect(screen.getByRole('button', { name: '重新办理' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: '办结' })).toBeNull();
    expect(screen.getByText('时限已停止计算')).toBeTruthy();
  });
});

describe('手工登记', () => {
  it('takes what was said, by whom, and when in Beijing time', async () => {
    const { user, actions } = page(listing([comment]));
    await user.click(screen.getByRole('button', { name: /手工登记/ }));
    const dialog = await form('手工登记来信、来电、来访');
    expect(submit(dialog)).toHaveProperty('disabled', true);
    await user.click(within(dialog).getByText('来信'));
    await fill(user, within(dialog).getByLabelText('反映内容'), '请延长周末开放时间');
    await fill(user, within(dialog).getByLabelText(/姓名/), '王女士');
    const at = within(dialog).getByLabelText('收到时间（北京时间）') as HTMLInputElement;
    expect(at.value).toBe('2026-03-16T09:30');
    await user.clear(at);
    await user.type(at, '2026-03-15T15:00');
    await user.click(submit(dialog));
    expect(actions.onEnter).toHaveBeenCalledWith({
      channel: 'letter',
      receivedAt: NOW - DAY + 5.5 * HOUR,
      account: null,
      title: '',
      text: '请延长周末开放时间',
      authorName: '王女士',
      contact: '',
      department: '',
      kind: null,
      importance: 'normal',
    });
  });
});
