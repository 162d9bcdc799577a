import { Button } from 'antd';
import { memo, type ReactNode } from 'react';
import type { CommentKey } from '../../utils/domain/ids';
import type { QueueItem } from '../../utils/domain/queue';
import { useLabels } from '../shared/labels';
import { beijingTime } from '../shared/time';
import { useText } from '../text';
import { Countdown } from './clock';
import type { CommentChange } from './model';
import { Why } from './why';

interface Props {
  readonly item: QueueItem;
  readonly expanded: boolean;
  readonly busy: boolean;
  readonly regulationNames: Readonly<Record<string, string>>;
  /** Keeps the row's button reachable for the keyboard. */
  readonly register: (key: CommentKey, node: HTMLButtonElement | null) => void;
  readonly onToggle: (key: CommentKey) => void;
  readonly onOpen: (key: CommentKey) => void;
  readonly onAct: (item: QueueItem, change: CommentChange) => void;
}

/** One comment of the duty list: who, where, what, which clock and how long; opened: why, and what can be done. */
export const QueueRow = memo(function QueueRow(props: Props): ReactNode {
  const { item, expanded, regulationNames } = props;
  const { t } = useText();
  const labels = useLabels();
  const { urgency } = item;
  return (
    <li className={`ss-row ss-${urgency.level}`} data-key={item.key}>
      <button
        type="button"
        className="ss-row-main"
        ref={(node) => props.register(item.key, node)}
        aria-expanded={expanded}
        onClick={() => props.onToggle(item.key)}
      >
        <span className="ss-row-head">
          <span className="ss-tag ss-tag-platform">{labels.platform(item.platform)}</span>
          {item.channel === 'message' && <span className="ss-tag">{t('popup.message')}</span>}
          <span className="ss-row-account">{item.accountName || t('popup.accountUnknown')}</span>
        </span>
        <span className="ss-row-clock">
          {urgency.clock && <span className="ss-clock-name">{t(`popup.clock.${urgency.clock}`)}</span>}
          <Countdown urgency={urgency} />
        </span>
        <span className="ss-row-text">
          <b>{item.authorName || t('popup.authorUnknown')}</b>
          {item.text.replace(/\s+/g, ' ').trim() || t('popup.noText')}
        </span>
        <Marks item={item} />
      </button>
      {expanded && (
        <div className="ss-row-more">
          <p className="ss-row-full">{item.text}</p>
          <p className="ss-row-meta">
            {item.postTitle && <span>{t('popup.under', { title: item.postTitle })}</span>}
            <span>{t('popup.writtenAt', { time: beijingTime(item.at) })}</span>
            <span>{t('popup.firstSeenAt', { time: beijingTime(item.firstSeenAt) })}</span>
          </p>
          {item.explanation && <Why explanation={item.explanation} regulationNames={regulationNames} />}
          <Actions {...props} />
        </div>
      )}
    </li>
  );
});

/** What else has to be known about a due time at one glance. */
function Marks({ item }: { readonly item: QueueItem }): ReactNode {
  const { t } = useText();
  const { provisional, estimated, unseenInTime, windowClosed, breaches, clock } = item.urgency;
  const marks: string[] = [];
  if (provisional) marks.push(t('popup.mark.provisional'));
  if (estimated) marks.push(t('popup.mark.estimated'));
  if (windowClosed) marks.push(t('popup.mark.windowClosed'));
  if (unseenInTime) marks.push(t('popup.mark.unseen'));
  else if (clock !== 'acknowledge' && breaches.some((b) => b.clock === 'acknowledge')) marks.push(t('popup.mark.late'));
  if (marks.length === 0) return null;
  return (
    <span className="ss-row-marks">
      {marks.map((mark) => (
        <span className="ss-mark" key={mark}>
          {mark}
        </span>
      ))}
    </span>
  );
}

function Actions({ item, busy, onOpen, onAct }: Props): ReactNode {
  const { t } = useText();
  return (
    <div className="ss-row-actions">
      <Button type="primary" disabled={busy} onClick={() => onOpen(item.key)}>
        {t('popup.act.open')}
      </Button>
      {item.status === 'open' && (
        <Button disabled={busy} onClick={() => onAct(item, 'acknowledge')}>
          {t('popup.act.acknowledge')}
        </Button>
      )}
      <Button disabled={busy} onClick={() => onAct(item, 'resolve')}>
        {t('popup.act.resolve')}
      </Button>
      <Button type="text" disabled={busy} onClick={() => onAct(item, 'dismiss')}>
        {t('popup.act.dismiss')}
      </Button>
    </div>
  );
}
