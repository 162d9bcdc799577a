import type { ReactNode } from 'react';
import { isClosed } from '../../utils/domain/comment';
import { TransferList } from '../comments/transfer-list';
import { type TriageChoice, TriageEditor } from '../comments/triage-editor';

import { useText } from '../text';
import { AntdLook } from '../theme';
import type { FormSource, PopupForm } from './model';

interface Props {
  readonly source: FormSource;
  readonly busy: boolean;
  readonly onForm: (form: PopupForm) => void;
  readonly onSort: (choice: TriageChoice) => void;
}

/** What an unfolded row offers beside its buttons: the class with its reasons, changed by one click, and what is out (转办). */
export default function RowWork({ source: { comment }, busy, onForm, onSort }: Props): ReactNode {
  const { t } = useText();
  return (
    <AntdLook>
      {comment.handling.transfers.length + comment.handling.urgings.length > 0 && (
        <section className="ss-row-part" aria-label={t('handling.detail.transfers')}>
          <h4>{t('handling.detail.transfers')}</h4>
          <TransferList comment={comment} onForm={onForm} />
        </section>
      )}
      <section className="ss-row-part" aria-label={t('triage.group')}>
        <h4>{t('triage.group')}</h4>
        <TriageEditor
          triage={comment.triage}
          text={comment.seen.text}
          closed={isClosed(comment)}
          busy={busy}
          onSort={onSort}
        />
      </section>
    </AntdLook>
  );
}
