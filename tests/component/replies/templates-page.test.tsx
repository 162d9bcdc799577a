// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import type { EditedTemplate, InspectReply, TemplateActions, TemplateView } from '../../../components/replies/model';
import { TemplatesPage } from '../../../components/replies/templates-page';
import type { ReplyTemplateId } from '../../../utils/domain/reply-template';
import { templateDigest } from '../../../utils/replies/approval';
import { TEMPLATE_SEEDS } from '../../../utils/replies/seeds';
import { aFinding, ROSTER } from '../../support/builders';
import { aContent, anApprovedTemplate, aTemplate, TODAY } from '../../unit/replies/templates';
import { fill, show, withPin } from '../panel/page';

const PEOPLE = ROSTER.map(withPin);
const FINAL = PEOPLE.filter(({ id }) => id === 'final');
const name = (id: string) => ROSTER.find((p) => p.id === id)?.name ?? id;
const view = (template = aTemplate(), change: Partial<TemplateView> = {}): TemplateView => ({
  template,
  digest: templateDigest(template.content),
  standing: template.approval ? 'approved' : 'draft',
  approvers: FINAL,
  ...change,
});

interface Shown {
  readonly templates?: readonly TemplateView[];
  readonly trusted?: boolean;
  readonly inspect?: InspectReply | null;
  readonly start?: EditedTemplate | null;
}

interface Watched extends Shown {
  readonly actions: TemplateActions;
}

/** The page with somebody who keeps what is being written, as the entry point does. */
function Kept({ templates = [], trusted = true, inspect = () => [], start = null, actions }: Watched) {
  const [edited, setEdited] = useState<EditedTemplate | null>(start);
  return (
    <TemplatesPage
      templates={templates}
      trusted={trusted}
      seeds={TEMPLATE_SEEDS.map((seed) => ({ seed, clauses: seed.clauses.join('；') }))}
      people={PEOPLE}
      personName={name}
      edited={edited}
      onEdit={setEdited}
      newId={() => 't-9' as ReplyTemplateId}
      today={TODAY}
      known={(field) => (field.endsWith('部门') ? ['县教育局'] : [])}
      inspect={inspect}
      clauseName={(ref) => ref}
      actions={actions}
    />
  );
}

function page(shown: Shown = {}) {
  const actions = {
    onSave: vi.fn<TemplateActions['onSave']>(() => Promise.resolve()),
    onApprove: vi.fn<TemplateActions['onApprove']>(() => Promise.resolve()),
    onRemove: vi.fn<TemplateActions['onRemove']>(() => Promise.resolve()),
  };
  const { user } = show(<Kept {...shown} actions={actions} />);
  return { user, actions };
}

async function sign(user: ReturnType<typeof page>['user']) {
  const pin = await screen.findByLabelText(/的 PIN$/);
  await fill(user, pin, 'kuaile-9-tian');
  // The dialog's button stands outside its form, which Enter of the simulated keyboard does not see.
  await act(async () => {
    fireEvent.submit(pin.closest('form')!);
  });
}

describe('the list of templates', () => {
  it('says how to begin while there is none', () => {
    page();
    expect(screen.getByText('还没有答复模板')).toBeTruthy();
    expect(screen.getByText(/由起草人以外的审核人批准/)).toBeTruthy();
  });

  it('shows who approved what, and which fields keep a reply from going out at once', () => {
    const free = aTemplate({
      content: aContent({ id: 't-2' as ReplyTemplateId, title: '办理结果', text: '〔事项〕已办结。' }),
    });
    page({ templates: [view(anApprovedTemplate()), view(free)] });
    const approved = screen.getByRole('listitem', { name: '受理告知' });
    expect(approved.textContent).toContain('周远于 2026-03-16 09:30 批准');
    expect(approved.textContent).toContain('可免签');
    expect(within(approved).queryByText('批准')).toBeNull();
    const draft = screen.getByRole('listitem', { name: '办理结果' });
    expect(draft.textContent).toContain('待批准');
    expect(draft.textContent).toContain('有自由填写的内容（事项）');
  });

  it('says that the policy asks for a sign-off all the same', () => {
    page({ trusted: false });
    expect(screen.getByText(/审核制度已停用“已批准模板免签”/)).toBeTruthy();
  });
});

describe('signing', () => {
  it('an approval shows all that it covers, and is by somebody who did not write it', async () => {
    const { user, actions } = page({ templates: [view()] });
    await user.click(screen.getByText('批准', { selector: 'button span' }));
    const dialog = screen.getByRole('dialog');
    expect(dialog.textContent).toContain('您反映的问题已受理');
    expect(dialog.textContent).toContain('〔承办部门〕县交通运输局、县教育局');
    await sign(user);
    expect(actions.onApprove).toHaveBeenCalledWith('final', 'kuaile-9-tian', 't-1', templateDigest(aContent()));
  });

  it('is not offered where nobody may approve', async () => {
    const { user, actions } = page({ templates: [view(aTemplate(), { approvers: [] })] });
    await user.click(screen.getByText('批准', { selector: 'button span' }));
    expect(screen.getByText(/没有可以办理的人员/)).toBeTruthy();
    expect(screen.queryByLabelText(/的 PIN$/)).toBeNull();
    expect(actions.onApprove).not.toHaveBeenCalled();
  });

  it('a template is removed as it was seen', async () => {
    const { user, actions } = page({ templates: [view()] });
    await user.click(screen.getByText('停用', { selector: 'button span' }));
    await sign(user);
    expect(actions.onRemove).toHaveBeenCalledWith('author', 'kuaile-9-tian', 't-1', templateDigest(aContent()));
  });
});

describe('the editor', () => {
  const start: EditedTemplate = { base: null, content: aContent({ title: '', text: '', choices: {} }) };
  const saveButton = () => screen.getByText('签名保存').closest('button')!;

  it('puts a field where the text ends, and saves what was typed without loose blanks', async () => {
    const { user, actions } = page({ start });
    expect(saveButton().disabled).toBe(true);
    await fill(user, screen.getByLabelText('名称'), ' 受理 ');
    await fill(user, screen.getByLabelText('正文'), '您好，已受理，由');
    await user.click(screen.getByText('承办部门', { selector: 'button span' }));
    expect((screen.getByLabelText('正文') as HTMLTextAreaElement).value).toBe('您好，已受理，由〔承办部门〕');
    expect(screen.getByText('未发现问题')).toBeTruthy();
    await user.click(saveButton());
    await sign(user);
    expect(actions.onSave).toHaveBeenCalledWith('author', 'kuaile-9-tian', {
      base: null,
      content: { ...start.content, title: '受理', text: '您好，已受理，由〔承办部门〕' },
    });
    expect(screen.queryByText('新建答复模板')).toBeNull();
  });

  it('inspects the text as it goes out, and a text with something forbidden cannot be saved', () => {
    const inspect = vi.fn<InspectReply>(() => [aFinding({ severity: 'block', message: '含有身份证号。' })]);
    page({ start: { base: null, content: aContent() }, inspect });
    expect(inspect).toHaveBeenCalledWith(
      expect.stringContaining('由县交通运输局办理，最迟于2026年3月16日回复'),
      'weibo',
    );
    expect(screen.getByText('含有身份证号。')).toBeTruthy();
    expect(saveButton().disabled).toBe(true);
  });

  it('waits for the rules, and refuses brackets without a partner', async () => {
    const { user } = page({ start, inspect: null });
    await fill(user, screen.getByLabelText('名称'), '受理');
    await fill(user, screen.getByLabelText('正文'), '由〔部门办理');
    expect(screen.getByText('正在载入规则')).toBeTruthy();
    expect(screen.getByText(/有〔〕没有成对/)).toBeTruthy();
    expect(saveButton().disabled).toBe(true);
  });
});
