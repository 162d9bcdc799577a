import { useState } from 'react';
import type { Tick } from '../../components/panel/gate-ticks';
import type { PersonName, QueueItem } from '../../components/panel/model';
import { ReviewQueue } from '../../components/panel/review-queue';
import { useText } from '../../components/text';
import type { PersonId, ReviewId } from '../../utils/domain/ids';
import type { Person } from '../../utils/domain/people';
import type { Prepared } from '../../utils/messaging/protocol';
import { send } from '../../utils/messaging/send';
import { getReview } from '../../utils/storage/reviews';
import { signAs } from '../workspace/lib/acts';
import { useDatabase } from '../workspace/lib/database';
import { nextSentence } from './next-sentence';
import { OpenReview } from './open-review';

/** Words of the ticks in the signed statement: part of the record, so Chinese whatever the page's language is. */
const TICK_WORDS: Readonly<Record<Tick, string>> = {
  political: '政治关',
  legal: '法律关',
  policy: '政策关',
  secrecy: '保密关',
  wording: '文字关',
  image: '图片已看',
  video: '视频已看',
};

interface Props {
  readonly items: readonly QueueItem[];
  readonly people: readonly Person[];
  readonly me: PersonId | null;
  readonly onMe: (person: PersonId) => void;
  readonly personName: PersonName;
  readonly prepared: Prepared | null;
  readonly onActivate: () => void;
}

/** 待我签批: the queue, one review, and the two decisions. */
export function QueueTab({ items, people, me, onMe, personName, prepared, onActivate }: Props) {
  const { t } = useText();
  const db = useDatabase();
  const [openId, setOpenId] = useState<ReviewId | null>(null);
  const [notice, setNotice] = useState<string | null>(null);
  const item = items.find((i) => i.review.id === openId);
  const person = people.find((p) => p.id === me) ?? null;

  if (!item) {
    return (
      <ReviewQueue
        people={people}
        me={me}
        onChooseMe={onMe}
        items={items}
        personName={personName}
        onOpen={(opened) => {
          setNotice(null);
          setOpenId(opened.review.id);
        }}
        onActivate={onActivate}
        notice={notice}
      />
    );
  }
  const decide = async (pin: string, kind: 'sign-off' | 'reject', comment: string) => {
    if (!person) return;
    const { review, stage } = item;
    const act = await signAs(db, person.id, pin, {
      act: kind,
      review: review.id,
      digest: review.digest,
      account: review.account,
      stage,
      comment,
    });
    await send('review.act', { act });
    const stored = await getReview(db, review.id);
    setNotice(kind === 'reject' || !stored ? t('panel.reject.done') : nextSentence(t, 'sign', stored, people));
    setOpenId(null);
  };
  return (
    <OpenReview
      item={item}
      me={person}
      personName={personName}
      prepared={prepared}
      onBack={() => setOpenId(null)}
      onSign={(pin, ticks) => decide(pin, 'sign-off', `已核：${ticks.map((tick) => TICK_WORDS[tick]).join('、')}`)}
      onReject={(pin, comment) => decide(pin, 'reject', comment)}
    />
  );
}
