// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { ticksFor } from '../../../components/panel/gate-ticks';
import type { QueueItem } from '../../../components/panel/model';
import { OverrideForm } from '../../../components/panel/override-form';
import { ReviewDetail } from '../../../components/panel/review-detail';
import { ReviewQueue } from '../../../components/panel/review-queue';
import { WithdrawReview } from '../../../components/panel/review-withdraw';
import { queueItem } from '../../../entrypoints/workspace/lib/queue-item';
import { locateIn } from '../../../entrypoints/workspace/lib/review-view';
import type { Delegation } from '../../../utils/domain/delegation';
import { findingKey } from '../../../utils/domain/finding';
import type { PersonId, ReviewId } from '../../../utils/domain/ids';
import type { Review } from '../../../utils/domain/review';
import { diffDrafts } from '../../../utils/review/diff';
import { mediaToSee } from '../../../utils/review/seen';
import { aDraft, aFinding, aMedia, anAct, aPerson, aReview, aSignOff, ROSTER } from '../../support/builders';
import { NOW } from '../../support/clock';
import { fill, show, withPin } from './page';

const name = (id: string) => ROSTER.find((p) => p.id === id)?.name ?? id;

const NONE: readonly Delegation[] = [];

/** The item as the panel's page makes it, so that refusals are the real ones. */
function itemFor(person: string, review: Review, delegations = NONE, people = ROSTER): QueueItem {
  return queueItem(review, person as PersonId, people, { now: NOW, delegations });
}

const BARE = {
  personName: name,
  clauseName: (clause: string) => clause,
  comparisons: [],
  history: [],
  remarks: [],
};

function open(person: string, review: Review, item = itemFor(person, review)) {
  const onSign = vi.fn(async () => {});
  const onReject = vi.fn(async () => {});
  const page = show(
    <ReviewDetail
      {...BARE}
      item={item}
      me={name(person)}
      passkey={false}
      locate={locateIn(review.draft)}
      onSign={onSign}
      onReject={onReject}
    />,
  );
  return { ...page, onSign, onReject };
}

const ALL_GATES = ['political', 'legal', 'policy', 'secrecy', 'wording'];
const TOGETHER = '五关已逐项核对，均无问题';

describe('signing', () => {
  it('needs every gate ticked, then the PIN', async () => {
    const page = open('first', aReview());
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
    const { user, onSign } = open('first', review);
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
    const { user, onSign } = open('final', review);
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
    open('standin', aReview(), itemFor('standin', aReview(), [given], [...ROSTER, standin]));
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
    open(person, review);
    expect(screen.getByText(reason)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /签批$/ })).toBeNull();
    expect(screen.queryByRole('checkbox')).toBeNull();
  });
});

describe('returning', () => {
  it('needs four characters and a PIN', async () => {
    const page = open('first', aReview());
    await page.user.click(screen.getByText('退回'));
    const confirm = await screen.findByRole<HTMLButtonElement>('button', { name: '签名退回' });
    await fill(page.user, screen.getByLabelText('陈一的 PIN'), 'correct horse');
    await fill(page.user, screen.getByLabelText('退回意见'), '改一下');
    expect(confirm.disabled).toBe(true);
    await fill(page.user, screen.getByLabelText('退回意见'), '日期');
    await page.user.click(confirm);
    expect(page.onReject).toHaveBeenCalledExactlyOnceWith('correct horse', expect.stringContaining('日期'), []);
  });

  it('carries comments on passages, typed or selected', async () => {
    const page = open('first', aReview());
    const add = async (quote: string, text: string) => {
      await page.user.click(screen.getByText('批注').closest('button')!);
      if (quote) await fill(page.user, screen.getByLabelText('所批注的原文'), quote);
      await fill(page.user, screen.getByLabelText('批注意见'), text);
      await page.user.click(screen.getByText('添加批注'));
    };
    await add('每天9时', '核对时间');
    const body = page.container.querySelector('[data-field="0.body"]')!.firstElementChild!.firstChild!;
    const range = document.createRange();
    range.setStart(body, 5);
    range.setEnd(body, 8);
    window.getSelection()!.removeAllRanges();
    window.getSelection()!.addRange(range);
    await add('', '写全称');
    await page.user.click(screen.getByText('退回'));
    await fill(page.user, screen.getByLabelText('退回意见'), '见批注，请修改');
    await fill(page.user, screen.getByLabelText('陈一的 PIN'), 'correct horse');
    await page.user.click(screen.getByText('签名退回').closest('button')!);
    const text = aReview().draft.articles[0]!.body;
    expect(page.onReject).toHaveBeenCalledExactlyOnceWith('correct horse', '见批注，请修改', [
      {
        article: 0,
        field: 'body',
        start: text.indexOf('每天9时'),
        end: text.indexOf('每天9时') + 4,
        quote: '每天9时',
        text: '核对时间',
      },
      expect.objectContaining({ start: text.indexOf(text.slice(5, 8)), quote: text.slice(5, 8), text: '写全称' }),
    ]);
  });

  it('cannot anchor a comment to words that are not there', async () => {
    const page = open('first', aReview());
    await page.user.click(screen.getByText('批注').closest('button')!);
    await fill(page.user, screen.getByLabelText('所批注的原文'), '昨天');
    await fill(page.user, screen.getByLabelText('批注意见'), '日期不对');
    expect(screen.getByText('稿件中没有这段文字，请核对。')).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '添加批注' }).disabled).toBe(true);
  });
});

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
      me="陈一"
      passkey={false}
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
        {...BARE}
        item={itemFor('first', aReview({ draft: now }))}
        me={null}
        passkey={false}
        locate={() => null}
        comparisons={[{ title: '与上次签批的版本相比', fields: diffDrafts(before, now) }]}
      />,
    );
    expect(container.querySelector('del')?.textContent).toContain('每天9时');
    expect(container.querySelector('ins')?.textContent).toContain('每天8时');
  });
});

const QUEUE = {
  people: ROSTER.map(withPin),
  onChooseMe: () => {},
  here: null,
  policyWaits: false,
  onPolicy: () => {},
  personName: name,
  onOpen: () => {},
  onActivate: () => {},
  notice: null,
};

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

  it('says when a change of the review policy waits for this person', async () => {
    const onPolicy = vi.fn();
    const { user } = show(
      <ReviewQueue {...QUEUE} me={'final' as PersonId} items={[]} policyWaits onPolicy={onPolicy} />,
    );
    await user.click(screen.getByRole('button', { name: '去签名' }));
    expect(onPolicy).toHaveBeenCalledOnce();
  });
});

describe('withdrawing', () => {
  it('needs a reason and the PIN of an author', async () => {
    const onWithdraw = vi.fn(async () => {});
    const authors = ROSTER.filter((p) => p.id === 'author').map(withPin);
    const { user } = show(<WithdrawReview authors={authors} me={null} onWithdraw={onWithdraw} />);
    await user.click(screen.getByRole('button', { name: '撤回' }));
    await fill(user, await screen.findByLabelText('撤回原因'), '活动取消');
    await fill(user, screen.getByLabelText('林初的 PIN'), 'correct horse');
    await user.keyboard('{Enter}');
    expect(onWithdraw).toHaveBeenCalledExactlyOnceWith('author', 'correct horse', '活动取消');
  });

  it('is offered to nobody else', () => {
    show(<WithdrawReview authors={[]} me={'first' as PersonId} onWithdraw={async () => {}} />);
    expect(screen.queryByRole('button')).toBeNull();
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
