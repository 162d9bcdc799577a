// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { OverrideForm } from '../../../components/panel/override-form';
import { ROSTER } from '../../support/builders';
import { fill, show, withPin } from './page';

describe('override', () => {
  it('needs ten characters from a person of the final stage', async () => {
    const onOverride = vi.fn(async () => {});
    const { user } = show(<OverrideForm people={ROSTER.map(withPin)} onOverride={onOverride} />);
    const button = screen.getByRole<HTMLButtonElement>('button', { name: '放行' });
    await fill(user, screen.getByLabelText('放行理由'), '台风预警');
    expect(button.disabled).toBe(true);
    await fill(user, screen.getByLabelText('放行理由'), '须立即发布，内容已核对');
    await user.click(button);
    await fill(user, await screen.findByLabelText('周远的 PIN'), 'correct horse');
    await user.keyboard('{Enter}');
    expect(onOverride).toHaveBeenCalledExactlyOnceWith('final', 'correct horse', '台风预警须立即发布，内容已核对');
    expect(await screen.findByText('已放行并记入台账，请回到平台页面发布。')).toBeTruthy();
  });

  it('is closed while nobody of the final stage has a PIN', () => {
    show(<OverrideForm people={ROSTER} onOverride={async () => {}} />);
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByText('没有已启用的终审人员，不能放行。')).toBeTruthy();
  });
});
