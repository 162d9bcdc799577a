import { describe, expect, it } from 'vitest';
import en from '../../../../public/locales/en.json' with { type: 'json' };
import zh from '../../../../public/locales/zh_CN.json' with { type: 'json' };
import type { BarFinding, BarReview, BarState } from '../../../../utils/platforms/dom/bar-state';
import { countBySeverity, isQuiet, obstacles, pillTexts, reviewLine } from '../../../../utils/platforms/dom/bar-texts';
import { translate } from './bar-fixtures';

const FINDING: BarFinding = {
  key: 'k',
  severity: 'block',
  outcome: 'violation',
  article: 0,
  field: 'body',
  text: '点赞',
  message: '诱导点赞',
  advice: '删除',
  clause: '第三条',
  onPage: true,
  ignored: null,
};

const CLEAN: BarState = {
  system: 'ok',
  account: { standing: 'guarded', name: '盘锦发布' },
  inspection: { kind: 'done', findings: [] },
  review: { kind: 'none' },
  guard: 'watching',
};

function state(change: Partial<BarState>): BarState {
  return { ...CLEAN, ...change };
}

function found(...severities: BarFinding['severity'][]): BarState['inspection'] {
  return { kind: 'done', findings: severities.map((severity) => ({ ...FINDING, severity })) };
}

describe('the pill', () => {
  it.each<[string, Partial<BarState>, string, string, string]>([
    ['nothing found', {}, 'good', '未发现问题', ''],
    ['a block', { inspection: found('hint', 'block') }, 'stop', '2 个问题', ''],
    ['only warnings', { inspection: found('warn') }, 'attention', '1 个问题', ''],
    ['inspecting', { inspection: { kind: 'checking' } }, 'calm', '正在检测…', ''],
    ['not submitted', { review: { kind: 'unsubmitted' } }, 'note', '未发现问题', '未提交审核'],
    ['approved', { review: { kind: 'approved' } }, 'good', '未发现问题', '已签批，可发布'],
    ['stale', { review: { kind: 'stale' } }, 'attention', '稿件已改动，原签批失效', '未发现问题'],
    [
      'stale, with findings',
      { review: { kind: 'stale' }, inspection: found('warn') },
      'attention',
      '1 个问题',
      '稿件已改动，原签批失效',
    ],
    ['waiting for a person', { review: waiting(['张三']) }, 'note', '未发现问题', '待初审·张三'],
    ['waiting for anybody', { review: waiting([]) }, 'note', '未发现问题', '待初审'],
    [
      'an account nobody classified',
      { account: { standing: 'unknown', name: null } },
      'attention',
      '账号待确认',
      '未发现问题',
    ],
    ['not set up', { system: 'not-onboarded' }, 'attention', '尚未完成单位设置', '未发现问题'],
    [
      'an unrecognised page',
      { inspection: { kind: 'unrecognised', missing: [] } },
      'stop',
      '本页结构已变化，未能检测',
      '',
    ],
    ['the worker does not answer', { system: 'unreachable' }, 'stop', '三审台后台未响应', ''],
    ['updated under the page', { system: 'outdated' }, 'stop', '三审台已更新，请刷新页面', ''],
    ['checking a click', { guard: 'checking', system: 'unreachable' }, 'note', '正在核对签批…', ''],
    ['released', { guard: 'released' }, 'good', '已放行，正在发布…', ''],
  ])('%s', (_name, change, tone, main, review) => {
    expect(pillTexts(state(change), translate)).toEqual({ tone, main, review });
  });

  it('puts the worst hindrance first, wherever it stands in the list', () => {
    const both = state({ system: 'not-onboarded', inspection: { kind: 'unrecognised', missing: ['发布按钮'] } });
    expect(pillTexts(both, translate).main).toBe('本页结构已变化，未能检测');
    expect(obstacles(both, translate)).toHaveLength(2);
  });
});

function waiting(names: string[]): BarReview {
  return { kind: 'waiting', stage: 'first', names };
}

describe('obstacles', () => {
  it('names the parts of the page that were not found, and offers every way on', () => {
    const [line] = obstacles(
      state({ inspection: { kind: 'unrecognised', missing: ['正文编辑区', '发布按钮'] } }),
      translate,
    );
    expect(line?.detail).toContain('正文编辑区、发布按钮');
    expect(line?.actions.map((each) => each.action)).toEqual([
      { kind: 'recheck' },
      { kind: 'point' },
      { kind: 'open-panel', at: 'override' },
    ]);
  });

  it('asks what an unknown account is', () => {
    const [line] = obstacles(state({ account: { standing: 'unknown', name: '平安盘锦' } }), translate);
    expect(line?.text).toContain('平安盘锦');
    expect(line?.actions).toEqual([
      { label: '纳入管理', action: { kind: 'classify', standing: 'guarded' } },
      { label: '非本单位账号', action: { kind: 'classify', standing: 'foreign' } },
    ]);
  });

  it('does not ask what cannot be recorded now', () => {
    const lines = obstacles(state({ system: 'unreachable', account: { standing: 'unknown', name: null } }), translate);
    expect(lines.map((line) => line.actions[0]?.action.kind)).toEqual(['recheck']);
  });
});

describe('the review line', () => {
  it.each<[BarReview, string | undefined, string | undefined]>([
    [{ kind: 'none' }, undefined, undefined],
    [{ kind: 'unsubmitted' }, '未提交审核', 'submit'],
    [{ kind: 'rejected', by: '李四', comment: '数字有误' }, '已退回（李四）', 'submit'],
    [{ kind: 'stale' }, '稿件已改动，原签批失效', 'submit'],
    [{ kind: 'approved' }, '已签批，可发布', 'review'],
    [{ kind: 'template' }, '与已批准模板一致，可发送', 'review'],
    [{ kind: 'overridden', by: '王五' }, '已由王五具名放行', 'review'],
    [{ kind: 'published' }, '已发布', 'review'],
  ])('%j', (review, text, at) => {
    const line = reviewLine(review, translate);
    expect(line?.text).toBe(text);
    expect(line?.actions[0]?.action).toEqual(at && { kind: 'open-panel', at });
  });

  it('gives the reviewer’s words when a draft came back', () => {
    expect(reviewLine({ kind: 'rejected', by: '李四', comment: '数字有误' }, translate)?.detail).toBe('数字有误');
  });
});

describe('the rest', () => {
  it('counts by severity', () => {
    expect(countBySeverity(state({ inspection: found('block', 'warn', 'warn') }))).toEqual({
      block: 1,
      warn: 2,
      hint: 0,
    });
    expect(countBySeverity(state({ inspection: { kind: 'checking' } }))).toEqual({ block: 0, warn: 0, hint: 0 });
  });

  it('stays away only where nothing is composed and nothing is wrong', () => {
    const idle = { kind: 'idle' } as const;
    expect(isQuiet(state({ inspection: idle }))).toBe(true);
    expect(isQuiet(state({ inspection: idle, system: 'outdated' }))).toBe(false);
    expect(isQuiet(state({ inspection: idle, guard: 'checking' }))).toBe(false);
    expect(isQuiet(state({}))).toBe(false);
  });
});

describe('the texts', () => {
  it('have the same keys and places in both languages', () => {
    const shape = (at: unknown, path: string): string[] =>
      typeof at === 'string'
        ? [`${path} ${[...at.matchAll(/\{\w+\}/g)].sort().join(' ')}`]
        : Object.entries(at as object).flatMap(([key, inner]) => shape(inner, `${path}.${key}`));
    expect(shape(en.bar, 'bar').sort()).toEqual(shape(zh.bar, 'bar').sort());
  });
});
