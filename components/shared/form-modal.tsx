import { Flex, Modal } from 'antd';
import { type ReactNode, useId } from 'react';
import { useText } from '../text';
import { FaultAlert } from './fault-alert';
import { useTask } from './task';

interface Props {
  readonly open: boolean;
  readonly title: string;
  readonly okText: string;
  readonly danger?: boolean;
  readonly width?: number;
  /** False while something is missing: neither the button nor Enter submits. */
  readonly ready: boolean;
  readonly children?: ReactNode;
  readonly onCancel: () => void;
  /** Resolves when it is done; rejects with a Fault whose sentence is shown under the fields. */
  readonly onSubmit: () => Promise<void>;
}

/** A dialog that is a form: Enter submits, a failure stays on screen with what was typed, a click beside it loses nothing. */
export function FormModal(props: Props) {
  const { t } = useText();
  const formId = useId();
  const task = useTask();
  return (
    <Modal
      open={props.open}
      title={props.title}
      okText={props.okText}
      cancelText={t('common.cancel')}
      okButtonProps={{
        htmlType: 'submit',
        form: formId,
        disabled: !props.ready,
        danger: props.danger,
        loading: task.busy,
      }}
      onCancel={() => {
        task.clear();
        props.onCancel();
      }}
      destroyOnHidden
      width={props.width ?? 420}
      mask={{ closable: false }}
    >
      <form
        id={formId}
        onSubmit={(e) => {
          e.preventDefault();
          if (props.ready) void task.run(props.onSubmit);
        }}
      >
        <Flex vertical gap={12}>
          {props.children}
          {task.error && <FaultAlert message={task.error} />}
        </Flex>
      </form>
    </Modal>
  );
}
