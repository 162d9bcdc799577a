// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { VerifyPanel } from '../../../components/ledger/verify-panel';
import { Fault } from '../../../utils/domain/fault';
import type { LedgerCheck } from '../../../utils/domain/ledger-check';
import { auditEvents } from '../../../utils/ledger/audit';
import { groupedHash, headLine, readSeenHeads } from '../../../utils/ledger/seen-head';
import { NOW } from '../../support/clock';
import { aSignedLedger, type LedgerWriter } from '../../support/signed-ledger';
import { fill, show } from '../panel/page';

let writer: LedgerWriter;
beforeAll(async () => {
  writer = await aSignedLedger();
});

function panel(
  events: () => readonly unknown[] = () => writer.events,
  code = async () => headLine(writer.head),
  last: LedgerCheck | null = null,
) {
  const onVerify = vi.fn((seen: string, _: (share: number) => void, __: LedgerCheck | null) =>
    auditEvents(events(), readSeenHeads(seen)),
  );
  const onShow = vi.fn();
  const shown = show(
    <VerifyPanel
      last={last}
      state={(share) => (share === null ? '尚未校验' : `校验中 ${share}`)}
      onShow={onShow}
      onVerify={onVerify}
      onReadPicture={code}
    />,
  );
  return { onVerify, onShow, ...shown };
}
/** Opens the field for heads from paper. */
const seenField = () => {
  if (!screen.queryByLabelText('此前留存的凭据')) fireEvent.click(screen.getByRole('button', { name: '核对凭据' }));
  return screen.getByLabelText('此前留存的凭据');
};
const verify = () => screen.getByRole('button', { name: /校验台账/ });

describe('verifying the ledger in the workspace', () => {
  it('proves a head from paper, and shows the head to note down', async () => {
    const { user, onVerify } = panel();
    await fill(user, seenField(), `第15条 ${groupedHash(writer.head.head)}`);
    expect(screen.getByText('已读出第 15 条的凭据')).toBeTruthy();
    await user.click(verify());
    expect(await screen.findByText('1 份凭据全部与台账相符。')).toBeTruthy();
    expect(screen.getByText(/4 个签名全部成立/)).toBeTruthy();
    expect(screen.getByText(groupedHash(writer.head.head))).toBeTruthy();
    expect(onVerify).toHaveBeenCalledOnce();
  });

  it('shows how far it has come while it goes on', async () => {
    const { user, onVerify } = panel();
    let done = () => {};
    onVerify.mockImplementationOnce(async (_, progress) => {
      progress(0.4);
      await new Promise<void>((resolve) => {
        done = resolve;
      });
      return auditEvents(writer.events);
    });
    await user.click(verify());
    expect(await screen.findByText('校验中 0.4')).toBeTruthy();
    done();
    expect(await screen.findByText(/4 个签名全部成立/)).toBeTruthy();
    expect(screen.getByText('尚未校验')).toBeTruthy();
  });

  it('checks what is new by itself, and then claims no more than that', async () => {
    const last: LedgerCheck = { at: NOW, ...writer.head, count: 12, signatures: 1, problemCount: 0, problems: [] };
    const { user, onVerify } = panel(undefined, undefined, last);
    await user.click(screen.getByRole('button', { name: '校验新增' }));
    expect(await screen.findByText(/第 12 条以后的新增记录校验通过/)).toBeTruthy();
    expect(screen.getByText(/第 12 条及以前的签名此次没有重新验证/)).toBeTruthy();
    expect(screen.queryByText(/台账完整/)).toBeNull();
    expect(screen.queryByText(/没有被改动/)).toBeNull();
    expect(onVerify.mock.lastCall?.[2]).toBe(last);
    await user.click(verify());
    expect(await screen.findByText(/台账完整，共 15 条记录/)).toBeTruthy();
    expect(onVerify.mock.lastCall?.[2]).toBeNull();
  });

  it('says what it cannot prove when no head is given', async () => {
    const { user } = panel();
    await user.click(verify());
    expect(await screen.findByText(/末尾是否被截去、是否整本被换掉，须凭据才能证明/)).toBeTruthy();
  });

  it('shows the exact place of a break, and what to do', async () => {
    const { user, onShow } = panel(() => writer.events.with(6, { ...writer.events[6]!, actor: 'x' }));
    await user.click(verify());
    expect(await screen.findByText('台账第7条：记录内容与其校验值不符，内容被改动。')).toBeTruthy();
    expect(screen.getByRole('alert').textContent).toContain('导出台账并报告主管单位');
    await user.click(screen.getByRole('button', { name: '查看第 7 条' }));
    expect(onShow).toHaveBeenCalledWith(7);
  });

  it('takes a head from a photograph of a sheet, beside what stands there', async () => {
    const { user, container } = panel();
    await fill(user, seenField(), `3 ${writer.events[2]!.hash}`);
    await user.upload(
      container.querySelector('input[type=file]')!,
      new File(['x'], 'sheet.png', { type: 'image/png' }),
    );
    expect(await screen.findByText('已读出第 3、15 条的凭据')).toBeTruthy();
  });

  it.each([
    ['a text without a head', '昨天的登记表', '未能从中读出凭据'],
    ['a hash without a number', 'ab'.repeat(32), '未能从中读出凭据'],
  ])('says so for %s', async (_name, text, words) => {
    const { user } = panel();
    await fill(user, seenField(), text);
    expect(screen.getByText(new RegExp(words))).toBeTruthy();
  });

  it('shows the sentence of a fault', async () => {
    const { user, container } = panel(undefined, async () => {
      throw new Fault('no-code', '图片中没有读出二维码。');
    });
    seenField();
    await user.upload(container.querySelector('input[type=file]')!, new File(['x'], 'x.png', { type: 'image/png' }));
    expect(await screen.findByText('图片中没有读出二维码。')).toBeTruthy();
  });
});
