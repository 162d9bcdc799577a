import type { ReactNode } from 'react';
import { ActDialog } from '../comments/act-dialog';
import type { OpenForm } from '../comments/model';
import type { FormSource, PopupActions } from './model';

/** Forms that the popup offers. */
export type PopupForm = 'transfer' | 'resolve' | 'refer' | 'decline' | 'dismiss' | 'urge' | 'snooze';

export interface OpenPopupForm {
  readonly form: PopupForm;
  readonly source: FormSource;
}

interface Props {
  readonly open: OpenPopupForm;
  /** ms */
  readonly now: number;
  readonly actions: Pick<PopupActions, 'onAct' | 'onCloseMatter'>;
  readonly onClose: () => void;
}

/** The small form of one act over the list. What was typed survives a failure. */
export function ActForm({ open, now, actions, onClose }: Props): ReactNode {
  const { comment, matter, departments } = open.source;
  const form: Exclude<OpenForm, { form: 'extend' }> = { form: open.form };
  return (
    <ActDialog
      view={{ comment, matter }}
      open={form}
      departments={departments}
      now={now}
      onCancel={onClose}
      onSubmit={async (act, whole) => {
        if (whole) await actions.onCloseMatter(comment.matter, whole);
        else await actions.onAct(comment.key, act);
        onClose();
      }}
    />
  );
}
