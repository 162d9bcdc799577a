// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { type ReactElement, useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { SourceCheck } from '../../../components/panel/source-check';
import { Fault } from '../../../utils/domain/fault';
import type { SourceTab } from '../../../utils/messaging/source-messages';
import type { ComparedDraft, Place, SourceText } from '../../../utils/source-check/contract';
import { fill, show } from './page';

const TAB: SourceTab = {
  tabId: 7,
  title: '青禾县图书馆新馆开馆',
  host: 'www.qinghe.gov.cn',
  origin: 'https://www.qinghe.gov.cn',
};
const SOURCE: SourceText = {
  title: '青禾县图书馆新馆开馆',
  body: '新馆藏书3.6万册，共有座位860个。\n开馆时间为11月22日。\n咨询电话：0578-2345678。',
  byline: '来源：青禾县文化馆',
  cut: false,
};
const DRAFT: ComparedDraft = {
  title: '',
  body: '新馆藏书3.8万册，共有座位860个，停车位120个。\n开馆时间为11月22日。',
};

function Panel(props: {
  readonly articles?: readonly ComparedDraft[];
  readonly onTabs?: () => Promise<readonly SourceTab[]>;
  readonly onRead?: (tab: SourceTab) => Promise<SourceText>;
  readonly onShow?: (article: number, place: Place) => void;
}) {
  const [source, setSource] = useState<SourceText | null>(null);
  return (
    <SourceCheck
      source={source}
      onSource={setSource}
      articles={props.articles ?? [DRAFT]}
      onTabs={props.onTabs ?? (async () => [TAB])}
      onRead={props.onRead ?? (async () => SOURCE)}
      onShow={props.onShow ?? (() => {})}
    />
  );
}

async function opened(node: ReactElement) {
  const { user } = show(node);
  await user.click(screen.getByText('来源核对'));
  return user;
}

async function compared(node: ReactElement) {
  const user = await opened(node);
  await user.click(screen.getByRole('button', { name: '列出打开的网页' }));
  await user.click(await screen.findByRole('button', { name: /青禾县图书馆新馆开馆/ }));
  await screen.findByText('换一篇原文');
  return user;
}

describe('choosing a tab', () => {
  it('says why the browser will ask before each question', async () => {
    const user = await opened(<Panel />);
    expect(screen.getByText(/仅用于列出可选的网页，列出后立即收回/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '列出打开的网页' }));
    expect(await screen.findByText(/只读取这一个页面，读完立即收回许可/)).toBeTruthy();
    expect(screen.getByText('www.qinghe.gov.cn')).toBeTruthy();
  });

  it('reads exactly the chosen one', async () => {
    const onRead = vi.fn(async () => SOURCE);
    await compared(<Panel onRead={onRead} />);
    expect(onRead).toHaveBeenCalledExactlyOnceWith(TAB);
    expect(screen.getByText(/来源：青禾县文化馆/)).toBeTruthy();
  });

  it('shows the sentence of a refusal, and can be tried again', async () => {
    const onTabs = vi
      .fn<() => Promise<readonly SourceTab[]>>()
      .mockRejectedValueOnce(new Fault('permission-refused', '没有获得许可。'))
      .mockResolvedValueOnce([]);
    const user = await opened(<Panel onTabs={onTabs} />);
    await user.click(screen.getByRole('button', { name: '列出打开的网页' }));
    expect((await screen.findByRole('alert')).textContent).toContain('没有获得许可。');
    await user.click(screen.getByRole('button', { name: '列出打开的网页' }));
    expect(await screen.findByText(/没有其他打开的网页/)).toBeTruthy();
  });

  it('stays with the list when the page cannot be read', async () => {
    const onRead = async () => {
      throw new Fault('not-a-page', '这个标签页不是网页。');
    };
    const user = await opened(<Panel onRead={onRead} />);
    await user.click(screen.getByRole('button', { name: '列出打开的网页' }));
    await user.click(await screen.findByRole('button', { name: /青禾县图书馆/ }));
    expect((await screen.findByRole('alert')).textContent).toContain('这个标签页不是网页。');
    expect(screen.getByText('www.qinghe.gov.cn')).toBeTruthy();
  });
});

describe('pasting', () => {
  it('compares what was pasted; the first line is the headline', async () => {
    const user = await opened(<Panel />);
    await user.click(screen.getByText('粘贴原文'));
    const button = screen.getByRole<HTMLButtonElement>('button', { name: '开始核对' });
    expect(button.disabled).toBe(true);
    await fill(user, screen.getByLabelText('原文内容'), `${SOURCE.title}\n${SOURCE.body}`);
    await user.click(button);
    expect(screen.getByText(SOURCE.title)).toBeTruthy();
    expect(screen.getByRole('region', { name: '不一致' })).toBeTruthy();
  });

  it('takes the text out of HTML where there is nothing else, and runs nothing of it', async () => {
    const user = await opened(<Panel />);
    await user.click(screen.getByText('粘贴原文'));
    const field = screen.getByLabelText<HTMLTextAreaElement>('原文内容');
    const html = '<p>新馆藏书<b>3.6万</b>册。</p><script>alert(1)</script><p>座位860个。</p>';
    fireEvent.paste(field, { clipboardData: { getData: (type: string) => (type === 'text/html' ? html : '') } });
    expect(field.value).toBe('新馆藏书3.6万册。\n座位860个。');
  });
});

describe('the result', () => {
  it('lists differences in three groups, original and draft side by side', async () => {
    await compared(<Panel />);
    const text = (name: string) => screen.getByRole('region', { name }).textContent ?? '';
    expect(text('不一致')).toContain('原文新馆藏书3.6万册');
    expect(text('不一致')).toContain('本稿新馆藏书3.8万册');
    expect(text('本稿有，原文没有')).toContain('120个');
    expect(text('原文有，本稿没有')).toContain('0578-2345678');
    expect(screen.getByRole('status').textContent).toBe('一致 2 处，不一致 1 处，本稿多出 1 处，本稿未写 2 处。');
    expect(screen.getByText('本稿没有标题，未核对标题。')).toBeTruthy();
  });

  it('jumps to a passage of the draft', async () => {
    const onShow = vi.fn();
    const user = await compared(<Panel onShow={onShow} />);
    await user.click(screen.getByRole('button', { name: '在页面中定位“3.8万册”' }));
    expect(onShow).toHaveBeenCalledExactlyOnceWith(0, expect.objectContaining({ field: 'body', start: 4, end: 9 }));
  });

  it('shows a changed headline', async () => {
    await compared(<Panel articles={[{ ...DRAFT, title: '图书馆火了' }]} />);
    expect(screen.getByRole('region', { name: '标题已改动' }).textContent).toContain('图书馆火了');
  });

  it('says so when everything agrees, and when it is probably another text', async () => {
    await compared(<Panel articles={[{ title: SOURCE.title, body: SOURCE.body }]} />);
    expect(screen.getByText('核对的内容与原文一致')).toBeTruthy();
    expect(screen.getByText('标题与原文一致。')).toBeTruthy();
  });

  it('warns when hardly a sentence is shared', async () => {
    await compared(<Panel articles={[{ title: '', body: '今日多云转晴，最高气温25度。' }]} />);
    expect(screen.getByText(/几乎没有相同的句子/)).toBeTruthy();
  });

  it('compares the article that is chosen', async () => {
    const onShow = vi.fn();
    const user = await compared(<Panel articles={[{ title: '一', body: '无关。' }, DRAFT]} onShow={onShow} />);
    fireEvent.mouseDown(screen.getByRole('combobox', { name: '选择要核对的文章' }));
    await user.click(await screen.findByText(/第 2 篇/));
    await user.click(screen.getByRole('button', { name: '在页面中定位“3.8万册”' }));
    expect(onShow.mock.calls[0]?.[0]).toBe(1);
  });

  it('shows the first of many, and all on demand', async () => {
    const body = Array.from({ length: 20 }, (_, i) => `新馆第${'甲乙丙丁'[i % 4]}项投入${i * 7 + 3}万元。`).join('\n');
    const user = await compared(<Panel onRead={async () => ({ ...SOURCE, body })} />);
    const group = () => within(screen.getByRole('region', { name: '原文有，本稿没有' })).getAllByRole('article').length;
    expect(group()).toBe(8);
    await user.click(screen.getByRole('button', { name: /全部显示/ }));
    expect(group()).toBe(21);
  });
});
