// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { ReviewsPage } from '../../../components/workspace/reviews-page';
import type { PersonId, ReviewId } from '../../../utils/domain/ids';
import type { Review } from '../../../utils/domain/review';
import { aDraft, aReview, ROSTER } from '../../support/builders';
import { NO_PAPER } from '../../support/no-paper';
import { show } from '../panel/page';

function page(change: Partial<Parameters<typeof ReviewsPage>[0]>) {
  const on = { onOpen: vi.fn(), onSheet: vi.fn(), onTimeline: vi.fn() };
  const shown = show(
    <ReviewsPage
      cut={false}
      paper={NO_PAPER}
      reviews={[]}
      status={null}
      owed={[]}
      onStatus={() => {}}
      personName={(id) => ROSTER.find((p) => p.id === id)?.name ?? id}
      signed={() => '3 / 3'}
      opened={null}
      detail={null}
      {...on}
      {...change}
    />,
  );
  return { ...shown, ...on };
}

describe('reviews in the workspace', () => {
  it('the one that is open leads to its 审核登记表 and its 全过程', async () => {
    const opened = aReview();
    const { user, onSheet, onTimeline } = page({ reviews: [opened], opened });
    await user.click(within(screen.getByRole('dialog')).getByText('审核登记表'));
    expect(onSheet).toHaveBeenCalledExactlyOnceWith(opened);
    await user.click(within(screen.getByRole('dialog')).getByText('全过程'));
    expect(onTimeline).toHaveBeenCalledExactlyOnceWith(opened);
  });

  it('says which recorded approvals wait for whose own signature, and opens them', async () => {
    const owed: Review = {
      ...aReview({ id: 'r9' as ReviewId, draft: aDraft({ article: { title: '停电通知' } }) }),
      owedBy: ['final' as PersonId],
    };
    const { user, onOpen } = page({ owed: [owed] });
    const notice = screen.getByRole('alert');
    expect(notice.textContent).toContain('代录待补签（1 项）周远：停电通知');
    await user.click(within(notice).getByText('停电通知'));
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(owed);
  });
});
