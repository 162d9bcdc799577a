// @vitest-environment happy-dom
import { act, render, screen } from '@testing-library/react';
import { theme } from 'antd';
import { expect, it, vi } from 'vitest';
import { lookupIn, TextProvider } from '../../../components/text';
import { AntdLook } from '../../../components/theme';
import zh from '../../../public/locales/zh_CN.json';

function Probe() {
  const { motionDurationFast, motionDurationMid, motionDurationSlow } = theme.useToken().token;
  const times = [motionDurationFast, motionDurationMid, motionDurationSlow];
  return <p>{times.every((time) => time === '1ms') ? '无动画' : '有动画'}</p>;
}

it('nothing slides or fades while the system asks for as little motion as can be', () => {
  const query = Object.assign(new EventTarget(), { matches: true });
  vi.stubGlobal('matchMedia', (asked: string) => {
    expect(asked).toBe('(prefers-reduced-motion: reduce)');
    return query;
  });
  render(
    <TextProvider lookup={lookupIn(zh)} lang="zh">
      <AntdLook>
        <Probe />
      </AntdLook>
    </TextProvider>,
  );
  expect(screen.getByText('无动画')).toBeTruthy();
  query.matches = false;
  act(() => void query.dispatchEvent(new Event('change')));
  expect(screen.getByText('有动画')).toBeTruthy();
});
