import { Typography } from 'antd';
import { TextButton } from '../shared/text-button';
import { beijingTime } from '../shared/time';
import { useText } from '../text';
import type { TimelineStep } from './model';

/** 办理过程: what the ledger says about this comment, oldest first. */
export function CommentCourse({
  timeline,
  onWhole,
}: {
  readonly timeline: readonly TimelineStep[];
  /** Shows the 全过程, with wordings, replies and the post; undefined where there is no page for it. */
  readonly onWhole: (() => void) | undefined;
}) {
  const { t } = useText();
  return (
    <section className="ss-comment-section" aria-label={t('handling.detail.timeline')}>
      <h5>{t('handling.detail.timeline')}</h5>
      {timeline.length === 0 ? (
        <Typography.Text type="secondary">{t('handling.detail.timelineEmpty')}</Typography.Text>
      ) : (
        <ol className="ss-comment-course">
          {timeline.map(({ seq, at, text }) => (
            <li key={seq}>
              <time>{beijingTime(at)}</time>
              <span>{text}</span>
            </li>
          ))}
        </ol>
      )}
      {onWhole && <TextButton onClick={onWhole}>{t('ledger.timeline.whole')}</TextButton>}
    </section>
  );
}
