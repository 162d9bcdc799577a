// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { ProxyForm } from '../../../components/people/proxy-form';
import { ProxyRecords } from '../../../components/people/proxy-record';
import { SignCard } from '../../../components/people/sign-card';
import { queueItem } from '../../../entrypoints/workspace/lib/queue-item';
import { GateSchema } from '../../../utils/domain/finding';
import type { PersonId } from '../../../utils/domain/ids';
import type { Evidence } from '../../../utils/domain/review';
import { countersignComment } from '../../../utils/review/countersign';
import { anAct, aReview, aSignOff, aStatement, ROSTER } from '../../support/builders';
import { NOW } from '../../support/clock';
import { fill, show, withPin } from '../panel/page';

const EVIDENCE: Evidence = {
  name: '签批单.jpg',
  sha256: 'a'.repeat(64),
  mime: 'image/jpeg',
  dataUrl: 'data:image/jpeg;base64,YWJj',
};
const RECORDER = withPin(ROSTER[1]!);
const LEADER = withPin(ROSTER[3]!);
const name = (id: string) => ROSTER.find((p) => p.id === id)?.name ?? id;
const button = (words: string) => screen.getByText(words).closest('button')!;

describe('recording an approval', () => {
  const begun = aReview({ status: 'in-review' });
  const review = { ...begun, signOffs: [aSignOff(begun, 'first'), aSignOff(begun, 'second')] };
  const item = queueItem(review, RECORDER.id, ROSTER, { now: NOW, delegations: [] });

  it('needs leader, picture, all ticks and the recorder’s own PIN', async () => {
    const onRecord = vi.fn(async () => {});
    const { user } = show(
      <ProxyForm
        item={item}
        recorder={RECORDER}
        leaders={[LEADER]}
        onPicture={async () => EVIDENCE}
        onRecord={onRecord}
        onCancel={() => {}}
      />,
    );
    await fill(user, screen.getByLabelText('陈一的 PIN'), 'correct horse');
    await user.click(screen.getByLabelText('五关已逐项核对，均无问题'));
    expect(button('签名代录').disabled).toBe(true);
    const file = new File(['x'], '签批单.jpg', { type: 'image/jpeg' });
    fireEvent.change(screen.getByLabelText('选择签批单或聊天截图'), { target: { files: [file] } });
    expect(await screen.findByAltText('签批单.jpg')).toBeTruthy();
    await fill(user, screen.getByLabelText('领导意见（可不填）'), '同意发布');
    await user.click(button('签名代录'));
    expect(onRecord).toHaveBeenCalledExactlyOnceWith('correct horse', {
      leader: 'final',
      evidence: EVIDENCE,
      comment: '纸质签批：同意发布',
      gates: [...GateSchema.options],
      seen: [],
      waivers: [],
    });
  });
});

describe('what was recorded', () => {
  const recorded = anAct({
    act: 'sign-off',
    stage: 'final',
    by: 'first' as PersonId,
    onBehalfOf: LEADER.id,
    evidence: EVIDENCE,
    comment: '电话同意',
  });
  const review = aReview({ signOffs: [recorded] });

  it('says 代录, by whom and that the leader has not signed; the leader may', async () => {
    const onCountersign = vi.fn(async () => {});
    const { user } = show(
      <ProxyRecords review={review} personName={name} signers={[LEADER]} onCountersign={onCountersign} />,
    );
    expect(screen.getByText('代录')).toBeTruthy();
    expect(screen.getByText('周远终审，由 陈一 于 2026-03-16 09:30 代录')).toBeTruthy();
    expect(screen.getByText('领导本人尚未补签')).toBeTruthy();
    await user.click(button('补签'));
    await fill(user, await screen.findByLabelText('周远的 PIN'), 'correct horse');
    await user.keyboard('{Enter}');
    expect(onCountersign).toHaveBeenCalledExactlyOnceWith(LEADER, 'correct horse', recorded);
  });

  it('shows the leader’s own signature, and nobody else is offered one', () => {
    const act = anAct({ act: 'countersign', by: LEADER.id, comment: countersignComment(recorded) });
    show(<ProxyRecords review={{ ...review, countersigned: [act] }} personName={name} signers={[RECORDER]} />);
    expect(screen.getByText(/领导本人已于 .* 补签/)).toBeTruthy();
    expect(screen.queryByText('补签')).toBeNull();
  });
});

it('the signing window shows what is signed before anything is asked', async () => {
  const onSign = vi.fn(async () => {});
  const statement = aStatement({ act: 'sign-off', stage: 'final', gates: ['political', 'legal'], comment: '同意' });
  const { user } = show(
    <SignCard
      statement={statement}
      name="周远"
      heading="图书馆新馆开馆"
      accountName="微博 · 清源发布"
      onSign={onSign}
      onCancel={() => {}}
    />,
  );
  for (const text of ['签批', '图书馆新馆开馆', '终审', '政治关、法律关', '同意', '微博 · 清源发布']) {
    expect(screen.getByText(text)).toBeTruthy();
  }
  expect(onSign).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: /用通行密钥签名/ }));
  expect(onSign).toHaveBeenCalledOnce();
});
