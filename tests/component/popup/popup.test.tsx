// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadLater } from '../../../components/popup/later';
import {
  type FormSource,
  NO_FILTER,
  type PopupActions,
  type PopupReady,
  type PopupState,
  type ReplyOffer,
} from '../../../components/popup/model';
import { Popup, PopupWaiting } from '../../../components/popup/popup';
import * as Why from '../../../components/popup/why';
import { lookupIn, TextProvider } from '../../../components/text';
import { SanshenTheme } from '../../../components/theme';
import zh from '../../../public/locales/zh_CN.json';
import { queueOf } from '../../../utils/comments/queue';
import { chinaCalendar } from '../../../utils/deadlines/calendar';
import { HOUR, MINUTE } from '../../../utils/deadlines/days';
import { explain } from '../../../utils/deadlines/explain';
import type { StoredComment } from '../../../utils/domain/comment';
import { Fault } from '../../../utils/domain/fault';
import { NO_HANDLING } from '../../../utils/domain/handling';
import type { AccountKey, CommentKey, ReviewId } from '../../../utils/domain/ids';
import type { AccountReading } from '../../../utils/domain/queue';
import { UNSORTED } from '../../../utils/domain/triage';
import { beijing } from '../../unit/deadlines/cases';
import { JIANGBEI, storedComment } from '../../unit/deadlines/support';
import { aStored } from '../../unit/own-posts/posts';
import { anApprovedTemplate, EXACT } from '../../unit/replies/templates';

const NOW = beijing('2026-12-29 10:00');
const DAY = 24 * HOUR;
let clock = NOW;
const now = () => clock;

const COMMENTS = [
  storedComment({ commentId: 'late', authorName: '甲', text: '路灯坏了', at: NOW - 2 * HOUR }),
  storedComment(
    { commentId: 'near', platform: 'douyin', authorName: '乙', text: '垃圾清运太早', at: NOW - 50 * MINUTE },
    { account: 'douyin:2' as AccountKey, accountName: '江北融媒' },
  ),
  storedComment({ commentId: 'today', authorName: '丙', text: '公交改线', at: NOW - 10 * MINUTE }),
  storedComment(
    { commentId: 'later', authorName: '丁', text: '建议修坡道', at: NOW - DAY },
    { status: 'acknowledged', acknowledgedAt: NOW - DAY },
  ),
];
const reading = (name: string, lastReadAt: number | null, stale: boolean): AccountReading => ({
  account: `weibo:${name}` as AccountKey,
  platform: 'weibo',
  name,
  lastReadAt,
  since: lastReadAt ?? NOW - MINUTE,
  readAgainAt: (lastReadAt ?? NOW - MINUTE) + 30 * MINUTE,
  missedFrom: (lastReadAt ?? NOW - MINUTE) + HOUR,
  stale,
});
const ready = (change: Partial<PopupReady> = {}): PopupReady => ({
  status: 'ready',
  unitName: '江北区政府办公室',
  filter: NO_FILTER,
  items: queueOf(COMMENTS, JIANGBEI, NOW),
  end: 'end',
  searched: 5_000,
  overdueTotal: 1,
  readings: [reading('江北发布', NOW - MINUTE, false)],
  gaps: [],
  waiting: 0,
  mine: null,
  strays: [],
  debts: [],
  backupDue: null,
  calendarWarning: null,
  clocksOff: [],
  onDuty: null,
  regulationNames: { 'jiangbei-2021': '江北区政务新媒体管理制度（试行）' },
  ...change,
});

const CLOCKS = ['acknowledge', 'resolve'] as const;
const sourceOf = (comment: StoredComment, change: Partial<FormSource> = {}): FormSource => ({
  comment,
  matter: [],
  departments: ['县住建局'],
  explanations: CLOCKS.flatMap((clock) => explain(comment, JIANGBEI, clock, chinaCalendar, NOW) ?? []),
  extensionRefusal: '本单位执行的制度没有延期的规定',
  pauseRefusal: '没有中止的规定',
  approvers: [],
  ...change,
});
const OFFER: ReplyOffer = {
  templates: [{ template: anApprovedTemplate(), approved: true }],
  trusted: true,
  about: { dueAt: NOW + 2 * HOUR, department: '县教育局' },
};
/** Forms and what a row unfolds come in files of their own. */
const settle = () => act(() => loadLater());

function show(state: PopupState, change: Partial<PopupActions> = {}, start: CommentKey | null = null) {
  const done = () => Promise.resolve();
  const actions = {
    onOpen: vi.fn(done),
    onAct: vi.fn(done),
    onCloseMatter: vi.fn(done),
    onForm: vi.fn((key: CommentKey): Promise<FormSource> => {
      const comment = COMMENTS.find((c) => c.key === key)!;
      return Promise.resolve(sourceOf(comment));
    }),
    onExtend: vi.fn(done),
    onSort: vi.fn(done),
    onReplies: vi.fn((): Promise<ReplyOffer> => Promise.resolve(OFFER)),
    onFill: vi.fn(() => Promise.resolve({ outcome: 'filled' as const, typed: '' })),
    onCopy: vi.fn(done),
    onRead: vi.fn(done),
    onPanel: vi.fn(done),
    onPage: vi.fn(done),
    onFilter: vi.fn(),
    onSearchOn: vi.fn(),
    onRetry: vi.fn(),
    onExport: vi.fn(done),
    ...change,
  };
  const tree = (s: PopupState) => (
    <TextProvider lookup={lookupIn(zh)} lang="zh">
      <SanshenTheme>
        <Popup state={s} actions={actions} now={now} start={start} />
      </SanshenTheme>
    </TextProvider>
  );
  const view = render(tree(state));
  return { ...view, actions, update: (s: PopupState) => view.rerender(tree(s)) };
}

const rows = () => [...document.querySelectorAll<HTMLElement>('.ss-row')];
const rowOf = (id: string) => rows().find((r) => r.dataset.key?.endsWith(`:${id}`))!;
const key = (k: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key: k });
const unfold = (id: string) => fireEvent.click(rowOf(id).querySelector('button')!);

beforeEach(() => {
  clock = NOW;
  vi.useFakeTimers({ now: NOW });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('duty list', () => {
  it('has a section for each level, the most pressing first, with counts', () => {
    show(ready());
    const headings = screen.getAllByRole('heading', { level: 2 }).map((h) => h.textContent);
    expect(headings).toEqual(['超期1', '临期1', '今日应办1', '以后1']);
    expect(rows().map((r) => r.dataset.key?.split(':')[2])).toEqual(['late', 'near', 'today', 'later']);
  });

  it('names platform, account, clock and due time of a row', () => {
    show(ready());
    const text = rowOf('near').textContent;
    for (const part of ['抖音', '江北融媒', '乙', '垃圾清运太早', '受理', '剩 10:00', '12-29 10:10 到期']) {
      expect(text).toContain(part);
    }
    expect(rowOf('later').textContent).toContain('办结');
    expect(rowOf('late').textContent).toContain('超期 1小时0分');
  });

  it('says above the comments what went out without a sign-off, and leads to where it is explained', () => {
    const stray = (n: number) =>
      aStored({ key: `weibo:post:${n}`, state: 'open', kind: 'unreviewed', text: `第${n}条`, foundAt: NOW });
    const { actions } = show(ready({ strays: [stray(1), stray(2), stray(3)], items: [] }));
    const notice = screen.getByRole('region', { name: '待说明' });
    for (const part of ['待说明3', '未经审核发布', '第1条', '第2条', '另有 1 条'])
      expect(notice.textContent).toContain(part);
    expect(notice.textContent).not.toContain('第3条');
    fireEvent.click(within(notice).getByRole('button', { name: '去说明' }));
    expect(actions.onPage).toHaveBeenCalledExactlyOnceWith('posts');
  });

  it('ticks by the clock it is given, and turns over at the limit', () => {
    show(ready());
    clock = NOW + 9 * MINUTE + 55_000;
    act(() => vi.advanceTimersByTime(1000));
    expect(rowOf('near').textContent).toContain('剩 00:05');
    clock = NOW + 10 * MINUTE + 3000;
    act(() => vi.advanceTimersByTime(1000));
    expect(rowOf('near').textContent).toContain('超期 00:03');
  });

  it('marks provisional dates, in the row and in the reasons', () => {
    show(ready());
    // 28 Dec + 5 working days: 29, 30, 31, 4 Jan, 5 Jan; 1 January by law, then a weekend
    expect(within(rowOf('later')).getByText('暂定')).toBeTruthy();
    unfold('later');
    const why = screen.getByRole('region', { name: '为什么是这个时间' });
    for (const part of [
      '从留言时间 2026-12-28 10:00 起算',
      '5 个工作日（《江北区政务新媒体管理制度（试行）》三(七)）',
      '01-01 不计：元旦法定节假日',
      '01-02 至 01-03 不计：周末',
      '2027-01-05 24:00 到期',
      '暂定：',
    ]) {
      expect(why.textContent).toContain(part);
    }
    expect(rowOf('late').textContent).not.toContain('暂定');
  });

  it('asks for another list by platform, class and words, the words when typing rests', () => {
    const { actions } = show(ready());
    fireEvent.click(screen.getByRole('radio', { name: '公众号' }));
    expect(actions.onFilter).toHaveBeenLastCalledWith({ ...NO_FILTER, platform: 'wechat' });
    const search = screen.getByLabelText('搜索留言、留言人、标题');
    fireEvent.change(search, { target: { value: '公' } });
    fireEvent.change(search, { target: { value: '公交' } });
    expect(actions.onFilter).toHaveBeenCalledTimes(1);
    act(() => vi.advanceTimersByTime(200));
    expect(actions.onFilter).toHaveBeenLastCalledWith({ ...NO_FILTER, search: '公交' });
    expect(actions.onFilter).toHaveBeenCalledTimes(2);
  });

  it('keeps what was typed while the list for the words before was read, and lets Esc take it away', () => {
    const { actions, update } = show(ready());
    const search = screen.getByLabelText<HTMLInputElement>('搜索留言、留言人、标题');
    fireEvent.change(search, { target: { value: '公' } });
    act(() => vi.advanceTimersByTime(200));
    fireEvent.change(search, { target: { value: '公交' } });
    update(ready({ filter: { ...NO_FILTER, search: '公' } }));
    expect(search.value).toBe('公交');
    act(() => vi.advanceTimersByTime(200));
    expect(actions.onFilter).toHaveBeenLastCalledWith({ ...NO_FILTER, search: '公交' });
    update(ready({ filter: { ...NO_FILTER, search: '公交' } }));
    update(ready());
    expect(search.value).toBe('');
  });

  it('says when nothing fits, or that not all have been searched', () => {
    const filter = { ...NO_FILTER, search: '没有这样的' };
    const { actions, update } = show(ready({ filter, items: [] }));
    expect(screen.getByText('没有符合筛选条件的留言。')).toBeTruthy();
    update(ready({ filter, items: [], end: 'unsearched' }));
    expect(screen.queryByText('没有符合筛选条件的留言。')).toBeNull();
    expect(screen.getByText(/已查找 5000 条/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '继续查找' }));
    expect(actions.onSearchOn).toHaveBeenCalledOnce();
  });

  it('shows class, tone and where it was sent', () => {
    const sent = storedComment(
      { at: NOW - MINUTE },
      {
        triage: { ...UNSORTED, kind: 'complaint', negative: true, importance: 'urgent' },
        handling: {
          ...NO_HANDLING,
          transfers: [{ to: '县住建局', why: '路灯维护', at: NOW - MINUTE, dueAt: NOW + 5 * MINUTE, returned: null }],
        },
      },
    );
    show(ready({ items: queueOf([sent], JIANGBEI, NOW) }));
    for (const part of ['投诉', '负面', '紧急', '转办', '剩 05:00', '已转县住建局'])
      expect(rows()[0]?.textContent).toContain(part);
  });

  it('explains every clock that runs, once the comment is read', async () => {
    show(ready());
    unfold('late');
    expect(screen.getAllByRole('region', { name: '为什么是这个时间' })).toHaveLength(1);
    await settle();
    const whys = screen.getAllByRole('region', { name: '为什么是这个时间' }).map((why) => why.textContent);
    expect(whys).toEqual([
      expect.stringContaining('受理时限：1 小时'),
      expect.stringContaining('办结时限：5 个工作日'),
    ]);
  });

  it('shows page text as text', () => {
    const hostile = storedComment({ text: '<img src=x onerror=alert(1)>', at: NOW - MINUTE });
    show(ready({ items: queueOf([hostile], JIANGBEI, NOW) }));
    expect(document.querySelector('.ss-row img')).toBeNull();
    expect(rows()[0]?.textContent).toContain('<img src=x onerror=alert(1)>');
  });

  it('says when more is stored than listed, and counts what is overdue', () => {
    show(ready({ end: 'full', overdueTotal: 37, items: ready().items.slice(0, 1) }));
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('超期37');
    expect(screen.getByText(/只列出最紧急的 1 条/)).toBeTruthy();
  });

  it('draws no row anew for a tick of the clock', () => {
    const drawn = vi.spyOn(Why, 'Why');
    show(ready());
    unfold('late');
    const before = drawn.mock.calls.length;
    expect(before).toBeGreaterThan(0);
    act(() => vi.advanceTimersByTime(5_000));
    expect(drawn.mock.calls.length).toBe(before);
  });
});

describe('other work on the same list', () => {
  const entries = (level: string) =>
    within(screen.getByRole('region', { name: level }))
      .getAllByRole('listitem')
      .map((li) => li.textContent);

  it('puts accounts that have to be read before the comments of their section', async () => {
    const readings = [
      reading('江北发布', NOW - 2 * HOUR, true),
      reading('平安江北', NOW - 40 * MINUTE, true),
      reading('文旅江北', null, true),
    ];
    const { actions } = show(ready({ readings }));
    expect(entries('超期')[0]).toMatch(/微博江北发布逾期未读 1小时30分请读取2 小时前读取/);
    expect(entries('临期')[0]).toContain('平安江北');
    expect(entries('今日应办')[0]).toMatch(/文旅江北.*尚未读取，不等于没有留言/);
    await act(async () =>
      fireEvent.click(within(screen.getByRole('region', { name: '临期' })).getAllByRole('button')[0]!),
    );
    expect(actions.onRead).toHaveBeenCalledExactlyOnceWith('weibo');
  });

  it('says why a watched account is not being read, also before it has to be read again', () => {
    const gap = { account: 'weibo:江北发布' as AccountKey, from: NOW - MINUTE, to: null, why: 'login-lost' as const };
    const { update } = show(ready({ gaps: [gap] }));
    expect(entries('临期')[0]).toMatch(/江北发布.*读取中断登录失效或登录了其他账号；1 分钟前读取/);
    update(ready({ gaps: [{ ...gap, account: 'weibo:别的' as AccountKey }] }));
    expect(screen.queryByText('读取中断')).toBeNull();
  });

  it('lists my drafts by stage, or how many wait while nobody said who they are', async () => {
    const draft = (review: string, stage: string) => ({
      review: review as ReviewId,
      platform: 'wechat' as const,
      accountName: '江北发布',
      heading: '停水通知',
      stage,
      since: NOW - HOUR,
    });
    const { actions, update } = show(ready({ waiting: 4, mine: [draft('r1', '复审'), draft('r2', '')] }));
    expect(entries('今日应办').slice(1)).toEqual([
      '微信公众号江北发布1 小时前提交待复审停水通知',
      '微信公众号江北发布1 小时前提交待补签停水通知',
    ]);
    expect(screen.getByRole('button', { name: '审校台 2 篇稿件待签批' })).toBeTruthy();
    update(ready({ waiting: 4, mine: null }));
    expect(entries('今日应办')[1]).toContain('4 篇稿件待签批');
    await act(async () => fireEvent.click(screen.getByText('4 篇稿件待签批')));
    expect(actions.onPanel).toHaveBeenCalledOnce();
  });

  it('reminds of a backup, of provisional dates and of who is on duty', async () => {
    const { actions } = show(
      ready({ backupDue: 9, calendarWarning: '2027年的通知尚未公布', onDuty: { name: '林晓', until: NOW + HOUR } }),
    );
    expect(entries('今日应办').at(-1)).toContain('已 9 天没有备份');
    expect(screen.getByText('2027年的通知尚未公布')).toBeTruthy();
    expect(screen.getByText(/值班：林晓（至 12-29 11:00）/)).toBeTruthy();
    await act(async () => fireEvent.click(screen.getByText('已 9 天没有备份')));
    expect(actions.onPage).toHaveBeenCalledExactlyOnceWith('settings');
  });

  it('shows comments alone while the list is filtered', () => {
    show(ready({ filter: { ...NO_FILTER, kind: 'other' }, waiting: 4, backupDue: 9 }));
    expect(screen.queryByText(/没有备份|稿件待签批/, { selector: '.ss-task *' })).toBeNull();
  });
});

describe('acts', () => {
  it('受理 needs no reason', async () => {
    const { actions } = show(ready());
    unfold('late');
    await act(async () => fireEvent.click(within(rowOf('late')).getByRole('button', { name: '受理' })));
    expect(actions.onAct).toHaveBeenCalledExactlyOnceWith('weibo:comment:late', { do: 'acknowledge' });
  });

  it('offers 受理 only while it is not acknowledged', () => {
    show(ready());
    unfold('later');
    expect(within(rowOf('later')).queryByRole('button', { name: '受理' })).toBeNull();
    expect(within(rowOf('later')).getByRole('button', { name: '办结' })).toBeTruthy();
  });

  const openForm = async (button: string) => {
    unfold('late');
    await act(async () => fireEvent.click(within(rowOf('late')).getByRole('button', { name: button })));
    await settle();
    return screen.getByRole('dialog');
  };
  const submit = (dialog: HTMLElement) => within(dialog).getAllByRole<HTMLButtonElement>('button').at(-1)!;

  it('办结 waits for a result and stays in the popup', async () => {
    const { actions } = show(ready());
    const dialog = await openForm('办结');
    expect(submit(dialog).disabled).toBe(true);
    fireEvent.change(within(dialog).getByLabelText('办理结果'), { target: { value: '路灯已于今日修复' } });
    await act(async () => fireEvent.click(submit(dialog)));
    expect(actions.onAct).toHaveBeenCalledExactlyOnceWith('weibo:comment:late', {
      do: 'resolve',
      result: '路灯已于今日修复',
      resultUrl: '',
    });
  });

  it('转办 asks to whom and why', async () => {
    const { actions } = show(ready());
    const dialog = await openForm('转办');
    fireEvent.change(within(dialog).getByRole('combobox'), { target: { value: '县住建局' } });
    fireEvent.change(within(dialog).getByLabelText('理由和要求'), { target: { value: '属路灯维护职责，请核实' } });
    await act(async () => fireEvent.click(submit(dialog)));
    expect(actions.onAct).toHaveBeenCalledExactlyOnceWith(
      'weibo:comment:late',
      expect.objectContaining({ do: 'transfer', to: '县住建局', why: '属路灯维护职责，请核实' }),
    );
  });

  it('keeps what was typed and shows the sentence when closing fails', async () => {
    show(ready(), { onAct: vi.fn(() => Promise.reject(new Fault('no-answer', '扩展已更新，请重试。'))) });
    const dialog = await openForm('办结');
    const field = within(dialog).getByLabelText<HTMLTextAreaElement>('办理结果');
    fireEvent.change(field, { target: { value: '路灯已于今日修复' } });
    await act(async () => fireEvent.click(submit(dialog)));
    expect(within(dialog).getByText('扩展已更新，请重试。')).toBeTruthy();
    expect(field.value).toBe('路灯已于今日修复');
  });

  const TRANSFER = { to: '县住建局', why: '路灯维护', at: NOW - HOUR, dueAt: NOW + HOUR, returned: null };
  const sent = { ...COMMENTS[0]!, handling: { ...NO_HANDLING, transfers: [TRANSFER] } };

  it('登记退回 of a transfer that came back, as on the page 留言', async () => {
    const { actions } = show(ready(), { onForm: () => Promise.resolve(sourceOf(sent)) });
    unfold('late');
    await settle();
    const transfers = within(rowOf('late')).getByRole('region', { name: '转办' });
    expect(transfers.textContent).toContain('县住建局');
    await act(async () => fireEvent.click(within(transfers).getByRole('button', { name: '登记退回' })));
    await settle();
    const dialog = screen.getByRole('dialog');
    fireEvent.change(within(dialog).getByRole('textbox'), { target: { value: '已核实，不属该局职责' } });
    await act(async () => fireEvent.click(submit(dialog)));
    expect(actions.onAct).toHaveBeenCalledExactlyOnceWith('weibo:comment:late', {
      do: 'return',
      transfer: 0,
      recalled: false,
      result: '已核实，不属该局职责',
    });
  });

  it.each([
    ['what a comment that is with us allows', COMMENTS[0]!, {}, ['告知反映渠道', '不予处理', '无需办理', '稍后提醒']],
    [
      'what a transfer, an extension and a pause allow',
      sent,
      { extensionRefusal: null, pauseRefusal: null },
      ['告知反映渠道', '不予处理', '无需办理', '督办', '延期', '中止计时', '稍后提醒'],
    ],
  ])('更多 offers %s', async (_what, comment, change, forms) => {
    show(ready(), { onForm: () => Promise.resolve(sourceOf(comment, change)) });
    unfold('late');
    await settle();
    const more = within(rowOf('late')).getByRole('button', { name: '更多' });
    const before = within(rowOf('late')).getAllByRole('button');
    fireEvent.click(more);
    const after = within(rowOf('late')).getAllByRole('button');
    expect(after.filter((button) => !before.includes(button)).map((button) => button.textContent)).toEqual(forms);
  });

  it('changes the class with one click, and says by what it was sorted', async () => {
    const { actions } = show(ready());
    unfold('late');
    await settle();
    const group = within(rowOf('late')).getByRole('region', { name: '分类' });
    expect(within(group).getByRole('region', { name: '分类依据' })).toBeTruthy();
    await act(async () => fireEvent.click(within(group).getByRole('radio', { name: '投诉' })));
    expect(actions.onSort).toHaveBeenCalledExactlyOnceWith('weibo:comment:late', {
      kind: 'complaint',
      needsAnswer: true,
      learn: null,
    });
  });

  it('选用模板 fills the reply box, and opens the place of the comment for it', async () => {
    const { actions } = show(ready());
    const dialog = await openForm('选用模板');
    await settle();
    fireEvent.mouseDown(within(dialog).getByLabelText('选择模板'));
    fireEvent.click(screen.getByText('受理告知', { selector: '.ant-select-item-option-content' }));
    await act(async () => fireEvent.click(within(dialog).getByText('填入回复框').closest('button')!));
    expect(actions.onFill).toHaveBeenCalledExactlyOnceWith('weibo:comment:late', expect.any(String), false);
    expect(vi.mocked(actions.onFill).mock.lastCall?.[1]).toContain(EXACT.slice(0, 6));
  });

  it('选用模板 leads to where templates are made when there is none for the platform', async () => {
    const { actions } = show(ready(), { onReplies: () => Promise.resolve({ ...OFFER, templates: [] }) });
    const dialog = await openForm('选用模板');
    await settle();
    expect(dialog.textContent).toContain('还没有适用于本平台的答复模板');
    expect(dialog.textContent).not.toContain('填入时先打开');
    await act(async () => fireEvent.click(within(dialog).getByText('去新建答复模板').closest('button')!));
    expect(actions.onPage).toHaveBeenCalledExactlyOnceWith('templates');
  });

  it('keeps 选用模板 for comments that stand on a platform', () => {
    const stored = storedComment({ at: NOW - MINUTE });
    const letter: StoredComment = {
      ...stored,
      seen: { ...stored.seen, platform: 'manual', channel: 'letter', via: 'manual' },
    };
    show(ready({ items: queueOf([letter], JIANGBEI, NOW) }), { onForm: () => Promise.resolve(sourceOf(letter)) });
    fireEvent.click(rows()[0]!.querySelector('button')!);
    expect(screen.queryByRole('button', { name: '选用模板' })).toBeNull();
    expect(screen.queryByRole('button', { name: '打开' })).toBeNull();
  });

  it('shows the sentence when opening fails', async () => {
    show(ready(), { onOpen: () => Promise.reject(new Fault('x', '该留言所在页面打不开，请在后台手动查找。')) });
    unfold('late');
    await act(async () => fireEvent.click(screen.getByRole('button', { name: '打开' })));
    expect(screen.getByRole('alert').textContent).toContain('该留言所在页面打不开');
  });
});

describe('keyboard', () => {
  const focused = () => document.activeElement?.closest<HTMLElement>('.ss-row')?.dataset.key?.split(':')[2];

  it('j and k, arrows, Home and End move; Enter opens', async () => {
    const { actions } = show(ready());
    const seen = ['j', 'j', 'ArrowDown', 'k', 'ArrowUp', 'End', 'j', 'Home', 'k'].map((k) => {
      key(k);
      return focused();
    });
    expect(seen).toEqual(['late', 'near', 'today', 'near', 'late', 'later', 'later', 'late', 'late']);
    key('j');
    await act(async () => {
      key('Enter');
    });
    expect(actions.onOpen).toHaveBeenCalledExactlyOnceWith('douyin:comment:near');
  });

  it('a acknowledges, t and r open their forms for the row in focus', async () => {
    const { actions } = show(ready());
    key('a');
    expect(actions.onAct).not.toHaveBeenCalled();
    key('j');
    await act(async () => key('a'));
    expect(actions.onAct).toHaveBeenCalledExactlyOnceWith('weibo:comment:late', { do: 'acknowledge' });
    key('j');
    await act(async () => key('t'));
    await settle();
    expect(actions.onForm).toHaveBeenCalledExactlyOnceWith('douyin:comment:near');
    expect(screen.getByRole('dialog').textContent).toContain('转往部门或单位');
  });

  it('a does nothing to what is acknowledged', async () => {
    const { actions } = show(ready());
    key('End');
    key('j');
    key('End');
    await act(async () => key('a'));
    expect(actions.onAct).not.toHaveBeenCalled();
  });

  it('Esc folds the row, then clears the filter, then leaves the popup to the browser', () => {
    const { actions } = show(ready({ filter: { ...NO_FILTER, kind: 'other' } }));
    unfold('late');
    expect(fireEvent.keyDown(document.body, { key: 'Escape' })).toBe(false);
    expect(rowOf('late').querySelector('button')?.getAttribute('aria-expanded')).toBe('false');
    expect(fireEvent.keyDown(document.body, { key: 'Escape' })).toBe(false);
    expect(actions.onFilter).toHaveBeenCalledExactlyOnceWith(NO_FILTER);
    cleanup();
    show(ready());
    expect(fireEvent.keyDown(document.body, { key: 'Escape' })).toBe(true);
  });

  it('begins at the row a notification led to, also when it comes with the rest of the list, and only once', () => {
    const { update } = show(ready({ items: [] }), {}, 'weibo:comment:later' as CommentKey);
    update(ready());
    expect(focused()).toBe('later');
    expect(rowOf('later').querySelector('button')?.getAttribute('aria-expanded')).toBe('true');
    key('Home');
    update(ready({ items: ready().items.slice(0, 3) }));
    update(ready());
    expect(focused()).toBe('late');
  });

  it('goes on where the list was when the row in focus has gone', () => {
    const { update } = show(ready());
    key('j');
    key('j');
    update(ready({ items: ready().items.filter((i) => !i.key.endsWith(':near')) }));
    key('j');
    expect(focused()).toBe('today');
  });

  it('leaves typing alone', () => {
    const { actions } = show(ready());
    key('/');
    const search = screen.getByLabelText('搜索留言、留言人、标题');
    expect(document.activeElement).toBe(search);
    key('j');
    key('Enter');
    expect(document.activeElement).toBe(search);
    expect(actions.onOpen).not.toHaveBeenCalled();
  });

  it('Enter on a button of a row presses that button', () => {
    const { actions } = show(ready());
    unfold('late');
    const resolve = within(rowOf('late')).getByRole('button', { name: '办结' });
    resolve.focus();
    key('Enter');
    expect(actions.onOpen).not.toHaveBeenCalled();
  });
});

describe('what else the popup says', () => {
  it('does not take unread for empty', () => {
    show(
      ready({
        items: [],
        readings: [reading('江北发布', NOW - 5 * MINUTE, false), reading('平安江北', null, true)],
      }),
    );
    expect(screen.getByText('暂无已读取的待办留言')).toBeTruthy();
    expect(screen.getByText('5 分钟前读取')).toBeTruthy();
    expect(screen.getByText('未读取')).toBeTruthy();
    expect(screen.queryByText('没有待办留言')).toBeNull();
  });

  it.each([
    [7 * MINUTE, '本机时间比抖音时间慢约 7 分钟'],
    [-7 * MINUTE, '本机时间比抖音时间快约 7 分钟'],
  ])('says when the platforms have another time (%i ms), the greatest difference', (ahead, said) => {
    show(
      ready({
        clocksOff: [
          { platform: 'weibo', ahead: 3 * MINUTE },
          { platform: 'douyin', ahead },
        ],
      }),
    );
    expect(screen.getByText(new RegExp(said)).textContent).toContain('请校准本机时间');
  });

  it('says that nothing is open only when everything was read', () => {
    show(ready({ items: [] }));
    expect(screen.getByText('没有待办留言')).toBeTruthy();
  });

  it('names the unit and counts drafts that wait for a sign-off', async () => {
    const { actions } = show(ready({ waiting: 2 }));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('江北区政府办公室');
    await act(async () => fireEvent.click(screen.getByRole('button', { name: '审校台 2 篇稿件待签批' })));
    await act(async () => fireEvent.click(screen.getByRole('button', { name: '工作台' })));
    expect(actions.onPanel).toHaveBeenCalledOnce();
    expect(actions.onPage).toHaveBeenCalledExactlyOnceWith('ledger');
  });

  it('leads to the setup before anything else', () => {
    const { actions } = show({ status: 'not-onboarded' });
    fireEvent.click(screen.getByRole('button', { name: '开始设置' }));
    expect(actions.onPage).toHaveBeenCalledExactlyOnceWith('onboarding');
    expect(screen.queryByRole('button', { name: '审校台' })).toBeNull();
  });

  it('shows that it is reading, and a failure with a way to try again', () => {
    const { actions, update } = show({ status: 'loading' });
    expect(screen.getByRole('status', { name: '正在读取留言' })).toBeTruthy();
    update({ status: 'failed', message: '本地数据库打不开，请重启浏览器后重试。' });
    expect(screen.getByRole('alert').textContent).toContain('本地数据库打不开');
    fireEvent.click(within(screen.getByRole('alert')).getByRole('button'));
    expect(actions.onRetry).toHaveBeenCalledOnce();
  });

  it('a record that cannot be read leaves a way to the backup that its sentence asks for', async () => {
    const onExport = vi.fn().mockRejectedValueOnce(new Fault('x', '备份没有保存。')).mockResolvedValue(undefined);
    show({ status: 'failed', message: '记录已损坏。请先导出备份，再联系管理员处理。' }, { onExport });
    const button = screen.getByRole('button', { name: '导出备份' });
    await act(async () => fireEvent.click(button));
    expect(screen.getAllByRole('alert').map(({ textContent }) => textContent)).toContain('备份没有保存。');
    await act(async () => fireEvent.click(button));
    expect(screen.queryByText('备份没有保存。')).toBeNull();
    expect(onExport).toHaveBeenCalledTimes(2);
  });

  it('a database that is slow to open is waited for in sight', () => {
    const { container } = render(
      <TextProvider lookup={lookupIn(zh)} lang="zh">
        <PopupWaiting />
      </TextProvider>,
    );
    expect(screen.getByRole('status', { name: '正在读取留言' })).toBeTruthy();
    expect(container.textContent).toBe('三审台');
  });
});
