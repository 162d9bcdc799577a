// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { CurrentDraft } from '../../../components/panel/current-draft';
import type { PageView } from '../../../components/panel/model';
import { ReasonField, type ReasonPurpose } from '../../../components/panel/reason-field';
import { SubmitForm } from '../../../components/panel/submit-form';
import { Fault } from '../../../utils/domain/fault';
import { type Finding, findingKey } from '../../../utils/domain/finding';
import { ACCOUNT, aDraft, aFinding, DIGEST, ROSTER } from '../../support/builders';
import { fill, show, withPin } from './page';

const BLOCK = aFinding({
  severity: 'block',
  gate: 'secrecy',
  text: '图书馆',
  start: 8,
  end: 11,
  message: '不得公开。',
});
const WARN = aFinding({ message: '须核实。', advice: '请核对日期。' });
const PEOPLE = ROSTER.map(withPin);

function aPage(change: Partial<PageView> = {}): PageView {
  return {
    title: '微博',
    account: ACCOUNT,
    standing: 'guarded',
    draft: aDraft(),
    digest: DIGEST,
    via: 'dom',
    problems: [],
    findings: [],
    verdict: { publishable: false, code: 'not-submitted', message: '稿件尚未提交审核。', next: '' },
    ...change,
  };
}

/** As the default policy has it: 须说明 is explained, 禁止发布 may be waived by the final stage. */
const purposeOf = ({ severity }: Finding): ReasonPurpose =>
  severity === 'warn' ? 'explain' : severity === 'block' ? 'ask' : null;
const CLASS = { contentClass: 'daily', proposed: null, onContentClass: () => {}, route: '三审三校' } as const;

function Panel(props: {
  readonly findings: readonly Finding[];
  readonly never?: boolean;
  readonly onSubmit?: (person: string, pin: string) => Promise<void>;
  readonly onJump?: (finding: Finding) => void;
}) {
  const [reasons, setReasons] = useState<Record<string, string>>({});
  const purpose = (finding: Finding) => (props.never && finding.severity === 'block' ? null : purposeOf(finding));
  return (
    <CurrentDraft
      page={aPage({ findings: props.findings })}
      clauseName={(clause) => `条款 ${clause}`}
      onRefresh={() => {}}
      onJump={props.onJump ?? (() => {})}
      below={(finding) => (
        <ReasonField
          finding={finding}
          purpose={purpose(finding)}
          value={reasons[findingKey(finding)] ?? ''}
          ignored={null}
          onChange={(key, reason) => setReasons((all) => ({ ...all, [key]: reason }))}
        />
      )}
      actions={
        <SubmitForm
          findings={props.findings}
          people={PEOPLE.slice(0, 1)}
          purposeOf={purpose}
          {...CLASS}
          reasons={reasons}
          lastPerson={null}
          again={false}
          onActivate={() => {}}
          onSubmit={props.onSubmit ?? (async () => {})}
        />
      }
    />
  );
}

const submitButton = () => screen.getByRole<HTMLButtonElement>('button', { name: '提交审核' });

describe('findings', () => {
  it('are grouped by severity with passage, message, advice and clause', () => {
    show(<Panel findings={[WARN, BLOCK]} />);
    const groups = screen.getAllByRole('region').map((r) => r.getAttribute('aria-label'));
    expect(groups.slice(0, 2)).toEqual(['禁止发布', '须说明']);
    const warn = within(screen.getByRole('region', { name: '须说明' }));
    expect(warn.getByText('“今天”')).toBeTruthy();
    expect(warn.getByText('须核实。')).toBeTruthy();
    expect(warn.getByText(/请核对日期/)).toBeTruthy();
    expect(warn.getByText(/条款 panjin-2019/)).toBeTruthy();
  });

  it('show a disguise beside what it says, and what the passage could be', () => {
    const disguised = aFinding({ text: '加薇\u200b信', folded: '加微信', foldings: ['homophone', 'zero-width'] });
    const wrong = aFinding({ text: '布署', start: 20, end: 22, fix: '部署' });
    show(<Panel findings={[disguised, wrong]} />);
    expect(screen.getByText('变形写法（谐音、零宽字符），还原为“加微信”。')).toBeTruthy();
    expect(screen.getByText('可改为：部署')).toBeTruthy();
  });

  it('jump to their passage', async () => {
    const onJump = vi.fn();
    const { user } = show(<Panel findings={[WARN]} onJump={onJump} />);
    await user.click(screen.getByRole('button', { name: '在页面中定位“今天”' }));
    expect(onJump).toHaveBeenCalledExactlyOnceWith(WARN);
  });

  it('count at their gates', () => {
    show(<Panel findings={[WARN, BLOCK]} />);
    const gates = within(screen.getByRole('list', { name: '五关检测情况' }));
    expect(gates.getAllByRole('listitem').map((li) => li.textContent)).toEqual([
      '政治关未发现',
      '法律关未发现',
      '政策关未发现',
      '保密关1 处',
      '文字关1 处',
    ]);
  });
});

describe('submission', () => {
  it('is stopped by a 禁止发布 finding, with the reason', () => {
    show(<Panel findings={[BLOCK]} />);
    expect(submitButton().disabled).toBe(true);
    expect(screen.getByText('有 1 处“禁止发布”的问题，修改后才能提交')).toBeTruthy();
  });

  it('may ask the final stage to waive it, with a written reason', async () => {
    const { user } = show(<Panel findings={[BLOCK]} />);
    await fill(user, screen.getByLabelText('对“图书馆”的豁免理由'), '宣传部要求全文转发');
    expect(submitButton().disabled).toBe(false);
  });

  it('stays stopped where the policy lets nobody waive it', () => {
    show(<Panel findings={[BLOCK]} never />);
    expect(screen.queryByLabelText('对“图书馆”的豁免理由')).toBeNull();
    expect(submitButton().disabled).toBe(true);
  });

  it('lets the operator choose the class, says which one was proposed, and which review it takes', async () => {
    const onContentClass = vi.fn();
    const { user } = show(
      <SubmitForm
        findings={[]}
        people={PEOPLE.slice(0, 1)}
        purposeOf={purposeOf}
        contentClass="other-unit"
        proposed="other-unit"
        onContentClass={onContentClass}
        route="三审三校（初审 → 复审 → 终审）"
        reasons={{}}
        lastPerson={null}
        again={false}
        onActivate={() => {}}
        onSubmit={async () => {}}
      />,
    );
    expect(screen.getByText('审核流程：三审三校（初审 → 复审 → 终审）')).toBeTruthy();
    expect(screen.getByText(/已建议此类别/)).toBeTruthy();
    await user.click(screen.getByLabelText('内容类别'));
    await user.click(await screen.findByTitle('突发'));
    expect(onContentClass.mock.calls[0]?.[0]).toBe('emergency');
  });

  it('needs a reason of four characters for every 须说明 finding', async () => {
    const { user } = show(<Panel findings={[WARN]} />);
    const reason = screen.getByLabelText('对“今天”的说明');
    expect(submitButton().disabled).toBe(true);
    await fill(user, reason, '属实 ');
    expect(submitButton().disabled).toBe(true);
    await fill(user, reason, '，已核对');
    expect(submitButton().disabled).toBe(false);
  });

  it('asks the operator for the PIN, and Enter submits', async () => {
    const onSubmit = vi.fn(async () => {});
    const { user } = show(<Panel findings={[]} onSubmit={onSubmit} />);
    await user.click(submitButton());
    await fill(user, await screen.findByLabelText('林初的 PIN'), 'correct horse');
    await user.keyboard('{Enter}');
    expect(onSubmit).toHaveBeenCalledExactlyOnceWith('author', 'correct horse');
  });

  it('shows the sentence of a refusal and empties the PIN', async () => {
    const onSubmit = async () => {
      throw new Fault('wrong-pin', 'PIN 不正确,请重新输入。');
    };
    const { user } = show(<Panel findings={[]} onSubmit={onSubmit} />);
    await user.click(submitButton());
    await fill(user, await screen.findByLabelText('林初的 PIN'), 'wrong');
    await user.keyboard('{Enter}');
    expect(await screen.findByText('PIN 不正确,请重新输入。')).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('林初的 PIN').value).toBe('');
  });

  it('leads to activation while no operator has a PIN', () => {
    show(
      <SubmitForm
        findings={[]}
        people={ROSTER}
        purposeOf={purposeOf}
        {...CLASS}
        reasons={{}}
        lastPerson={null}
        again={false}
        onActivate={() => {}}
        onSubmit={async () => {}}
      />,
    );
    expect(screen.getByText('还没有已启用的经办人，请先启用。')).toBeTruthy();
    expect(screen.getByRole('button', { name: '启用签名' })).toBeTruthy();
  });
});

describe('the page', () => {
  const bare = { clauseName: (c: string) => c, onRefresh: () => {}, onJump: () => {} };

  it('that is no back-office teaches what to open', () => {
    show(<CurrentDraft page={null} {...bare} />);
    expect(screen.getByText('当前标签页不是平台后台')).toBeTruthy();
    expect(screen.getAllByRole('listitem')).toHaveLength(3);
  });

  it('that is not recognised says what was not found, and never that nothing was found wrong', () => {
    show(<CurrentDraft page={aPage({ problems: [{ what: '正文编辑区', tried: ['a', 'b'] }] })} {...bare} />);
    expect(screen.getByText('未找到：正文编辑区（已尝试 2 种方式）')).toBeTruthy();
    expect(screen.queryByText(/自动检测未发现问题/)).toBeNull();
    expect(screen.queryByRole('list', { name: '五关检测情况' })).toBeNull();
  });
});
