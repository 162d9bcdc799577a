import { Alert, Select, Typography } from 'antd';
import { useState } from 'react';
import { REASON_MIN } from '../../utils/comments/acts/reasons';
import type { StoredComment } from '../../utils/domain/comment';
import type { PersonId } from '../../utils/domain/ids';
import type { Person } from '../../utils/domain/people';
import { Field } from '../shared/field';
import { personLabel } from '../shared/people';
import { PinDialog } from '../shared/pin-dialog';
import { useText } from '../text';
import { useCommentWords } from './words';

interface Props {
  readonly comment: StoredComment;
  readonly approvers: readonly Person[];
  readonly onCancel: () => void;
  readonly onSubmit: (by: PersonId, pin: string, reason: string) => Promise<void>;
}

/** 延期: a reason, and the signature of somebody who may approve it. */
export function ExtendDialog({ comment, approvers, onCancel, onSubmit }: Props) {
  const { t } = useText();
  const words = useCommentWords();
  const [chosen, setChosen] = useState<PersonId | null>(null);
  const approver = approvers.find(({ id }) => id === chosen) ?? approvers[0];
  return (
    <PinDialog
      open
      title={t('handling.form.extend.title')}
      okText={t('handling.form.extend.sign')}
      signer={approver}
      comment={{ label: t('handling.form.extend.reason'), minLength: REASON_MIN }}
      onCancel={onCancel}
      onSubmit={async (pin, reason) => {
        if (!approver) return;
        await onSubmit(approver.id, pin, reason);
        onCancel();
      }}
    >
      <Typography.Text type="secondary" ellipsis>
        {words.quote(comment)}
      </Typography.Text>
      <Typography.Text type="secondary">{t('handling.form.extend.hint')}</Typography.Text>
      {!approver && <Alert type="warning" showIcon title={t('handling.form.extend.nobody')} />}
      {approvers.length > 1 && (
        <Field label={t('handling.form.extend.approver')}>
          {(id) => (
            <Select
              id={id}
              value={approver?.id}
              onChange={setChosen}
              options={approvers.map((p) => ({ value: p.id, label: personLabel(p) }))}
            />
          )}
        </Field>
      )}
    </PinDialog>
  );
}
