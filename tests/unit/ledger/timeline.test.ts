import { describe, expect, it } from 'vitest';
import type { LedgerEntry, LedgerEvent } from '../../../utils/domain/ledger';
import { LedgerEventTypeSchema } from '../../../utils/domain/ledger';
import { GROUP_OF, LedgerGroupSchema, typesOf } from '../../../utils/ledger/groups';
import { commentTimeline, reviewTimeline, type TimelineStep } from '../../../utils/ledger/timeline';
import { aComment, aDraft, aFinding, anAct, anEntry, DIGEST } from '../../support/builders';
import { HOUR, MINUTE, NOW } from '../../support/clock';
import { ledgerSamples } from '../../support/ledger-samples';
import { aStored } from '../own-posts/posts';

let seq = 0;
const event = (entry: Partial<LedgerEntry>): LedgerEvent => ({ ...anEntry(entry), seq: ++seq, prev: '', hash: '' });
const told = (steps: readonly TimelineStep[]) => steps.map((step) => ('event' in step ? step.event.type : step.moment));

const remark = { article: 0, field: 'body' as const, start: 0, end: 2, quote: '8月3日', text: '应为13日' };
const submitted = event({
  type: 'draft-submitted',
  at: NOW,
  actor: 'author',
  subject: 'review-1',
  data: {
    version: 1,
    digest: DIGEST,
    draft: aDraft(),
    findings: [aFinding({ severity: 'warn' }), aFinding({ severity: 'hint' }), aFinding({ severity: 'hint' })],
    act: anAct({ waivers: [{ finding: 'x', reason: '引用原文', by: 'author' as never }] }),
  },
});
const rejected = event({
  type: 'rejected',
  at: NOW + MINUTE,
  actor: 'first',
  subject: 'review-1',
  data: { digest: DIGEST, act: anAct({ act: 'reject', stage: 'first', comment: '日期有误', remarks: [remark] }) },
});
const published = event({
  type: 'published',
  at: NOW + HOUR,
  subject: 'review-1',
  data: { digest: DIGEST, url: 'https://weibo.com/1/PaBc', outcome: 'published' },
});
const corrected = event({
  type: 'correction-begun',
  at: NOW + 2 * HOUR,
  subject: 'review-1',
  data: { correction: 'review-2', reason: '日期写错' },
});

describe('the course of a draft', () => {
  it('is in order of time, whatever order the events came in, with the look of the platform between', () => {
    const post = aStored({ firstSeenAt: NOW + HOUR + MINUTE, url: 'https://weibo.com/1/PaBc' });
    expect(told(reviewTimeline([published, corrected, submitted, rejected], [post]))).toEqual([
      'draft-submitted',
      'rejected',
      'published',
      'listed',
      'correction-begun',
    ]);
  });

  it('tells version, digest, findings, waivers, anchored remarks, address and what it leads to', () => {
    const [first, second, third, fourth] = reviewTimeline([submitted, rejected, published, corrected], []);
    expect(first).toMatchObject({
      by: 'author',
      facts: {
        version: 1,
        digest: DIGEST.slice(0, 10),
        findings: { block: 0, warn: 1, hint: 2 },
        waivers: ['引用原文'],
      },
    });
    expect(second).toMatchObject({
      by: 'first',
      detail: '日期有误',
      facts: { stage: 'first', findings: null, remarks: [{ quote: '8月3日', text: '应为13日' }] },
    });
    expect(third).toMatchObject({ facts: { url: 'https://weibo.com/1/PaBc' } });
    expect(fourth).toMatchObject({ links: [{ to: 'review', id: 'review-2' }] });
  });

  it('shows what another computer signed at the time it was signed there', () => {
    const brought = event({
      type: 'packet-imported',
      at: NOW + HOUR,
      subject: 'review-1',
      data: {
        digest: DIGEST,
        source: {
          signer: { act: anAct({ act: 'packet' }) },
          acts: [
            anAct({ act: 'sign-off', stage: 'second', by: 'second' as never, at: NOW + 2 * MINUTE, comment: '同意' }),
          ],
        },
      },
    });
    const steps = reviewTimeline([submitted, brought], []);
    expect(told(steps)).toEqual(['draft-submitted', 'signed-off', 'packet-imported']);
    expect(steps[1]).toMatchObject({ at: NOW + 2 * MINUTE, by: 'second', detail: '同意', facts: { stage: 'second' } });
  });

  it.each(LedgerEventTypeSchema.options)('%s is one step at least', (type) => {
    for (const sample of ledgerSamples(type)) expect(reviewTimeline([event({ ...sample, type })], [])).not.toEqual([]);
  });
});

describe('the course of a comment', () => {
  const comment = {
    ...aComment({ seen: { at: NOW, text: '还没来水！' } }),
    firstSeenAt: NOW + 5 * MINUTE,
    edits: [
      { text: '停水了', until: NOW + 10 * MINUTE },
      { text: '停水了，什么时候来？', until: NOW + 20 * MINUTE },
    ],
  };
  const acknowledged = event({
    type: 'comment-acknowledged',
    at: NOW + 15 * MINUTE,
    subject: comment.key,
    data: { from: 'open', to: 'acknowledged', late: ['acknowledge'] },
  });

  it('begins with its first wording and tells each later one when it was seen', () => {
    const steps = commentTimeline(comment, [acknowledged], []);
    expect(told(steps)).toEqual(['written', 'first-seen', 'edited', 'comment-acknowledged', 'edited']);
    expect(steps.flatMap((step) => ('moment' in step && step.text !== '' ? [step.text] : []))).toEqual([
      '停水了',
      '停水了，什么时候来？',
      '还没来水！',
    ]);
    expect(steps[3]).toMatchObject({ facts: { late: true } });
  });

  it('shows replies, and that personal data were removed', () => {
    const reply = aComment({ seen: { at: NOW + HOUR, text: '已恢复供水', own: true } });
    const steps = commentTimeline({ ...comment, erasedAt: NOW + 2 * HOUR }, [], [reply]);
    expect(told(steps).slice(-2)).toEqual(['replied', 'erased']);
  });
});

it('every kind of event belongs to one family, and every family has some', () => {
  expect(Object.keys(GROUP_OF).sort()).toEqual([...LedgerEventTypeSchema.options].sort());
  expect(LedgerGroupSchema.options.flatMap((group) => typesOf(group)).sort()).toEqual(
    [...LedgerEventTypeSchema.options].sort(),
  );
  for (const group of LedgerGroupSchema.options) expect(typesOf(group).length).toBeGreaterThan(0);
});
