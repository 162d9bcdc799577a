// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { ticksFor } from '../../../components/panel/gate-ticks';
import type { QueueItem } from '../../../components/panel/model';
import { OverrideForm } from '../../../components/panel/override-form';
import { ReviewDetail } from '../../../components/panel/review-detail';
import { ReviewQueue } from '../../../components/panel/review-queue';
import { findingKey } from '../../../utils/domain/finding';
import type { PersonId, ReviewId } from '../../../utils/domain/ids';
import type { Review } from '../../../utils/domain/review';
import { diffDrafts } from '../../../utils/review/diff';
import { eligibleSigners, maySign, nextStage } from '../../../utils/review/stages';
import { aDraft, aFinding, aMedia, anAct, aReview, aSignOff, ROSTER } from '../../support/builders';
import { fill, show, withPin } from './page';

const name = (id: string) => ROSTER.find((p) => p.id === id)?.name ?? id;

/** The item as the panel's page makes it, so that refusals are the real ones. */
function itemFor(person: string, review: Review): QueueItem {
  const allowed = maySign(review, person as PersonId, ROSTER);
  return {
    review,
    stage: nextStage(review),
    refusal: allowed.ok ? null : allowed.message,
    eligible: eligibleSigners(review, ROSTER).map((p) => p.name),
  };
}

function open(person: string, review: Review) {
  const onSign = vi.fn(async () => {});
  const onReject = vi.fn(async () => {});
  const page = show(
    <ReviewDetail
      item={itemFor(person, review)}
      me={name(person)}
      personName={name}
      clauseName={(clause) => clause}
      comparisons={[]}
      onSign={onSign}
      onReject={onReject}
    />,
  );
  return { ...page, onSign, onReject };
}

describe('signing', () => {
  it('needs every gate ticked, then the PIN', async () => {
    const page = open('first', aReview());
    const button = screen.getByRole<HTMLButtonElement>('button', { name: '初审签批' });
    for (const gate of ['政治关', '法律关', '政策关', '保密关']) {
      await page.user.click(screen.getByRole('checkbox', { name: new RegExp(gate) }));
    }
    expect(button.disabled).toBe(true);
    await page.user.click(screen.getByRole('checkbox', { name: /文字关/ }));
    expect(button.disabled).toBe(false);
    await page.user.click(button);
    await fill(page.user, await screen.findByLabelText('陈一的 PIN'), 'correct horse');
    await page.user.keyboard('{Enter}');
    expect(page.onSign).toHaveBeenCalledExactlyOnceWith('correct horse', [
      'political',
      'legal',
      'policy',
      'secrecy',
      'wording',
    ]);
  });

  it.each([
    ['a text alone', [], []],
    ['pictures', [aMedia()], ['image']],
    ['a video with its cover', [aMedia({ kind: 'video' }), aMedia({ kind: 'cover' })], ['image', 'video']],
  ])('asks for a tick that media were looked at: %s', (_, media, extra) => {
    expect(ticksFor(aDraft({ article: { media } })).slice(5)).toEqual(extra);
  });

  it.each([
    ['the author', 'author', aReview(), /不得审核自己的稿件/],
    [
      'somebody who signed another stage',
      'first',
      aReview({ signOffs: [aSignOff(aReview(), 'first')] }),
      /同一人不得签批两个环节/,
    ],
    ['somebody without the role', 'final', aReview(), /没有该环节的审核权限/],
  ])('is refused to %s, with the reason', (_, person, review, reason) => {
    open(person, review);
    expect(screen.getByText(reason)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /签批$/ })).toBeNull();
    expect(screen.queryByRole('checkbox')).toBeNull();
  });
});

describe('returning', () => {
  it('needs four characters and a PIN', async () => {
    const page = open('first', aReview());
    await page.user.click(screen.getByRole('button', { name: '退回' }));
    const confirm = await screen.findByRole<HTMLButtonElement>('button', { name: '签名退回' });
    await fill(page.user, screen.getByLabelText('陈一的 PIN'), 'correct horse');
    await fill(page.user, screen.getByLabelText('退回意见'), '改一下');
    expect(confirm.disabled).toBe(true);
    await fill(page.user, screen.getByLabelText('退回意见'), '日期');
    await page.user.click(confirm);
    expect(page.onReject).toHaveBeenCalledExactlyOnceWith('correct horse', expect.stringContaining('日期'));
  });
});

describe('a review', () => {
  it('shows the reasons of the author under their findings', () => {
    const finding = aFinding();
    const waiver = { finding: findingKey(finding), reason: '已电话核实', by: 'author' as PersonId };
    open('first', aReview({ findings: [finding], submission: anAct({ waivers: [waiver] }) }));
    expect(within(screen.getByRole('region', { name: '须说明' })).getByText(/已电话核实/)).toBeTruthy();
  });

  it('shows what changed since it was signed, not by colour alone', () => {
    const before = aDraft();
    const now = aDraft({ article: { body: '今天上午，青禾县图书馆新馆开馆。\n开放时间为每天8时至21时。' } });
    const { container } = show(
      <ReviewDetail
        item={itemFor('first', aReview({ draft: now }))}
        me={null}
        personName={name}
        clauseName={(clause) => clause}
        comparisons={[{ title: '与上次签批的版本相比', fields: diffDrafts(before, now) }]}
      />,
    );
    expect(container.querySelector('del')?.textContent).toContain('每天9时');
    expect(container.querySelector('ins')?.textContent).toContain('每天8时');
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
    show(
      <ReviewQueue
        people={ROSTER.map(withPin)}
        me={'first' as PersonId}
        onChooseMe={() => {}}
        items={[itemFor('first', other), itemFor('first', mine)]}
        personName={name}
        onOpen={() => {}}
        onActivate={() => {}}
        notice={null}
      />,
    );
    const cards = screen.getAllByRole('button').map((b) => b.textContent ?? '');
    expect(cards[0]).toContain('开馆通知');
    expect(cards[1]).toContain('同一人不得签批两个环节');
  });
});

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
