// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { ReplyPicker } from '../../../components/replies/reply-picker';
import { Fault } from '../../../utils/domain/fault';
import type { ReplyTemplate, ReplyTemplateId } from '../../../utils/domain/reply-template';
import type { FillOutcome } from '../../../utils/messaging/template-messages';
import { beijing } from '../../support/clock';
import { aContent, anApprovedTemplate, aTemplate, EXACT, TODAY } from '../../unit/replies/templates';
import { fill, show } from '../panel/page';

type Filled = { readonly outcome: FillOutcome; readonly typed: string };
const OTHER = aTemplate({
  content: aContent({ id: 't-2' as ReplyTemplateId, title: '办理结果', text: '〔事项〕已办结。', choices: {} }),
});

function picker(
  templates: readonly ReplyTemplate[] = [anApprovedTemplate(), OTHER],
  { trusted = true, answer = { outcome: 'filled', typed: '' } as Filled } = {},
) {
  const onFill = vi.fn<(text: string, replace: boolean) => Promise<Filled>>(() => Promise.resolve(answer));
  const onCopy = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve());
  const { user } = show(
    <ReplyPicker
      platform="weibo"
      templates={templates.map((template) => ({ template, approved: template.approval !== null }))}
      about={{ dueAt: beijing('2026-03-20 17:30'), department: '县教育局' }}
      trusted={trusted}
      today={TODAY}
      onFill={onFill}
      onCopy={onCopy}
    />,
  );
  const choose = (title: string) => {
    fireEvent.mouseDown(screen.getByLabelText('选择模板'));
    fireEvent.click(screen.getByText(title, { selector: '.ant-select-item-option-content' }));
  };
  const preview = () => screen.getByRole('region', { name: '将填入的内容' }).textContent;
  return { user, onFill, onCopy, choose, preview };
}
const fillButton = () => screen.getByText('填入回复框').closest('button')!;

describe('answering with a template', () => {
  it('fields are filled in from the comment, and the text goes to the reply box as it is shown', async () => {
    const { user, onFill, choose, preview } = picker();
    choose('受理告知');
    expect(preview()).toBe(EXACT);
    expect(screen.getByText('与已批准模板一致，可直接发送')).toBeTruthy();
    await user.click(fillButton());
    expect(onFill).toHaveBeenCalledWith(EXACT, false);
    expect(screen.getByText(/请核对后在平台上发送/)).toBeTruthy();
  });

  it('what is missing keeps it from being filled, what is wrong is said', async () => {
    const { user, choose, preview } = picker();
    choose('办理结果（待批准）');
    expect(preview()).toBe('〔事项〕已办结。');
    expect(fillButton().disabled).toBe(true);
    await fill(user, screen.getByLabelText('事项'), '〔路灯〕');
    expect(screen.getByText('“事项”里不能有〔〕。')).toBeTruthy();
    expect(fillButton().disabled).toBe(true);
    await user.clear(screen.getByLabelText('事项'));
    await fill(user, screen.getByLabelText('事项'), '路灯维修');
    expect(preview()).toBe('路灯维修已办结。');
    expect(fillButton().disabled).toBe(false);
    expect(screen.getByText('模板尚未批准，发送前须签批')).toBeTruthy();
  });

  it('says that a sign-off is needed where the policy wants one', () => {
    const { choose } = picker([anApprovedTemplate()], { trusted: false });
    choose('受理告知');
    expect(screen.getByText('与已批准模板一致；按审核制度，发送前仍须签批')).toBeTruthy();
  });

  it('what somebody typed is replaced only when they say so', async () => {
    const { user, onFill, choose } = picker(undefined, { answer: { outcome: 'occupied', typed: '稍后回复' } });
    choose('受理告知');
    await user.click(fillButton());
    const alert = screen.getByRole('alert');
    expect(alert.textContent).toContain('稍后回复');
    await user.click(within(alert).getByText('替换为模板内容'));
    expect(onFill).toHaveBeenLastCalledWith(EXACT, true);
  });

  it.each<[FillOutcome, RegExp]>([
    ['no-box', /请先点开该留言的回复框/],
    ['other-box', /回复的是另一条留言/],
    ['refused', /没有接受这段文字/],
    ['unsure', /与模板不完全一致/],
  ])('%s is said, and the text can be copied', async (outcome, words) => {
    const { user, onCopy, choose } = picker(undefined, { answer: { outcome, typed: '' } });
    choose('受理告知');
    await user.click(fillButton());
    expect(screen.getByText(words)).toBeTruthy();
    await user.click(screen.getByText('复制文本'));
    expect(onCopy).toHaveBeenCalledWith(EXACT);
    expect(screen.getByText('已复制')).toBeTruthy();
  });

  it('a failure is shown with its sentence', async () => {
    const { user, onFill, choose } = picker();
    onFill.mockRejectedValue(new Fault('no-page', '该标签页没有应答，请刷新平台页面后再试。'));
    choose('受理告知');
    await user.click(fillButton());
    expect(screen.getByText(/该标签页没有应答/)).toBeTruthy();
  });

  it('templates of other platforms are not offered', () => {
    picker([aTemplate({ content: aContent({ platforms: ['wechat'] }) })]);
    expect(screen.getByText(/还没有适用于本平台的答复模板/)).toBeTruthy();
  });
});
