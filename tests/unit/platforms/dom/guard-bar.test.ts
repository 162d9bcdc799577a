// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BarAction, BarFinding, BarState } from '../../../../utils/platforms/dom/bar-state';
import { createGuardBar, type GuardBar } from '../../../../utils/platforms/dom/guard-bar';
import { createShadowHost, type ShadowHost } from '../../../../utils/platforms/dom/shadow-host';
import { translate } from './bar-fixtures';

let host: ShadowHost;
let bar: GuardBar;
let asked: BarAction[];

const FINDING: BarFinding = {
  key: 'a',
  severity: 'hint',
  outcome: 'needs-review',
  article: 0,
  field: 'body',
  text: '<img src=x onerror=alert(1)>',
  message: '请核对',
  advice: '',
  clause: '第三条',
  onPage: true,
  ignored: null,
};

const STATE: BarState = {
  system: 'ok',
  account: { standing: 'guarded', name: '盘锦发布' },
  inspection: { kind: 'done', findings: [FINDING, { ...FINDING, key: 'b', severity: 'block', article: 1, text: '' }] },
  review: { kind: 'unsubmitted' },
  guard: 'watching',
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  asked = [];
  host = createShadowHost(document, '');
  bar = createGuardBar(host, translate);
  bar.onAction((action) => asked.push(action));
});

afterEach(() => {
  bar.dispose();
  host.dispose();
  vi.useRealTimers();
});

function one(selector: string): HTMLElement {
  const element = host.root.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`No ${selector}`);
  return element;
}

function button(label: string): HTMLElement {
  const found = [...host.root.querySelectorAll('button')].find((each) => each.textContent === label);
  if (!found) throw new Error(`No button ${label}`);
  return found;
}

/** What the browser does for a person's press; scripts of a page cannot make trusted events. */
function press(element: Element): void {
  const event = new MouseEvent('click', { bubbles: true });
  Object.defineProperty(event, 'isTrusted', { value: true });
  element.dispatchEvent(event);
}

function key(name: string): void {
  one('.pill').dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }));
}

describe('guard bar', () => {
  it('stands under <html>, outside the body, in a closed shadow root', () => {
    const element = document.querySelector('sanshen-ui');
    expect(element?.parentElement).toBe(document.documentElement);
    expect(element?.shadowRoot).toBeNull();
  });

  it('comes back after the page has removed it', () => {
    document.querySelector('sanshen-ui')?.remove();
    bar.update(STATE);
    expect(document.querySelector('sanshen-ui')).not.toBeNull();
  });

  it('is hidden until something is composed', () => {
    bar.update({ ...STATE, inspection: { kind: 'idle' } });
    expect(one('.bar').hidden).toBe(true);
    bar.update(STATE);
    expect(one('.bar').hidden).toBe(false);
    expect(one('.main').textContent).toBe('2 个问题');
  });

  it('opens on a press and closes on Escape', () => {
    bar.update(STATE);
    expect(one('.panel').hidden).toBe(true);
    press(one('.pill'));
    expect(one('.panel').hidden).toBe(false);
    expect(one('.pill').getAttribute('aria-expanded')).toBe('true');
    key('Escape');
    expect(one('.panel').hidden).toBe(true);
  });

  it('does not listen to clicks made by scripts', () => {
    bar.update(STATE);
    one('.pill').click();
    expect(one('.panel').hidden).toBe(true);
    press(one('.pill'));
    button('去提交审核').click();
    expect(asked).toEqual([]);
  });

  it('lists the gravest first, and jumps to a passage', () => {
    bar.update(STATE);
    press(one('.pill'));
    const findings = [...host.root.querySelectorAll('.finding')];
    expect(findings.map((each) => each.classList.contains('block'))).toEqual([true, false]);
    press(findings[1] as Element);
    expect(asked).toEqual([{ kind: 'jump', finding: FINDING }]);
  });

  it('shows text of the page as text', () => {
    bar.update(STATE);
    press(one('.pill'));
    expect(host.root.querySelector('img')).toBeNull();
    expect(one('.finding.hint .quote').textContent).toContain('<img src=x');
  });

  it('offers no jump where there is nothing to jump to, and says where it is', () => {
    const finding = { ...FINDING, onPage: false, article: 1, text: '' };
    bar.update({ ...STATE, inspection: { kind: 'done', findings: [finding] } });
    press(one('.pill'));
    expect(one('.finding').localName).toBe('div');
    expect(one('.finding .quote').textContent).toBe('第 2 篇正文');
  });

  it('passes on the next step of the review', () => {
    bar.update(STATE);
    press(one('.pill'));
    press(button('去提交审核'));
    expect(asked).toEqual([{ kind: 'open-panel', at: 'submit' }]);
  });

  it('records what an account is', () => {
    bar.update({ ...STATE, account: { standing: 'unknown', name: '平安盘锦' } });
    press(one('.pill'));
    press(button('非本单位账号'));
    expect(asked).toEqual([{ kind: 'classify', standing: 'foreign' }]);
  });

  it('draws nothing anew when nothing has changed', () => {
    bar.update(STATE);
    press(one('.pill'));
    const before = one('.finding');
    bar.update(structuredClone(STATE));
    expect(one('.finding')).toBe(before);
  });

  it('keeps a long list short and says how much is missing', () => {
    const findings = Array.from({ length: 130 }, (_each, index) => ({ ...FINDING, key: String(index) }));
    bar.update({ ...STATE, inspection: { kind: 'done', findings } });
    press(one('.pill'));
    expect(host.root.querySelectorAll('.finding')).toHaveLength(100);
    expect(one('.more').textContent).toContain('30');
  });
});

describe('the panel', () => {
  it('goes out of the way of whoever points something out', () => {
    bar.update({ ...STATE, inspection: { kind: 'unrecognised', missing: ['发布按钮'] } });
    press(one('.pill'));
    press(button('指认按钮和编辑区…'));
    expect(asked).toEqual([{ kind: 'point' }]);
    expect(one('.panel').hidden).toBe(true);
  });

  it('offers nothing but loading the page anew once the extension is gone', () => {
    bar.update({ ...STATE, system: 'outdated' });
    press(one('.pill'));
    expect(one('.panel').textContent).toContain('三审台已更新，请刷新页面');
    expect(host.root.querySelector('.link')).toBeNull();
    expect(button('刷新页面')).toBeTruthy();
  });
});

describe('notices', () => {
  it('announces politely why a click was held, with a next step, until it is answered', () => {
    bar.notice('held', '未放行', { actions: [{ label: '去办理', action: { kind: 'open-panel', at: 'submit' } }] });
    expect(one('[aria-live="polite"]').textContent).toContain('未放行');
    vi.advanceTimersByTime(60_000);
    press(button('去办理'));
    expect(asked).toEqual([{ kind: 'open-panel', at: 'submit' }]);
    expect(host.root.querySelector('.notice')).toBeNull();
  });

  it('takes good news away by itself', () => {
    bar.notice('done', '已发布');
    expect(one('.notice').textContent).toContain('已发布');
    vi.advanceTimersByTime(10_000);
    expect(host.root.querySelector('.notice')).toBeNull();
  });

  it('shows one at a time', () => {
    bar.notice('held', '一');
    bar.notice('fault', '二');
    expect(host.root.querySelectorAll('.notice')).toHaveLength(1);
    vi.advanceTimersByTime(60_000);
    expect(one('.notice').textContent).toContain('二');
  });

  it('stand beside the open panel where there is room, and on it where there is none', () => {
    Object.defineProperty(document.documentElement, 'clientWidth', { value: 1366, configurable: true });
    const right = (panelLeft: number) => {
      const rects = new Map([
        ['panel', new DOMRect(panelLeft, 300, 380, 330)],
        ['notice', new DOMRect(1022, 520, 320, 100)],
      ]);
      vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
        return rects.get(this.classList[0] ?? '') ?? new DOMRect();
      });
      bar.notice('info', '已提交指认');
      return one('.notice').style.right;
    };
    bar.update(STATE);
    expect(right(962)).toBe('24px');
    press(one('.pill'));
    expect(right(962)).toBe('414px');
    expect(right(300)).toBe('24px');
    vi.restoreAllMocks();
    Reflect.deleteProperty(document.documentElement, 'clientWidth');
  });

  it('closes on Escape before the panel does', () => {
    bar.update(STATE);
    press(one('.pill'));
    bar.notice('held', '未放行');
    key('Escape');
    expect(host.root.querySelector('.notice')).toBeNull();
    expect(one('.panel').hidden).toBe(false);
  });

  it('closes on Escape anywhere in the page, which does not get that press', () => {
    const heard = vi.fn();
    document.body.addEventListener('keydown', heard);
    const pressEscape = (change: Partial<KeyboardEvent> = {}) => {
      const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
      for (const [name, value] of Object.entries({ isTrusted: true, ...change }))
        Object.defineProperty(event, name, { value });
      document.body.dispatchEvent(event);
    };
    bar.notice('held', '未放行');
    // A script of the page, and an input method that puts its list away.
    pressEscape({ isTrusted: false });
    pressEscape({ isComposing: true });
    expect(host.root.querySelector('.notice')).not.toBeNull();
    expect(heard).toHaveBeenCalledTimes(2);
    pressEscape();
    expect(host.root.querySelector('.notice')).toBeNull();
    expect(heard).toHaveBeenCalledTimes(2);
    pressEscape();
    expect(heard).toHaveBeenCalledTimes(3);
    document.body.removeEventListener('keydown', heard);
  });

  it('takes back a refusal that no longer holds, and nothing else', () => {
    bar.update({ ...STATE, review: { kind: 'none' } });
    bar.notice('held', '未放行');
    bar.update(STATE);
    expect(host.root.querySelector('.notice')).not.toBeNull();
    bar.update({ ...STATE, review: { kind: 'approved' } });
    expect(host.root.querySelector('.notice')).toBeNull();
    bar.notice('fault', '未能核对');
    bar.update(STATE);
    expect(host.root.querySelector('.notice')).not.toBeNull();
  });
});
