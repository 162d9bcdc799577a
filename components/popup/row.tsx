import { memo, type ReactNode, Suspense } from 'react';
import type { CommentKey } from '../../utils/domain/ids';
import type { QueueItem } from '../../utils/domain/queue';
import type { TriageChoice } from '../comments/triage-editor';
import { useLabels } from '../shared/labels';
import { beijingTime } from '../shared/time';
import { type Text, useText } from '../text';
import { Countdown, DueTime } from './clock';
import { RowWork } from './later';
import type { FormSource, PopupForm } from './model';
import { RowActions } from './row-actions';
import { Why } from './why';

interface Props {
  readonly item: QueueItem;
  readonly expanded: boolean;
  readonly busy: boolean;
  /** Of the unfolded row, once it is read. */
  readonly source: FormSource | null;
  readonly regulationNames: Readonly<Record<string, string>>;
  /** Keeps the row's button reachable for the keyboard. */
  readonly register: (id: string, node: HTMLButtonElement | null) => void;
  readonly onToggle: (key: CommentKey) => void;
  readonly onOpen: (key: CommentKey) => void;
  readonly onAcknowledge: (key: CommentKey) => void;
  readonly onForm: (key: CommentKey, form: PopupForm) => void;
  readonly onSort: (key: CommentKey, choice: TriageChoice) => void;
}

/** One comment of the duty list: who, where, what, which clock and how long; opened: why, and what can be done. */
export const QueueRow = memo(function QueueRow(props: Props): ReactNode {
  const { item, expanded, source, regulationNames } = props;
  const { t } = useText();
  const { urgency } = item;
  // Of the next clock at once, of the others too as soon as the comment is read.
  const explanations = source?.explanations ?? (item.explanation ? [item.explanation] : []);
  return (
    <li className={`ss-row ss-${urgency.level}`} data-key={item.key} data-row={item.key}>
      <button
        type="button"
        className="ss-row-main"
        ref={(node) => props.register(item.key, node)}
        aria-expanded={expanded}
        onClick={() => props.onToggle(item.key)}
      >
        <Head item={item} />
        <span className="ss-row-clock">
          {urgency.clock && <span className="ss-clock-name">{t(`popup.clock.${urgency.clock}`)}</span>}
          <Countdown urgency={urgency} />
        </span>
        <span className="ss-row-text">
          <b>{item.authorName || t('popup.authorUnknown')}</b>
          {item.text.replace(/\s+/g, ' ').trim() || t('popup.noText')}
        </span>
        <Foot item={item} />
      </button>
      {expanded && (
        <div className="ss-row-more">
          <p className="ss-row-full">{item.text}</p>
          <p className="ss-row-meta">
            {item.postTitle && <span>{t('popup.under', { title: item.postTitle })}</span>}
            <span>{t('popup.writtenAt', { time: beijingTime(item.at) })}</span>
            <span>{t('popup.firstSeenAt', { time: beijingTime(item.firstSeenAt) })}</span>
          </p>
          <RowActions {...props} />
          {source && (
            <Suspense fallback={null}>
              <RowWork
                source={source}
                busy={props.busy}
                onForm={(form) => props.onForm(item.key, form)}
                onSort={(choice) => props.onSort(item.key, choice)}
              />
            </Suspense>
          )}
          {explanations.map((explanation) => (
            <Why key={explanation.clock} explanation={explanation} regulationNames={regulationNames} />
          ))}
        </div>
      )}
    </li>
  );
});

/** Platform, channel, account. */
function Head({ item }: { readonly item: QueueItem }): ReactNode {
  const { t } = useText();
  const labels = useLabels();
  return (
    <span className="ss-row-head">
      <span className="ss-tag ss-tag-platform">{labels.platform(item.platform)}</span>
      {item.channel !== 'comment' && <span className="ss-tag">{t(`handling.channel.${item.channel}`)}</span>}
      <span className="ss-row-account">{item.accountName || t('popup.accountUnknown')}</span>
    </span>
  );
}

/** Class, tone and importance where there is something to say, what else has to be known about the due time, and the due time. */
function Foot({ item }: { readonly item: QueueItem }): ReactNode {
  const { t } = useText();
  const { kind, negative, importance } = item.triage;
  return (
    <span className="ss-row-foot">
      <span className="ss-row-marks">
        {kind !== 'other' && <span className="ss-mark">{t(`handling.kind.${kind}`)}</span>}
        {negative && <span className="ss-mark ss-mark-strong">{t('handling.negative')}</span>}
        {importance !== 'normal' && (
          <span className="ss-mark ss-mark-strong">{t(`handling.importance.${importance}`)}</span>
        )}
        {marksOf(item, t).map((mark) => (
          <span className="ss-mark" key={mark}>
            {mark}
          </span>
        ))}
      </span>
      <DueTime urgency={item.urgency} />
    </span>
  );
}

function marksOf(item: QueueItem, t: Text['t']): readonly string[] {
  const { provisional, estimated, unseenInTime, windowClosed, breaches, clock, resting } = item.urgency;
  const marks: string[] = [];
  if (provisional) marks.push(t('popup.mark.provisional'));
  if (estimated) marks.push(t('popup.mark.estimated'));
  if (resting) marks.push(t('popup.mark.resting'));
  if (item.sentTo !== '') marks.push(t('popup.mark.sentTo', { to: item.sentTo }));
  if (windowClosed) marks.push(t('popup.mark.windowClosed'));
  if (unseenInTime) marks.push(t('popup.mark.unseen'));
  else if (clock !== 'acknowledge' && breaches.some((b) => b.clock === 'acknowledge')) marks.push(t('popup.mark.late'));
  if (item.snoozedUntil !== null)
    marks.push(t('popup.mark.snoozed', { time: beijingTime(item.snoozedUntil).slice(5) }));
  return marks;
}
