// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { OwnKey } from '../../../components/people/own-key';
import { PinDialog } from '../../../components/shared/pin-dialog';
import { Fault } from '../../../utils/domain/fault';
import type { Person } from '../../../utils/domain/people';
import { checkPin } from '../../../utils/keys/pin';
import { aPerson } from '../../support/builders';
import { fill, show, withPin } from '../panel/page';

const LI = withPin(aPerson('p1', { name: '李晓雯', phone: '0555-6201873' }));
const WANG: Person = { ...aPerson('p2', { name: '王强' }), publicKey: { ...LI.publicKey!, kid: 'abcd' } };

function open(me: Person, change: Partial<Parameters<typeof OwnKey>[0]> = {}) {
  const on = {
    onChangePin: vi.fn(async () => {}),
    onToPasskey: vi.fn(async () => {}),
    onToPin: vi.fn(async () => {}),
    onSaveKey: vi.fn(async () => {}),
    onTakeKey: vi.fn(async () => {}),
  };
  const page = show(
    <OwnKey
      people={[LI, WANG]}
      me={me.id}
      onMe={() => {}}
      judgePin={checkPin}
      fingerprint={() => '3f9a-02c4'}
      passkeys
      {...on}
      {...change}
    />,
  );
  return { ...page, ...on };
}

describe('own key', () => {
  it('changes the PIN with the old one and two equal new ones', async () => {
    const { user, onChangePin } = open(LI);
    await user.click(screen.getByRole('button', { name: '更换 PIN' }));
    await fill(user, screen.getByLabelText('李晓雯的 PIN'), 'old pin 12');
    await fill(user, screen.getByLabelText('设置 PIN'), 'Xibei-81-Feng');
    const ok = screen.getByRole<HTMLButtonElement>('button', { name: '确定' });
    expect(ok.disabled).toBe(true);
    await fill(user, screen.getByLabelText('再输入一次'), 'Xibei-81-Feng');
    await user.click(ok);
    expect(onChangePin).toHaveBeenCalledExactlyOnceWith(LI, 'old pin 12', 'Xibei-81-Feng');
    expect(await screen.findByText('PIN 已更换。')).toBeTruthy();
  });

  it('refuses a PIN made of her own telephone number', async () => {
    const { user } = open(LI);
    await user.click(screen.getByRole('button', { name: '更换 PIN' }));
    await fill(user, screen.getByLabelText('设置 PIN'), '05556201873');
    expect(screen.getByText(/不要使用本人姓名、电话/)).toBeTruthy();
  });

  it('forgets the PIN and says how long to wait when it was wrong', async () => {
    const message = 'PIN 已多次输错，请在 15 秒后重试。';
    const { user } = open(LI, {
      onToPasskey: async () => {
        throw new Fault('pin-wait', message);
      },
    });
    await user.click(screen.getByRole('button', { name: '改用通行密钥' }));
    await fill(user, screen.getByLabelText('李晓雯的 PIN'), 'wrong wrong');
    await user.click(screen.getByRole('button', { name: '确定' }));
    expect(await screen.findByText(message)).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('李晓雯的 PIN').value).toBe('');
  });

  it('goes from passkey to PIN without asking for one', async () => {
    const { user, onToPin } = open(WANG);
    await user.click(screen.getByRole('button', { name: '改用 PIN' }));
    expect(screen.queryByLabelText('王强的 PIN')).toBeNull();
    await fill(user, screen.getByLabelText('设置 PIN'), 'Xibei-81-Feng');
    await fill(user, screen.getByLabelText('再输入一次'), 'Xibei-81-Feng');
    await user.click(screen.getByRole('button', { name: '确定' }));
    expect(onToPin).toHaveBeenCalledExactlyOnceWith(WANG, 'Xibei-81-Feng');
  });

  it('offers no passkey where the browser has none', () => {
    open(LI, { passkeys: false });
    expect(screen.queryByRole('button', { name: '改用通行密钥' })).toBeNull();
  });

  it('takes a key file in with its PIN', async () => {
    const { user, onTakeKey } = open(LI);
    const file = new File(['{}'], '密钥.json');
    fireEvent.change(screen.getByLabelText('导入密钥文件'), { target: { files: [file] } });
    await fill(user, screen.getByLabelText('密钥本人的 PIN'), 'old pin 12');
    await user.click(screen.getByRole('button', { name: '确定' }));
    expect(onTakeKey).toHaveBeenCalledExactlyOnceWith(file, 'old pin 12');
  });
});

it('a dialog for somebody with a passkey asks for no PIN', async () => {
  const onSubmit = vi.fn(async () => {});
  const { user } = show(
    <PinDialog open title="签名" okText="签名" signer={WANG} onCancel={() => {}} onSubmit={onSubmit} />,
  );
  expect(screen.queryByLabelText('王强的 PIN')).toBeNull();
  await user.click(screen.getByRole('button', { name: '签名' }));
  expect(onSubmit).toHaveBeenCalledExactlyOnceWith('', '');
});
