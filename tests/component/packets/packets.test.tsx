// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { BringIn } from '../../../components/packets/bring-in';
import { PacketPreview } from '../../../components/packets/packet-preview';
import { type PacketForms, PacketWays } from '../../../components/packets/packet-ways';
import { TakeAlong } from '../../../components/packets/take-along';
import { Fault } from '../../../utils/domain/fault';
import type { Review } from '../../../utils/domain/review';
import type { PacketReport } from '../../../utils/messaging/packet-messages';
import { reducedTwo } from '../../../utils/review/policy-presets';
import { aReview, aSignOff, ROSTER } from '../../support/builders';
import { HOUR, NOW } from '../../support/clock';
import { fill, show, withPin } from '../panel/page';

const name = (id: string) => ROSTER.find((p) => p.id === id)?.name ?? id;

const FORMS: PacketForms = {
  fileName: '审核包-2026-03-16-开馆.ssp',
  messages: ['三审台稿件 1/2.a', '三审台稿件 2/2.b'],
  codes: [
    { size: 1, data: [1] },
    { size: 1, data: [0] },
  ],
  noCodes: null,
};

describe('taking a review along', () => {
  it('is signed by the person named, then saved as a file', async () => {
    const acts = { onMake: vi.fn(async () => FORMS), onSave: vi.fn(), onCopy: vi.fn() };
    const { user } = show(<TakeAlong people={ROSTER.map(withPin)} me={ROSTER[0]!.id} {...acts} />);
    await user.click(screen.getByRole('button', { name: /带到另一台电脑/ }));
    await fill(user, screen.getByLabelText('林初的 PIN'), 'a-long-pin');
    await user.click(screen.getByRole('button', { name: '签名并生成' }));
    await screen.findByText('审核包已生成');
    expect(acts.onMake).toHaveBeenCalledWith(ROSTER[0]!.id, 'a-long-pin');
    await user.click(screen.getByRole('button', { name: /保存文件/ }));
    expect(acts.onSave).toHaveBeenCalledWith(FORMS);
  });

  it('copies the messages one by one, whole; shows the codes in turn and stops at one', async () => {
    const onCopy = vi.fn();
    const { user } = show(<PacketWays forms={FORMS} onSave={() => {}} onCopy={onCopy} />);
    await user.click(screen.getByText('文字消息'));
    await user.click(screen.getByRole('button', { name: /复制第 2 条/ }));
    expect(onCopy.mock.calls).toEqual([[FORMS.messages[1]]]);
    expect(screen.getByRole('button', { name: /已复制第 2 条/ })).toBeTruthy();
    await user.click(screen.getByText('二维码'));
    await user.click(screen.getByRole('button', { name: /暂停/ }));
    const [, before] = /第 (\d) 个，共 2 个/.exec(screen.getByText(/^第 \d 个/).textContent ?? '') ?? [];
    await user.click(screen.getByRole('button', { name: '下一个' }));
    expect(screen.getByText(`第 ${before === '1' ? 2 : 1} 个，共 2 个`)).toBeTruthy();
  });

  it('says why there are no codes', async () => {
    const none = { ...FORMS, codes: [], noCodes: '稿件较长，请改用文件。' };
    const { user } = show(<PacketWays forms={none} onSave={() => {}} onCopy={() => {}} />);
    await user.click(screen.getByText('二维码'));
    expect(screen.getByText('稿件较长，请改用文件。')).toBeTruthy();
  });
});

describe('bringing a packet in', () => {
  const CAMERA = { active: false, attach: () => {}, start: () => {}, stop: () => {} };
  const IDLE = { collected: null, damaged: [], busy: false, error: null, camera: CAMERA };

  it('hands on what is pasted, and says what has arrived, what is missing and what was damaged', async () => {
    const [onText, onClear] = [vi.fn(), vi.fn()];
    const collected = { id: 'a', total: 5, have: [1, 3], missing: [2, 4, 5], others: 1 };
    const { user } = show(
      <BringIn
        {...IDLE}
        collected={collected}
        damaged={['2/5']}
        onFiles={() => {}}
        onText={onText}
        onClear={onClear}
      />,
    );
    await fill(user, screen.getByLabelText('粘贴文字消息'), '三审台稿件');
    expect(onText).toHaveBeenLastCalledWith('三审台稿件');
    expect(screen.getByText(/已收到 2 段，共 5 段 · 还缺第 2、4、5 段/)).toBeTruthy();
    expect(screen.getByText(/第 2\/5 段在传送中被改动/)).toBeTruthy();
    expect(screen.getByText(/另有 1 段属于别的审核包/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '清空重来' }));
    expect(onClear).toHaveBeenCalledOnce();
    expect((screen.getByLabelText('粘贴文字消息') as HTMLTextAreaElement).value).toBe('');
  });

  it('takes several files at once, each once', async () => {
    const onFiles = vi.fn();
    const { user, container } = show(<BringIn {...IDLE} onFiles={onFiles} onText={() => {}} onClear={() => {}} />);
    const files = ['1.png', '2.png'].map((each) => new File(['x'], each, { type: 'image/png' }));
    await user.upload(container.querySelector<HTMLInputElement>('input[type=file]')!, files);
    expect(onFiles.mock.calls.map(([given]) => (given as File[]).map((file) => file.name))).toEqual([
      ['1.png', '2.png'],
    ]);
  });
});

describe('the preview', () => {
  const review: Review = aReview({ policy: reducedTwo(3).policy });
  const first = aSignOff(review, 'first');
  const REPORT: PacketReport = {
    kind: 'merge',
    review: { ...review, signOffs: [first] },
    added: [first],
    dropped: ['初审已经完成，陈一的这份签批未并入。'],
    replaced: null,
    unit: '邻县融媒体中心',
    ownUnit: '青禾县融媒体中心',
    by: '林初',
    madeAt: NOW,
    ledger: { head: 'ab'.repeat(32), count: 12 },
  };
  const preview = (change: Partial<PacketReport>, onImport = vi.fn(async () => {})) => ({
    onImport,
    ...show(
      <PacketPreview
        report={{ ...REPORT, ...change }}
        now={NOW + 3 * HOUR}
        personName={name}
        comparison={null}
        onImport={onImport}
        onCancel={() => {}}
      >
        稿件全文
      </PacketPreview>,
    ),
  });

  it('says where it is from, how old, under which reduced policy, what is added and what is not', () => {
    const { container } = preview({});
    for (const text of [
      '为本机已有稿件带来签批',
      '邻县融媒体中心',
      '与本机单位不同',
      review.policy.label,
      '（3 小时前）',
      '第 12 条',
      '陈一，2026-03-16 09:30',
      '初审已经完成，陈一的这份签批未并入。',
      '稿件全文',
    ]) {
      expect(container.textContent).toContain(text);
    }
  });

  it('says what a newer version replaces', () => {
    preview({ kind: 'newer', replaced: { version: 1, digest: review.digest, signOffs: 2 } });
    expect(screen.getByText('将替换本机的第 1 版，其上的 2 项签批同时失效。')).toBeTruthy();
  });

  it('imports on demand and shows why it could not', async () => {
    const { user, onImport } = preview(
      {},
      vi.fn(async () => Promise.reject(new Fault('packet-replay', '已导入过。'))),
    );
    await user.click(screen.getByRole('button', { name: /导\s?入/ }));
    expect(onImport).toHaveBeenCalledOnce();
    expect(await screen.findByText('已导入过。')).toBeTruthy();
  });
});
