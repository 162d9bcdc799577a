import { Modal } from 'antd';
import type { ReactNode } from 'react';
import { ActDialog } from '../comments/act-dialog';
import { ExtendDialog } from '../comments/extend-dialog';
import { useText } from '../text';
import { AntdLook } from '../theme';
import type { OpenPopupForm, PopupActions } from './model';
import { PopupReply } from './popup-reply';

interface Props {
  readonly open: OpenPopupForm;
  /** ms */
  readonly now: number;
  readonly actions: PopupActions;
  readonly onClose: () => void;
}

/** The small form of one act over the list: those of the page 留言. What was typed survives a failure. */
export default function Forms({ open: { form, source }, now, actions, onClose }: Props): ReactNode {
  const { t } = useText();
  const { comment } = source;
  return (
    <AntdLook>
      {form.form === 'reply' ? (
        <Modal open title={t('replies.use.group')} footer={null} onCancel={onClose} mask={{ closable: false }}>
          <PopupReply comment={comment} now={now} actions={actions} />
        </Modal>
      ) : form.form === 'extend' ? (
        <ExtendDialog
          comment={comment}
          approvers={source.approvers}
          onCancel={onClose}
          onSubmit={(by, pin, reason) => actions.onExtend(comment.key, by, pin, reason)}
        />
      ) : (
        <ActDialog
          view={source}
          open={form}
          departments={source.departments}
          now={now}
          onCancel={onClose}
          onSubmit={async (act, whole) => {
            if (whole) await actions.onCloseMatter(comment.matter, whole);
            else await actions.onAct(comment.key, act);
            onClose();
          }}
        />
      )}
    </AntdLook>
  );
}
