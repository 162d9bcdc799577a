import type { ReactNode } from 'react';
import type { AccountReading } from '../../utils/domain/queue';
import { useLabels } from '../shared/labels';
import { useText } from '../text';
import { useNow } from './clock';
import { agoText } from './format';

interface Props {
  readonly readings: readonly AccountReading[];
}

/** When each account was last read: 未读取 is not 没有. */
export function ReadingList({ readings }: Props): ReactNode {
  const { t } = useText();
  const labels = useLabels();
  const now = useNow();
  return (
    <ul className="ss-readings">
      {readings.map((reading) => (
        <li key={reading.account} className={reading.stale ? 'ss-stale' : undefined}>
          <span className="ss-dot" />
          <span className="ss-tag ss-tag-platform">{labels.platform(reading.platform)}</span>
          <span className="ss-readings-name">{reading.name}</span>
          <span className="ss-readings-when">
            {reading.lastReadAt === null
              ? t('popup.reading.never')
              : t('popup.reading.at', { ago: agoText(now - reading.lastReadAt, t) })}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** 暂定: deadlines of a year are counted without its holiday notice. One line that opens. */
export function CalendarNotice({ message }: { readonly message: string }): ReactNode {
  const { t } = useText();
  return (
    <details className="ss-stale-notice">
      <summary>{t('popup.calendar')}</summary>
      <p>{message}</p>
    </details>
  );
}

/** Nothing runs: says so only as far as the accounts have been read. */
export function EmptyQueue({ readings }: Props): ReactNode {
  const { t } = useText();
  const unread = readings.some((reading) => reading.stale);
  return (
    <div className="ss-empty">
      <h3>
        {t(readings.length === 0 ? 'popup.empty.noAccounts' : unread ? 'popup.empty.unread' : 'popup.empty.title')}
      </h3>
      <p>
        {t(readings.length === 0 ? 'popup.empty.noAccountsHow' : unread ? 'popup.reading.how' : 'popup.empty.allRead')}
      </p>
      {readings.length > 0 && <ReadingList readings={readings} />}
    </div>
  );
}
