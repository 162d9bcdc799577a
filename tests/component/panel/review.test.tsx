// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ticksFor } from '../../../components/panel/gate-ticks';
import { ReviewDetail } from '../../../components/panel/review-detail';
import type { Delegation } from '../../../utils/domain/delegation';
import { findingKey } from '../../../utils/domain/finding';
import type { PersonId } from '../../../utils/domain/ids';
import { diffDrafts } from '../../../utils/review/diff';
import { mediaToSee } from '../../../utils/review/seen';
import { aDraft, aFinding, aMedia, anAct, aPerson, aReview, aSignOff, ROSTER } from '../../support/builders';
import { NOW } from '../../support/clock';
import { ALL_GATES, BARE, itemFor, openReview } from './desk';
import { fill, show } from './page';

describe('signing', () => {
  it('needs every gate ticked, then the PIN', async () => {
    const page = openReview('first', aReview());
    const button = screen.getByRole<HTMLButtonElement>('button', { name: '初审签批' });
    await fill(page.user, screen.getByLabelText('陈一的 PIN'), 'correct horse');
    for (const gate of ['政治关', '法律关', '政策关', '保密关']) {
      await page.user.click(screen.getByLabelText(new RegExp(`^${gate}`)));
    }
    expect(button.disabled).toBe(true);
    await page.user.click(screen.getByLabelText(/文字关/));
    expect(button.disabled).toBe(false);
    await page.user.click(button);
    expect(page.onSign).toHaveBeenCalledExactlyOnceWith('correct horse', {
      gates: ALL_GATES,
      seen: [],
      remarks: [],
      waivers: [],
    });
  });

  it('confirms together only gates without findings, and no pictures', async () => {
    const review = aReview({
      draft: aDraft({ article: { media: [aMedia(), aMedia({ kind: 'video', ref: 'v' })] } }),
      findings: [aFinding({ gate: 'secrecy' })],
    });
    const { user, onSign } = openReview('first', review);
    await user.click(screen.getByLabelText(/^未检出问题的各关（政治关、法律关、政策关、文字关）/));
    await fill(user, screen.getByLabelText('陈一的 PIN'), 'correct horse');
    const button = screen.getByRole<HTMLButtonElement>('button', { name: '初审签批' });
    for (const tick of [/^保密关/, /^图片已看（1 张）/, /^视频已看（1 个）/]) {
      expect(button.disabled).toBe(true);
      await user.click(screen.getByLabelText(tick));
    }
    await user.click(button);
    const seen = mediaToSee(review.draft).map(({ key }) => key);
    expect(onSign).toHaveBeenCalledExactlyOnceWith(
      'correct horse',
      expect.objectContaining({ gates: ALL_GATES, seen }),
    );
  });

  it.each([
    ['a text alone', [], []],
    ['pictures', [aMedia()], ['image']],
    ['a video with its cover', [aMedia({ kind: 'video' }), aMedia({ kind: 'cover' })], ['image', 'video']],
    ['a file', [aMedia({ kind: 'file' })], ['file']],
  ])('asks for a tick that media were looked at: %s', (_, media, extra) => {
    expect(ticksFor(mediaToSee(aDraft({ article: { media } }))).slice(5)).toEqual(extra);
  });

  it('of the final stage asks for its own reason for every 禁止发布', async () => {
    const block = aFinding({ severity: 'block' });
    const asked = aReview({ findings: [block] });
    const review = { ...asked, signOffs: [aSignOff(asked, 'first'), aSignOff(asked, 'second')] };
    const { user, onSign } = openReview('final', review);
    for (const box of screen.getAllByRole('checkbox')) if (!(box as HTMLInputElement).checked) await user.click(box);
    await fill(user, screen.getByLabelText('周远的 PIN'), 'correct horse');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '终审签批' }).disabled).toBe(true);
    await fill(user, screen.getByLabelText('对“今天”的豁免理由'), '经请示同意保留');
    await user.click(screen.getByRole('button', { name: '终审签批' }));
    const waivers = [{ finding: findingKey(block), reason: '经请示同意保留' }];
    expect(onSign).toHaveBeenCalledExactlyOnceWith('correct horse', expect.objectContaining({ waivers }));
  });

  it('says for whom it is given under a delegation', () => {
    const standin = aPerson('standin', { name: '代理人', roles: ['duty'] });
    const given: Delegation = {
      id: 'd-1',
      from: 'first' as PersonId,
      to: standin.id,
      stages: ['first'],
      start: NOW,
      end: NOW + 1,
      endedAt: null,
    };
    openReview('standin', aReview(), itemFor('standin', aReview(), [given], [...ROSTER, standin]));
    expect(screen.getByText('standin 受 陈一 委托签批')).toBeTruthy();
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
    openReview(person, review);
    expect(screen.getByText(reason)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /签批$/ })).toBeNull();
    expect(screen.queryByRole('checkbox')).toBeNull();
  });
});

describe('a review', () => {
  it('shows the reasons of the author under their findings', () => {
    const finding = aFinding();
    const waiver = { finding: findingKey(finding), reason: '已电话核实', by: 'author' as PersonId };
    openReview('first', aReview({ findings: [finding], submission: anAct({ waivers: [waiver] }) }));
    expect(within(screen.getByRole('region', { name: '须说明' })).getByText(/已电话核实/)).toBeTruthy();
  });

  it('shows what changed since it was signed, not by colour alone', () => {
    const before = aDraft();
    const now = aDraft({ article: { body: '今天上午，青禾县图书馆新馆开馆。\n开放时间为每天8时至21时。' } });
    const { container } = show(
      <ReviewDetail
        {...BARE}
        item={itemFor('first', aReview({ draft: now }))}
        me={null}
        locate={() => null}
        comparisons={[{ title: '与上次签批的版本相比', fields: diffDrafts(before, now) }]}
      />,
    );
    expect(container.querySelector('del')?.textContent).toContain('每天9时');
    expect(container.querySelector('ins')?.textContent).toContain('每天8时');
  });
});
