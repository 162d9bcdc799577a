// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import type { QueueItem } from '../../../components/panel/model';
import { ReviewDetail } from '../../../components/panel/review-detail';
import { ReviewQueue } from '../../../components/panel/review-queue';
import type { PersonId, ReleaseId, ReviewId } from '../../../utils/domain/ids';
import type { Review } from '../../../utils/domain/review';
import { aDraft, anAct, aReview, aSignOff, ROSTER } from '../../support/builders';
import { ALL_GATES, BARE, itemFor, nameOf, personOf } from './desk';
import { show, withPin } from './page';

const TOGETHER = '五关已逐项核对，均无问题';
const QUEUE = {
  people: ROSTER.map(withPin),
  onChooseMe: () => {},
  here: null,
  owed: [],
  policyWaits: false,
  onPolicy: () => {},
  personName: nameOf,
  onOpen: () => {},
  onActivate: () => {},
  notice: null,
};

/** Queue and review as the panel shows them to 陈一. */
function Desk({ review, onSign }: { review: Review; onSign: () => Promise<void> }) {
  const [opened, setOpened] = useState<QueueItem | null>(null);
  if (!opened) {
    return <ReviewQueue {...QUEUE} me={'first' as PersonId} items={[itemFor('first', review)]} onOpen={setOpened} />;
  }
  return (
    <ReviewDetail
      {...BARE}
      item={opened}
      me={personOf('first')}
      locate={() => null}
      onSign={onSign}
      onReject={async () => {}}
    />
  );
}

describe('by keyboard', () => {
  it('a reviewer signs a clean draft in four actions from opening the panel', async () => {
    const onSign = vi.fn(async () => {});
    const { user } = show(<Desk review={aReview()} onSign={onSign} />);
    let actions = 0;
    const press = async (keys: string) => {
      actions += 1;
      await user.keyboard(keys);
    };
    await press('{Enter}');
    expect(document.activeElement).toBe(screen.getByLabelText(TOGETHER));
    await press('[Space]');
    expect(document.activeElement).toBe(screen.getByLabelText('陈一的 PIN'));
    await press('correct horse');
    await press('{Enter}');
    expect(onSign).toHaveBeenCalledExactlyOnceWith('correct horse', expect.objectContaining({ gates: ALL_GATES }));
    expect(actions).toBeLessThanOrEqual(4);
  });
});

describe('the queue', () => {
  const mine = aReview({ id: 'r1' as ReviewId, draft: aDraft({ article: { title: '开馆通知' } }) });
  const other = aReview({
    id: 'r2' as ReviewId,
    signOffs: [aSignOff(aReview({ id: 'r2' as ReviewId }), 'first')],
    draft: aDraft({ article: { title: '停电通知' } }),
  });

  it('puts first what this person can sign, and says of the rest why not', () => {
    show(<ReviewQueue {...QUEUE} me={'first' as PersonId} items={[itemFor('first', other), itemFor('first', mine)]} />);
    const cards = screen.getAllByRole('button').map((b) => b.textContent ?? '');
    expect(cards[0]).toContain('开馆通知');
    expect(cards[1]).toContain('同一人不得签批两个环节');
  });

  it('puts the draft of the page beside it before all others, and shows what was returned to its author only', () => {
    const here = aReview({ id: 'r3' as ReviewId, draft: aDraft({ article: { title: '本页稿件' } }) });
    const back = aReview({
      id: 'r4' as ReviewId,
      status: 'rejected',
      draft: aDraft({ article: { title: '被退回' } }),
      rejection: anAct({ act: 'reject', comment: '日期不对' }),
    });
    const cards = (person: string) => {
      const { container } = show(
        <ReviewQueue
          {...QUEUE}
          me={person as PersonId}
          here={here.id}
          items={[mine, here, back].map((review) => itemFor(person, review))}
        />,
      );
      return within(container)
        .getAllByRole('button')
        .map((b) => b.textContent ?? '');
    };
    const reviewer = cards('first');
    expect(reviewer[0]).toContain('本页稿件');
    expect(reviewer.some((text) => text.includes('被退回'))).toBe(false);
    expect(cards('author')[0]).toMatch(/被退回.*日期不对/);
  });

  it('says which approvals recorded for this person wait for their own signature', async () => {
    const onOpen = vi.fn();
    const recorded = itemFor('final', mine);
    const { user } = show(
      <ReviewQueue {...QUEUE} me={'final' as PersonId} items={[]} owed={[recorded]} onOpen={onOpen} />,
    );
    expect(screen.getByText('有 1 项代录签批需要您补签')).toBeTruthy();
    await user.click(screen.getByText('开馆通知'));
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(recorded);
  });

  it('says when a change of the review policy waits for this person', async () => {
    const onPolicy = vi.fn();
    const { user } = show(
      <ReviewQueue {...QUEUE} me={'final' as PersonId} items={[]} policyWaits onPolicy={onPolicy} />,
    );
    await user.click(screen.getByRole('button', { name: '去签名' }));
    expect(onPolicy).toHaveBeenCalledOnce();
  });
});

it('a draft that was published first says so in the list and in its review', () => {
  const published = { at: 1, platformId: '52', url: 'https://weibo.com/1/a', release: 'r1' as ReleaseId };
  const review = { ...aReview(), published };
  show(<ReviewQueue {...QUEUE} me={'first' as PersonId} items={[itemFor('first', review)]} />);
  expect(screen.getByRole('button', { name: /突发先发/ })).toBeTruthy();
  show(<ReviewDetail {...BARE} item={itemFor('first', review)} me={personOf('first')} locate={() => null} />);
  expect(screen.getByText('已先发，待补签')).toBeTruthy();
});
