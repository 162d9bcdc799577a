import { Alert, Flex, Form, Input, Modal, Typography } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useText } from '../text';
import { FaultAlert } from './fault-alert';
import { useTask } from './task';

interface Props {
  readonly open: boolean;
  readonly title: string;
  readonly okText: string;
  readonly danger?: boolean;
  /** True while something beside the PIN is missing. */
  readonly blocked?: boolean;
  /** Whose PIN is asked for; shown above the field so that nobody types theirs for somebody else. */
  readonly personName: string;
  /** The person signs with a passkey: no PIN field, and `onSubmit` gets ''. */
  readonly passkey?: boolean;
  /** Asks for a written text as well (退回意见, 说明), at least this many characters. */
  readonly comment?: { readonly label: string; readonly minLength: number; readonly placeholder?: string };
  readonly children?: ReactNode;
  readonly onCancel: () => void;
  /** Resolves when the act is done; rejects with a Fault whose sentence is shown here. The PIN is not kept. */
  readonly onSubmit: (pin: string, comment: string) => Promise<void>;
}

/** Dialog that takes one person's PIN for one act. Enter submits; the PIN is forgotten whenever the dialog closes. */
export function PinDialog(props: Props) {
  const { t } = useText();
  const formId = useId();
  const task = useTask();
  const [pin, setPin] = useState('');
  const [comment, setComment] = useState('');
  const { comment: ask } = props;
  const ready = !props.blocked && (props.passkey || pin.length > 0) && (!ask || comment.trim().length >= ask.minLength);

  const close = () => {
    setPin('');
    task.clear();
    props.onCancel();
  };
  const submit = async () => {
    if (!ready) return;
    const done = await task.run(() => props.onSubmit(pin, comment.trim()));
    setPin('');
    if (done) setComment('');
  };

  return (
    <Modal
      open={props.open}
      title={props.title}
      okText={props.okText}
      cancelText={t('common.cancel')}
      okButtonProps={{ htmlType: 'submit', form: formId, disabled: !ready, danger: props.danger, loading: task.busy }}
      onCancel={close}
      destroyOnHidden
      width={420}
      mask={{ closable: false }}
    >
      <form
        id={formId}
        onSubmit={(e) => {
          e.preventDefault();
          void submit();
        }}
      >
        <Flex vertical gap={12}>
          {props.children}
          {ask && (
            <div>
              <label htmlFor={`${formId}-comment`}>{ask.label}</label>
              <Input.TextArea
                id={`${formId}-comment`}
                autoFocus
                value={comment}
                maxLength={500}
                autoSize={{ minRows: 2, maxRows: 6 }}
                placeholder={ask.placeholder ?? t('common.minChars', { count: String(ask.minLength) })}
                onChange={(e) => setComment(e.target.value)}
              />
            </div>
          )}
          {props.passkey ? (
            <Alert
              type="info"
              showIcon
              title={t('people.passkey.of', { name: props.personName })}
              description={t('people.passkey.how')}
            />
          ) : (
            <PinField
              id={`${formId}-pin`}
              name={props.personName}
              autoFocus={!ask && !props.blocked}
              value={pin}
              onChange={setPin}
            />
          )}
          {task.error && <FaultAlert message={task.error} />}
        </Flex>
      </form>
    </Modal>
  );
}

interface PinFieldProps {
  readonly id: string;
  /** Whose PIN. */
  readonly name: string;
  readonly autoFocus?: boolean;
  readonly value: string;
  readonly onChange: (pin: string) => void;
}

/** One person's own PIN, with the note that only they type it. */
export function PinField({ id, name, autoFocus, value, onChange }: PinFieldProps) {
  const { t } = useText();
  return (
    <>
      <Form.Item label={t('common.pinOf', { name })} layout="vertical" htmlFor={id} style={{ margin: 0 }}>
        <Input.Password
          id={id}
          autoFocus={autoFocus}
          autoComplete="off"
          value={value}
          onChange={(e) => onChange(e.target.value)}
        />
      </Form.Item>
      <Typography.Text type="secondary">{t('common.pinNote')}</Typography.Text>
    </>
  );
}
