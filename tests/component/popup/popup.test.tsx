// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PopupActions, PopupReady, PopupState } from '../../../components/popup/model';
import { Popup } from '../../../components/popup/popup';
import { lookupIn, TextProvider } from '../../../components/text';
import { SanshenTheme } from '../../../components/theme';
import zh from '../../../public/locales/zh_CN.json';
import { queueOf } from '../../../utils/comments/queue';
import { HOUR, MINUTE } from '../../../utils/deadlines/days';
import { Fault } from '../../../utils/domain/fault';
import type { AccountKey } from '../../../utils/domain/ids';
import type { AccountReading } from '../../../utils/domain/queue';
import { beijing } from '../../unit/deadlines/cases';
import { JIANGBEI, storedComment } from '../../unit/deadlines/support';
import { aStored } from '../../unit/own-posts/posts';

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
  stale,
});
const ready = (change: Partial<PopupReady> = {}): PopupReady => ({
  status: 'ready',
  unitName: '江北区政府办公室',
  items: queueOf(COMMENTS, JIANGBEI, NOW),
  truncated: false,
  readings: [reading('江北发布', NOW - MINUTE, false)],
  waiting: 0,
  strays: [],
  debts: [],
  backupDue: null,
  regulationNames: { 'jiangbei-2021': '江北区政务新媒体管理制度（试行）' },
  ...change,
});

function show(state: PopupState, change: Partial<PopupActions> = {}) {
  const done = () => Promise.resolve();
  const actions = {
    onOpen: vi.fn(done),
    onAct: vi.fn(done),
    onPanel: vi.fn(done),
    onWorkspace: vi.fn(done),
    onStrays: vi.fn(done),
    onDebts: vi.fn(done),
    onBackup: vi.fn(done),
    onSetup: vi.fn(done),
    onRetry: vi.fn(),
    ...change,
  };
  const tree = (s: PopupState) => (
    <TextProvider lookup={lookupIn(zh)} lang="zh">
      <SanshenTheme>
        <Popup state={s} actions={actions} now={now} />
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
    expect(actions.onStrays).toHaveBeenCalledOnce();
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

  it('filters by platform and by words, and says when nothing is left', () => {
    show(ready());
    fireEvent.click(screen.getByText('抖音', { selector: '.ant-segmented-item-label' }));
    expect(rows()).toHaveLength(1);
    fireEvent.click(screen.getByText('全部'));
    const search = screen.getByLabelText('搜索留言、留言人、标题');
    fireEvent.change(search, { target: { value: ' 公交 ' } });
    expect(rows().map((r) => r.dataset.key?.split(':')[2])).toEqual(['today']);
    fireEvent.change(search, { target: { value: '没有这样的' } });
    expect(screen.getByText('没有符合筛选条件的留言。')).toBeTruthy();
  });

  it('shows page text as text', () => {
    const hostile = storedComment({ text: '<img src=x onerror=alert(1)>', at: NOW - MINUTE });
    show(ready({ items: queueOf([hostile], JIANGBEI, NOW) }));
    expect(document.querySelector('.ss-row img')).toBeNull();
    expect(rows()[0]?.textContent).toContain('<img src=x onerror=alert(1)>');
  });

  it('says when more is stored than listed', () => {
    show(ready({ truncated: true }));
    expect(screen.getByText(/只列出最紧急的 4 条/)).toBeTruthy();
  });
});

describe('acts', () => {
  it('受理 needs no reason', async () => {
    const { actions } = show(ready());
    unfold('late');
    await act(async () => fireEvent.click(within(rowOf('late')).getByRole('button', { name: '受理' })));
    expect(actions.onAct).toHaveBeenCalledExactlyOnceWith('weibo:comment:late', 'acknowledge', '');
  });

  it('offers 受理 only while it is not acknowledged', () => {
    show(ready());
    unfold('later');
    expect(within(rowOf('later')).queryByRole('button', { name: '受理' })).toBeNull();
    expect(within(rowOf('later')).getByRole('button', { name: '办结' })).toBeTruthy();
  });

  it.each([
    ['办结', '办理结果', 'resolve'],
    ['无需办理', '理由', 'dismiss'],
  ])('%s waits for a reason', async (button, label, change) => {
    const { actions } = show(ready());
    unfold('late');
    fireEvent.click(within(rowOf('late')).getByRole('button', { name: button }));
    const dialog = screen.getByRole('dialog');
    const submit = within(dialog).getByRole<HTMLButtonElement>('button', { name: button });
    expect(submit.disabled).toBe(true);
    fireEvent.change(within(dialog).getByLabelText(label), { target: { value: ' 已 办 ' } });
    expect(submit.disabled).toBe(true);
    fireEvent.change(within(dialog).getByLabelText(label), { target: { value: ' 路灯已修复 ' } });
    await act(async () => fireEvent.click(submit));
    expect(actions.onAct).toHaveBeenCalledExactlyOnceWith('weibo:comment:late', change, '路灯已修复');
  });

  it('keeps what was typed and shows the sentence when closing fails', async () => {
    const onAct = vi.fn(() => Promise.reject(new Fault('no-answer', '扩展已更新，请重试。')));
    show(ready(), { onAct });
    unfold('late');
    fireEvent.click(within(rowOf('late')).getByRole('button', { name: '办结' }));
    const dialog = screen.getByRole('dialog');
    const field = within(dialog).getByLabelText<HTMLTextAreaElement>('办理结果');
    fireEvent.change(field, { target: { value: '路灯已修复' } });
    await act(async () => fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true }));
    expect(within(dialog).getByText('扩展已更新，请重试。')).toBeTruthy();
    expect(field.value).toBe('路灯已修复');
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

  it('says that nothing is open only when everything was read', () => {
    show(ready({ items: [] }));
    expect(screen.getByText('没有待办留言')).toBeTruthy();
  });

  it('warns above a list that accounts were not read', () => {
    show(ready({ readings: [reading('平安江北', NOW - 3 * HOUR, true)] }));
    expect(screen.getByText('1 个账号未及时读取，可能有新留言未列出')).toBeTruthy();
    expect(screen.getByText('3 小时前读取')).toBeTruthy();
  });

  it('names the unit and counts drafts that wait for a sign-off', async () => {
    const { actions } = show(ready({ waiting: 2 }));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('江北区政府办公室');
    await act(async () => fireEvent.click(screen.getByRole('button', { name: '审校台 2 篇稿件待签批' })));
    await act(async () => fireEvent.click(screen.getByRole('button', { name: '工作台' })));
    expect(actions.onPanel).toHaveBeenCalledOnce();
    expect(actions.onWorkspace).toHaveBeenCalledOnce();
  });

  it('leads to the setup before anything else', () => {
    const { actions } = show({ status: 'not-onboarded' });
    fireEvent.click(screen.getByRole('button', { name: '开始设置' }));
    expect(actions.onSetup).toHaveBeenCalledOnce();
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
});
