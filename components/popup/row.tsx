import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { memo, type ReactNode } from 'react';
import type { CommentKey } from '../../utils/domain/ids';
import type { QueueItem } from '../../utils/domain/queue';
import { useLabels } from '../shared/labels';
import { beijingTime } from '../shared/time';
import { type Text, useText } from '../text';
import type { PopupForm } from './act-form';
import { Countdown, DueTime } from './clock';
import { Why } from './why';

interface Props {
  readonly item: QueueItem;
  readonly expanded: boolean;
  readonly busy: boolean;
  readonly regulationNames: Readonly<Record<string, string>>;
  /** Keeps the row's button reachable for the keyboard. */
  readonly register: (id: string, node: HTMLButtonElement | null) => void;
  readonly onToggle: (key: CommentKey) => void;
  readonly onOpen: (key: CommentKey) => void;
  readonly onAcknowledge: (key: CommentKey) => void;
  readonly onForm: (key: CommentKey, form: PopupForm) => void;
}

/** One comment of the duty list: who, where, what, which clock and how long; opened: why, and what can be done. */
export const QueueRow = memo(function QueueRow(props: Props): ReactNode {
  const { item, expanded, regulationNames } = props;
  const { t } = useText();
  const { urgency } = item;
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
          {item.explanation && <Why explanation={item.explanation} regulationNames={regulationNames} />}
          <Actions {...props} />
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

function Actions({ item, busy, onOpen, onAcknowledge, onForm }: Props): ReactNode {
  const { t } = useText();
  const more: readonly PopupForm[] = [
    ...(item.sentTo === '' ? [] : (['urge'] as const)),
    'refer',
    'decline',
    'dismiss',
    'snooze',
  ];
  return (
    <div className="ss-row-actions">
      {item.platform !== 'manual' && (
        <Button size="small" type="primary" disabled={busy} onClick={() => onOpen(item.key)}>
          {t('popup.act.open')}
        </Button>
      )}
      {item.status === 'open' && (
        <Button size="small" disabled={busy} onClick={() => onAcknowledge(item.key)}>
          {t('handling.act.acknowledge')}
        </Button>
      )}
      {(['transfer', 'resolve'] as const).map((form) => (
        <Button size="small" key={form} disabled={busy} onClick={() => onForm(item.key, form)}>
          {t(`handling.act.${form}`)}
        </Button>
      ))}
      <Dropdown
        trigger={['click']}
        menu={{
          items: more.map((form) => ({
            key: form,
            label: t(`handling.act.${form}`),
            onClick: () => onForm(item.key, form),
          })),
        }}
      >
        <Button size="small" icon={<DownOutlined />} iconPlacement="end" disabled={busy}>
          {t('handling.act.more')}
        </Button>
      </Dropdown>
    </div>
  );
}
