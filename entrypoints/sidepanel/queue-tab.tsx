import { Button } from 'antd';
import { useState } from 'react';
import type { PersonName, QueueItem } from '../../components/panel/model';
import type { SignOffInput } from '../../components/panel/review-detail';
import { ReviewQueue } from '../../components/panel/review-queue';
import { WithdrawReview } from '../../components/panel/review-withdraw';
import { isReady } from '../../components/shared/people';
import { useText } from '../../components/text';
import type { PersonId, ReviewId } from '../../utils/domain/ids';
import type { Person } from '../../utils/domain/people';
import type { Review } from '../../utils/domain/review';
import type { Prepared } from '../../utils/messaging/protocol';
import { send } from '../../utils/messaging/send';
import type { StatementExtras } from '../../utils/review/statement';
import { getReview } from '../../utils/storage/reviews';
import { signAs } from '../workspace/lib/acts';
import { useDatabase } from '../workspace/lib/database';
import { ProxyActions } from '../workspace/lib/proxy-actions';
import type { ViewContext } from '../workspace/lib/queue-item';
import { TakeReview } from '../workspace/lib/take-review';
import { nextSentence } from './next-sentence';
import { OpenReview } from './open-review';
import { withdraw } from './withdraw';

interface Props {
  /** The review that is open at first; absent: the list. */
  readonly start?: ReviewId;
  /** In review, returned to its author, or expired. */
  readonly items: readonly QueueItem[];
  /** With a 代录 that this person has still to countersign, in whatever state. */
  readonly owed: readonly QueueItem[];
  readonly people: readonly Person[];
  readonly context: ViewContext;
  readonly me: PersonId | null;
  readonly onMe: (person: PersonId) => void;
  readonly personName: PersonName;
  readonly prepared: Prepared | null;
  /** A change of the review policy waits for this person's signature. */
  readonly policyWaits: boolean;
  readonly onPolicy: () => void;
  readonly onActivate: () => void;
  /** Leads to the page where packets are imported and taken along; absent on that page itself. */
  readonly onPackets?: () => void;
}

/** 待我处理: the queue, one review, and the two decisions. */
export function QueueTab(props: Props) {
  const { items, people, context, me, personName, prepared } = props;
  const { t } = useText();
  const db = useDatabase();
  const [openId, setOpenId] = useState<ReviewId | null>(props.start ?? null);
  const [notice, setNotice] = useState<string | null>(null);
  const item = [...items, ...props.owed].find((i) => i.review.id === openId);
  const person = people.find((p) => p.id === me) ?? null;

  if (!item) {
    return (
      <>
        <ReviewQueue
          people={people}
          me={me}
          onChooseMe={props.onMe}
          items={items}
          owed={props.owed}
          here={prepared?.verdict.review ?? null}
          personName={personName}
          policyWaits={props.policyWaits}
          onPolicy={props.onPolicy}
          onOpen={(opened) => {
            setNotice(null);
            setOpenId(opened.review.id);
          }}
          onActivate={props.onActivate}
          notice={notice}
        />
        {props.onPackets && (
          <Button type="link" size="small" style={{ marginTop: 10, paddingInline: 0 }} onClick={props.onPackets}>
            {t('packets.out.importHere')}
          </Button>
        )}
      </>
    );
  }
  const decide = async (
    pin: string,
    act: 'sign-off' | 'reject',
    more: StatementExtras,
    rest: Partial<SignOffInput> & { comment?: string },
  ) => {
    if (!person) return;
    const { review, stage, delegation } = item;
    const signed = await signAs(db, person.id, pin, {
      act,
      review: review.id,
      digest: review.digest,
      account: review.account,
      stage,
      comment: rest.comment,
      waivers: rest.waivers?.map((waiver) => ({ ...waiver, by: person.id })),
      more: delegation ? { ...more, delegation: delegation.id, onBehalfOf: delegation.from } : more,
    });
    await send('review.act', { act: signed });
    const stored = await getReview(db, review.id);
    setNotice(act === 'reject' || !stored ? t('panel.reject.done') : nextSentence(t, 'sign', stored, people, context));
    setOpenId(null);
  };
  return (
    <OpenReview
      item={item}
      me={person}
      personName={personName}
      prepared={prepared}
      onBack={() => setOpenId(null)}
      onSign={(pin, input) =>
        decide(pin, 'sign-off', { gates: [...input.gates], seen: [...input.seen], ...remarksOf(input.remarks) }, input)
      }
      onReject={(pin, comment, remarks) => decide(pin, 'reject', remarksOf(remarks), { comment })}
      actions={
        <>
          <ProxyActions
            item={item}
            me={me}
            people={people}
            context={context}
            personName={personName}
            onRecorded={() => {
              setNotice(t('people.proxy.done'));
              setOpenId(null);
            }}
          />
          {props.onPackets && <TakeReview review={item.review} people={people} me={me} />}
          {me !== null && item.review.authors.includes(me) && (
            <WithdrawReview
              authors={authorsOf(item.review, people)}
              me={me}
              onWithdraw={async (author, pin, reason) => {
                await withdraw(db, item.review, author, pin, reason);
                setNotice(t('panel.withdraw.done'));
                setOpenId(null);
              }}
            />
          )}
        </>
      }
    />
  );
}

/** Left out of the statement when there are none. */
function remarksOf(remarks: SignOffInput['remarks']): StatementExtras {
  return remarks.length > 0 ? { remarks: [...remarks] } : {};
}

/** People who submitted a version and can sign. */
export function authorsOf(review: Review, people: readonly Person[]): readonly Person[] {
  return people.filter((p) => review.authors.includes(p.id) && isReady(p));
}
