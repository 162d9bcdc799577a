import { type ReactNode, useState } from 'react';
import type { CommentKey } from '../../utils/domain/ids';
import type { QueueItem } from '../../utils/domain/queue';
import { type FormName, possibleForms } from '../comments/model';
import { useText } from '../text';
import type { FormSource, PopupForm } from './model';
import { PlainButton } from './plain';

interface Props {
  readonly item: QueueItem;
  readonly busy: boolean;
  readonly source: FormSource | null;
  readonly onOpen: (key: CommentKey) => void;
  readonly onAcknowledge: (key: CommentKey) => void;
  readonly onForm: (key: CommentKey, form: PopupForm) => void;
}

/** Forms that need more room than the popup has; the page 留言 has them. */
const ELSEWHERE: readonly FormName[] = ['detail', 'amend'];

/** What can be done with a comment: the usual at once, the rest behind 更多. */
export function RowActions({ item, busy, source, onOpen, onAcknowledge, onForm }: Props): ReactNode {
  const { t } = useText();
  const [more, setMore] = useState(false);
  const onPlatform = item.platform !== 'manual';
  const rest = source ? possibleForms(source).more.filter((form) => !ELSEWHERE.includes(form)) : [];
  return (
    <div className="ss-row-actions">
      {onPlatform && (
        <PlainButton look="strong" disabled={busy} onClick={() => onOpen(item.key)}>
          {t('popup.act.open')}
        </PlainButton>
      )}
      {item.status === 'open' && (
        <PlainButton disabled={busy} onClick={() => onAcknowledge(item.key)}>
          {t('handling.act.acknowledge')}
        </PlainButton>
      )}
      {(['transfer', 'resolve'] as const).map((form) => (
        <PlainButton key={form} disabled={busy} onClick={() => onForm(item.key, { form })}>
          {t(`handling.act.${form}`)}
        </PlainButton>
      ))}
      {onPlatform && (
        <PlainButton disabled={busy} onClick={() => onForm(item.key, { form: 'reply' })}>
          {t('popup.act.reply')}
        </PlainButton>
      )}
      <PlainButton aria-expanded={more} disabled={busy || rest.length === 0} onClick={() => setMore(!more)}>
        {t('handling.act.more')}
      </PlainButton>
      {more && (
        <div className="ss-row-actions ss-row-rest">
          {rest.map((form) => (
            <PlainButton key={form} disabled={busy} onClick={() => onForm(item.key, { form })}>
              {t(`handling.act.${form}`)}
            </PlainButton>
          ))}
        </div>
      )}
    </div>
  );
}
