import { Typography } from 'antd';
import { useState } from 'react';
import type { ClosingAct, CommentAct } from '../../utils/domain/comment-act';
import { FormModal } from '../shared/form-modal';
import { useText } from '../text';
import { ActFields } from './act-fields';
import { type ActValues, closingOf, isReady, orderOf, startOf, wordsMin } from './act-values';
import { alsoOpen, type CommentView, type OpenForm } from './model';
import { useCommentWords } from './words';

interface Props {
  readonly view: Pick<CommentView, 'comment' | 'matter'>;
  readonly open: Exclude<OpenForm, { form: 'extend' }>;
  readonly departments: readonly string[];
  /** ms */
  readonly now: number;
  readonly onCancel: () => void;
  /** `whole`: the same for every open comment of the matter (整件办结), else null. Rejects with a Fault; what was typed stays. */
  readonly onSubmit: (act: CommentAct, whole: ClosingAct | null) => Promise<void>;
}

/** The small form of one act. Enter in a one-line field submits. */
export function ActDialog({ view, open, departments, now, onCancel, onSubmit }: Props) {
  const { t } = useText();
  const words = useCommentWords();
  const { form } = open;
  const { comment } = view;
  const [values, setValues] = useState<ActValues>(() => startOf(form, comment));
  const others = alsoOpen(view).length;
  return (
    <FormModal
      open
      title={t(`handling.act.${form}`)}
      okText={t(`handling.act.${form}`)}
      danger={form === 'decline' || form === 'dismiss'}
      width={480}
      ready={isReady(form, values, comment)}
      onCancel={onCancel}
      onSubmit={() => {
        const closing = form === 'resolve' || form === 'refer' || form === 'decline';
        return onSubmit(orderOf(open, values), closing && values.whole ? closingOf(form, values) : null);
      }}
    >
      {form !== 'amend' && (
        <Typography.Text type="secondary" ellipsis>
          {words.quote(comment)}
        </Typography.Text>
      )}
      <ActFields
        form={form}
        values={values}
        onChange={(part) => setValues((before) => ({ ...before, ...part }))}
        departments={departments}
        min={wordsMin(form, values, comment)}
        others={others}
        now={now}
      />
    </FormModal>
  );
}
