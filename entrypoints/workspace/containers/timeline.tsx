import { TimelinePage, type TimelineView } from '../../../components/ledger/timeline-page';
import { draftHeading } from '../../../components/panel/model';
import { FaultAlert } from '../../../components/shared/fault-alert';
import { Guide } from '../../../components/shared/guide';
import { useLabels } from '../../../components/shared/labels';
import { beijingTime } from '../../../components/shared/time';
import { useText } from '../../../components/text';
import { queryToText, WHOLE_LEDGER } from '../../../utils/ledger/query';
import type { TimelineLink } from '../../../utils/ledger/timeline';
import { listAccounts } from '../../../utils/storage/accounts';
import type { SanshenDb } from '../../../utils/storage/database';
import { ledgerHead } from '../../../utils/storage/ledger';
import { listPeople } from '../../../utils/storage/people';
import { getUnit } from '../../../utils/storage/unit';
import { useLive } from '../lib/database';
import { useNames } from '../lib/names';
import { goTo, useRouteQuery } from '../lib/route';
import { openSheet } from '../lib/sheet';
import { type CommentCourse, type ReviewCourse, readCommentCourse, readReviewCourse } from '../lib/timeline';
import { type TimelineSubject, timelineRoute, timelineSubject } from '../lib/timeline-link';

/** 全过程 of one draft or comment. */
export function TimelineContainer() {
  const { t } = useText();
  const labels = useLabels();
  const address = useRouteQuery();
  const data = useLive((db) => readCourse(db, timelineSubject(address)), [address]);
  const { people = [], accounts = [], review = null, comment = null, unitName = '', head } = data.value ?? {};
  const reviews = review
    ? [review.review, ...review.correctedBy, ...(review.corrects ? [review.corrects] : [])]
    : comment?.post
      ? [comment.post]
      : [];
  const names = useNames(people, accounts, reviews);
  if (data.error) return <FaultAlert message={data.error} onRetry={data.retry} />;
  if (!head) return null;
  const missing = review === null && comment === null;
  if (missing) return <Guide title={t('ledger.timeline.missing')} steps={[t('ledger.timeline.missingHow')]} />;
  const common = { unitName, head, now: Date.now() };
  const heading = (title: string) => title || t('panel.review.untitled');
  const view = review ? reviewView(review) : commentView(comment as CommentCourse);
  return (
    <TimelinePage
      view={view}
      names={{ actor: names.person, subject: names.subject }}
      titleOf={(link) => {
        const known = link.to === 'review' ? reviews.find(({ id }) => id === link.id) : undefined;
        return known ? heading(draftHeading(known.draft)) : t(`ledger.timeline.link.${link.to}`);
      }}
      onLink={(link) => goTo(routeOf(link))}
      onLedger={() => {
        const subject = review?.review.id ?? comment?.comment.key ?? '';
        goTo(`ledger?${queryToText({ ...WHOLE_LEDGER, subject })}`);
      }}
      onSheet={review ? () => void openSheet(review.review.id) : null}
      onReport={
        comment ? () => goTo(`records?${new URLSearchParams({ tab: 'report', comment: comment.comment.key })}`) : null
      }
      onBack={() => (history.length > 1 ? history.back() : goTo(review ? 'reviews' : 'comments'))}
    />
  );

  function reviewView(course: ReviewCourse): TimelineView {
    const { review: of, corrects, correctedBy, debt } = course;
    const link = (id: typeof of.id): TimelineLink => ({ to: 'review', id });
    return {
      ...common,
      kind: 'review',
      title: heading(draftHeading(of.draft)),
      facts: [
        { label: t('workspace.reviews.account'), value: `${labels.platform(of.platform)} · ${of.accountName}` },
        { label: t('workspace.reviews.status'), value: labels.reviewStatus(of) },
        { label: t('workspace.reviews.author'), value: of.authors.map(names.person).join('、') },
        { label: t('workspace.reviews.version'), value: `${of.version} · ${of.digest.slice(0, 10)}…` },
        {
          label: t('ledger.timeline.published'),
          value: of.published ? `${beijingTime(of.published.at)} ${of.published.url}` : '—',
        },
        ...(debt ? [{ label: t('ledger.timeline.debt'), value: t(`ledger.timeline.debtState.${debt.state}`) }] : []),
      ],
      related: [
        ...(corrects
          ? [
              {
                label: t('correction.links.corrects'),
                title: heading(draftHeading(corrects.draft)),
                link: link(corrects.id),
              },
            ]
          : []),
        ...correctedBy.map((other) => ({
          label: t('correction.links.correctedBy'),
          title: heading(draftHeading(other.draft)),
          link: link(other.id),
        })),
      ],
      steps: course.steps,
      comments: course.comments,
      moreComments: course.moreComments,
    };
  }

  function commentView({ comment: of, steps, matter, post }: CommentCourse): TimelineView {
    const { seen, triage, handling } = of;
    return {
      ...common,
      kind: 'comment',
      title: seen.text.slice(0, 60) || t('workspace.subject.comment'),
      facts: [
        { label: t('workspace.reviews.account'), value: `${labels.platform(seen.platform)} · ${of.accountName}` },
        { label: t('ledger.timeline.author'), value: of.erasedAt === undefined ? seen.authorName : '—' },
        {
          label: t('ledger.timeline.sorted'),
          value: [
            t(`handling.kind.${triage.kind}`),
            ...triage.reasons.flatMap(({ words }) => words).map((word) => `“${word}”`),
          ].join(' '),
        },
        { label: t('workspace.reviews.status'), value: t(`ledger.timeline.status.${of.status}`) },
        { label: t('handling.filter.label.department'), value: handling.department || '—' },
      ],
      related: [
        ...(post
          ? [
              {
                label: t('ledger.timeline.post'),
                title: heading(draftHeading(post.draft)),
                link: { to: 'review', id: post.id } as const,
              },
            ]
          : []),
        ...matter.map((other) => ({
          label: t('ledger.timeline.matter'),
          title: other.seen.text.slice(0, 40) || '—',
          link: { to: 'comment', id: other.key } as const,
        })),
      ],
      steps,
      comments: null,
      moreComments: false,
    };
  }
}

function routeOf(link: TimelineLink): string {
  return timelineRoute(link.to === 'review' ? { review: link.id } : { comment: link.id });
}

async function readCourse(db: SanshenDb, subject: TimelineSubject | null) {
  const people = await listPeople(db);
  const accounts = await listAccounts(db);
  const unitName = (await getUnit(db))?.name ?? '';
  const head = await ledgerHead(db);
  const review = subject && 'review' in subject ? await readReviewCourse(db, subject.review) : null;
  const comment = subject && 'comment' in subject ? await readCommentCourse(db, subject.comment) : null;
  return { people, accounts, unitName, head, review, comment };
}
