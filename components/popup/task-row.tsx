import { memo, type ReactNode } from 'react';
import { underscored, useLabels } from '../shared/labels';
import { useText } from '../text';
import { useNow } from './clock';
import { agoText, shortDueText, spanText } from './format';
import type { Entry, SectionLevel } from './sections';

export type TaskEntry = Exclude<Entry, { kind: 'comment' }>;

interface Props {
  readonly entry: TaskEntry;
  readonly level: SectionLevel;
  readonly register: (id: string, node: HTMLButtonElement | null) => void;
  readonly onTask: (entry: TaskEntry) => void;
}

/** A row that is no comment: an account to be read, a draft to be signed, a backup to be made. One click leads there. */
export const TaskRow = memo(function TaskRow({ entry, level, register, onTask }: Props): ReactNode {
  return (
    <li className={`ss-row ss-task ss-${level}`} data-row={entry.id}>
      <button
        type="button"
        className="ss-row-main"
        ref={(node) => register(entry.id, node)}
        onClick={() => onTask(entry)}
      >
        <Content entry={entry} />
      </button>
    </li>
  );
});

function Content({ entry }: { readonly entry: TaskEntry }): ReactNode {
  const { t } = useText();
  const labels = useLabels();
  const now = useNow();
  switch (entry.kind) {
    case 'reading': {
      const { platform, name, lastReadAt, readAgainAt } = entry.reading;
      const late = now - readAgainAt;
      return (
        <>
          <Head platform={labels.platform(platform)} account={name} />
          <span className="ss-row-clock">
            {late > 0 ? (
              <span className="ss-countdown-span">{t('popup.task.unreadBy', { span: spanText(late, t) })}</span>
            ) : (
              <span className="ss-countdown-due">{t('popup.dueAt', { time: shortDueText(readAgainAt, now) })}</span>
            )}
          </span>
          <span className="ss-row-text">
            <em>{t(entry.gap ? 'popup.task.gap' : 'popup.task.read')}</em>
            {entry.gap && t('popup.task.gapWhy', { why: t(`watch.why.${underscored(entry.gap)}`) })}
            {lastReadAt === null
              ? t('popup.task.neverRead')
              : t('popup.task.lastRead', { ago: agoText(now - lastReadAt, t) })}
          </span>
        </>
      );
    }
    case 'draft': {
      const { platform, accountName, heading, stage, since } = entry.draft;
      return (
        <>
          <Head platform={labels.platform(platform)} account={accountName} />
          <span className="ss-row-clock">
            <span className="ss-countdown-due">{t('popup.task.waited', { span: agoText(now - since, t) })}</span>
          </span>
          <span className="ss-row-text">
            <em>{stage === '' ? t('popup.task.countersign') : t('popup.task.sign', { stage })}</em>
            {heading || t('panel.review.untitled')}
          </span>
        </>
      );
    }
    case 'drafts':
      return (
        <span className="ss-row-text">
          <em>{t('popup.task.drafts', { count: entry.count })}</em>
          {t('popup.task.draftsHow')}
        </span>
      );
    case 'backup':
      return (
        <span className="ss-row-text">
          <em>{t('ledger.backup.remind', { days: entry.days })}</em>
          {t('popup.task.backupHow')}
        </span>
      );
  }
}

function Head({ platform, account }: { readonly platform: string; readonly account: string }): ReactNode {
  return (
    <span className="ss-row-head">
      <span className="ss-tag ss-tag-platform">{platform}</span>
      <span className="ss-row-account">{account}</span>
    </span>
  );
}
