// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import type { InspectTrial, RuleView } from '../../../components/rules/model';
import { NO_CHANGE, RulesPage } from '../../../components/rules/rules-page';
import type { ControlChange } from '../../../utils/domain/control-change';
import type { WordingProposal } from '../../../utils/domain/correction';
import { emptyControl, type InspectionControl, type ReportedAlarm } from '../../../utils/domain/inspection';
import { aFinding, ROSTER } from '../../support/builders';
import { NOW } from '../../support/clock';
import { fill, show, withPin } from '../panel/page';

const rule = (id: string, title: string, change: Partial<RuleView> = {}): RuleView => ({
  id,
  title,
  gate: 'policy',
  severity: 'warn',
  outcome: 'violation',
  demand: `${title}的要求`,
  clause: '某县管理制度 三(一)',
  locked: false,
  searchText: `${id}\n${title}`,
  ...change,
});

const RULES = [
  rule('selling', '商业广告', { gate: 'legal', severity: 'block', locked: true }),
  rule('hearsay', '道听途说', { outcome: 'needs-review' }),
  rule('tone', '情绪化表达', { severity: 'hint' }),
];

const REPORT: ReportedAlarm = {
  id: 'report-1',
  alarm: { rule: 'hearsay', text: '据说', before: '这条街', after: '建于清代' },
  at: NOW,
  times: 2,
};

interface Setting {
  readonly control?: Partial<InspectionControl>;
  readonly inspect?: InspectTrial;
  readonly proposals?: readonly WordingProposal[];
}

interface Watched extends Setting {
  readonly onChange: (change: ControlChange) => void;
  readonly onSave: () => Promise<void>;
  readonly onExport: () => void;
}

/** The page with somebody who keeps the change, as the entry point does. */
function Kept({ control, inspect, proposals, onChange, onSave, onExport }: Watched) {
  const [change, setChange] = useState(NO_CHANGE);
  return (
    <RulesPage
      rules={RULES}
      control={{ ...emptyControl(), ...control }}
      change={change}
      onChange={(next) => {
        onChange(next);
        setChange(next);
      }}
      reported={[REPORT]}
      proposals={proposals ?? []}
      personName={(id) => id}
      figures={new Map([['hearsay', { fired: 41, waived: 7, ignored: 3, falseAlarms: 2 }]])}
      people={ROSTER.map(withPin)}
      inspect={inspect ?? (() => [])}
      clauseName={(clause) => clause}
      readTable={async () => []}
      onExport={onExport}
      onSave={onSave}
      onTrial={() => {}}
    />
  );
}

function page(setting: Setting = {}) {
  const changes: ControlChange[] = [];
  const onSave = vi.fn(async () => {});
  const onExport = vi.fn();
  const shown = show(
    <Kept {...setting} onChange={(change) => changes.push(change)} onSave={onSave} onExport={onExport} />,
  );
  return { ...shown, onSave, onExport, last: () => changes.at(-1) };
}

const row = (text: string) => screen.getAllByRole('row').find((each) => each.textContent?.includes(text))!;

describe('the table of rules', () => {
  it('shows every rule under its gate with demand, clause, severity and what became of its findings', () => {
    page();
    expect(screen.getByText('法律关 · 1 条规则')).toBeTruthy();
    expect(screen.getByText('政策关 · 2 条规则')).toBeTruthy();
    const hearsay = row('hearsay').textContent ?? '';
    for (const text of ['道听途说', '人工研判', '道听途说的要求', '某县管理制度 三(一)', '须说明', '41', '7', '3', '2'])
      expect(hearsay).toContain(text);
  });

  it('a rule that a regulation demands says so and cannot be switched off', () => {
    page();
    expect(row('selling').textContent).toContain('法规要求，不能停用');
    expect(within(row('selling')).getByRole('switch')).toHaveProperty('disabled', true);
    expect(within(row('hearsay')).getByRole('switch')).toHaveProperty('disabled', false);
  });

  it('a locked rule stays on whatever is stored', () => {
    page({ control: { rules: { selling: { enabled: false, severity: 'hint' } } } });
    expect(within(row('selling')).getByRole('switch').getAttribute('aria-checked')).toBe('true');
    expect(row('selling').textContent).toContain('须说明');
  });

  it('a switch is a change that waits for a signature; back again it is none', async () => {
    const { user, last } = page();
    await user.click(within(row('hearsay')).getByRole('switch'));
    expect(last()?.rules).toEqual({ hearsay: { enabled: false, severity: null } });
    expect(screen.getByText('有 1 处更改未保存')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '恢复规则“道听途说”的默认设置' }));
    expect(last()).toEqual(NO_CHANGE);
    expect(screen.queryByText(/处更改未保存/)).toBeNull();
  });

  it('is searched, and says when nothing fits', async () => {
    const { user } = page();
    await fill(user, screen.getByRole('searchbox', { name: /搜索规则/ }), '情绪');
    expect(await screen.findByText('政策关 · 1 条规则')).toBeTruthy();
    expect(screen.queryByText('商业广告')).toBeNull();
  });
});

describe('signing', () => {
  it('names what is signed, takes the PIN of an administrator and passes on exactly the change', async () => {
    const { user, onSave, last } = page();
    await user.click(within(row('hearsay')).getByRole('switch'));
    await user.click(screen.getByRole('button', { name: '保存更改…' }));
    const dialog = screen.getByRole('dialog');
    expect(dialog.textContent).toContain('道听途说：停用');
    await fill(user, within(dialog).getByLabelText('周远的 PIN'), 'pin-12345');
    await user.click(within(dialog).getByRole('button', { name: '签名保存' }));
    expect(onSave).toHaveBeenCalledWith('final', 'pin-12345', last());
  });

  it('discarding brings back what is saved', async () => {
    const { user, last } = page();
    await user.click(within(row('tone')).getByRole('switch'));
    await user.click(screen.getByRole('button', { name: '放弃更改' }));
    expect(last()).toEqual(NO_CHANGE);
  });
});

describe('wordings proposed with corrections', () => {
  const proposal: WordingProposal = {
    id: 'p-1',
    wording: { wrong: '街到', right: '街道', note: '路名写错' },
    review: 'review-2' as WordingProposal['review'],
    by: 'author' as WordingProposal['by'],
    at: NOW,
  };

  it.each([
    ['采纳', { wording: [proposal.wording] }],
    ['不采纳', {}],
  ])('wait for a signature like every other change: %s', async (button, put) => {
    const { user, last } = page({ proposals: [proposal] });
    await user.click(screen.getByText('单位词表 (1)', { exact: false }));
    await user.click(screen.getByRole('button', { name: `${button}“街到”` }));
    expect(last()).toEqual({ rules: {}, put, remove: {}, decided: ['p-1'] });
    expect(screen.queryByRole('region', { name: '更正时提请的规范表述' })).toBeNull();
  });
});

describe('own lists', () => {
  it('an entry is typed, a wrong one is refused with what to do', async () => {
    const { user, last } = page();
    await user.click(screen.getByRole('tab', { name: '单位词表' }));
    const word = screen.getByRole('textbox', { name: '词语' });
    await fill(user, word, '价');
    await user.click(screen.getByRole('button', { name: '添加' }));
    expect(screen.getByText('“价”太短，容易造成误报；请写 2 至 64 个字。')).toBeTruthy();
    expect(last()).toBeUndefined();
    await fill(user, word, '格最低');
    await user.click(screen.getByRole('button', { name: '添加' }));
    expect(last()?.put).toEqual({ banned: [{ word: '价格最低', severity: 'warn', note: '' }] });
  });

  it('an entry is changed in its place, also where its own key changes', async () => {
    const { user, last } = page({ control: { allowed: ['甲甲', '乙乙'] } });
    await user.click(screen.getByRole('tab', { name: '单位词表' }));
    await user.click(screen.getByRole('tab', { name: /允许用语/ }));
    await user.click(screen.getByRole('button', { name: '修改“甲甲”' }));
    await fill(user, screen.getByRole('textbox', { name: '用语' }), '丙');
    await user.click(screen.getByRole('button', { name: '更新' }));
    expect(last()).toMatchObject({ put: { allowed: ['甲甲丙'] }, remove: { allowed: ['甲甲'] } });
  });

  it('pasted lines are shown before anything is taken', async () => {
    const { user, last } = page({ control: { allowed: ['甲甲'] } });
    await user.click(screen.getByRole('tab', { name: '单位词表' }));
    await user.click(screen.getByRole('tab', { name: /允许用语/ }));
    await user.click(screen.getByRole('button', { name: '粘贴或导入…' }));
    const dialog = screen.getByRole('dialog');
    await fill(user, within(dialog).getByRole('textbox', { name: '粘贴' }), '用语\n甲甲\n乙乙\n丙');
    expect(await within(dialog).findByText('新增 1 条')).toBeTruthy();
    expect(within(dialog).getByText('已有 1 条')).toBeTruthy();
    expect(within(dialog).getByText('有误 1 行，不会导入')).toBeTruthy();
    expect(last()).toBeUndefined();
    await user.click(within(dialog).getByRole('button', { name: '导入 1 条' }));
    expect(last()?.put).toEqual({ allowed: ['乙乙'] });
  });

  it('is written out with its heading', async () => {
    const { user, onExport } = page({ control: { people: [{ name: '张三丰', post: '县长', order: 1 }] } });
    await user.click(screen.getByRole('tab', { name: '单位词表' }));
    await user.click(screen.getByRole('tab', { name: /人名职务/ }));
    await user.click(screen.getByRole('button', { name: '导出 CSV' }));
    expect(onExport).toHaveBeenCalledWith('人名职务', [
      ['姓名', '职务', '排序'],
      ['张三丰', '县长', '1'],
    ]);
  });
});

describe('false alarms', () => {
  const open = async (user: ReturnType<typeof page>['user']) =>
    user.click(screen.getByRole('tab', { name: '误报（1 条待确认）' }));

  it('a confirmed one goes into the list and is decided; withdrawn before signing it waits again', async () => {
    const { user, last } = page();
    await open(user);
    expect(row('据说').textContent).toContain('这条街据说建于清代');
    await user.click(screen.getByRole('button', { name: '确认“据说”为误报' }));
    expect(last()).toMatchObject({ put: { falseAlarms: [REPORT.alarm] }, decided: ['report-1'] });
    await user.click(screen.getByRole('button', { name: '撤销误报“据说”' }));
    expect(last()).toEqual(NO_CHANGE);
  });

  it('a refused one is only decided', async () => {
    const { user, last } = page();
    await open(user);
    await user.click(screen.getByRole('button', { name: '驳回“据说”' }));
    expect(last()).toEqual({ ...NO_CHANGE, decided: ['report-1'] });
    expect(screen.getByText('有 1 处更改未保存')).toBeTruthy();
  });
});

describe('trial', () => {
  it('inspects what is typed with the changes that are not saved, and marks it', async () => {
    const inspect = vi.fn<InspectTrial>(({ body }, control) =>
      control.rules.hearsay
        ? []
        : [aFinding({ rule: 'hearsay', text: '据说', start: body.indexOf('据说'), end: body.indexOf('据说') + 2 })],
    );
    const { user, container } = page({ inspect });
    await user.click(screen.getByRole('tab', { name: '试一试' }));
    await fill(user, screen.getByRole('textbox', { name: '正文' }), '这里据说要修路');
    expect(await screen.findByText('问题（1）')).toBeTruthy();
    expect(container.querySelector('mark')?.textContent).toBe('据说');
    await user.click(screen.getByRole('tab', { name: '规则（3）' }));
    await user.click(within(row('hearsay')).getByRole('switch'));
    await user.click(screen.getByRole('tab', { name: '试一试' }));
    expect(await screen.findByText('没有发现问题')).toBeTruthy();
    expect(screen.getByText('已停用的规则：道听途说。')).toBeTruthy();
  });
});
