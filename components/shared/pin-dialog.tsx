import { Alert, Form, Input, Typography } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import type { Person } from '../../utils/domain/people';
import { useText } from '../text';
import { FormModal } from './form-modal';
import { hasPasskey } from './people';

interface Props {
  readonly open: boolean;
  readonly title: string;
  readonly okText: string;
  readonly danger?: boolean;
  readonly width?: number;
  /** True while something beside the PIN is missing. */
  readonly blocked?: boolean;
  /**
   * Who signs. Named above the field, so that nobody types their PIN for somebody else; whose key is a passkey is asked for no PIN.
   * Undefined while nobody is chosen: nothing can be submitted then.
   */
  readonly signer: Person | undefined;
  /** Asks for a written text as well (退回意见, 说明), at least this many characters. */
  readonly comment?: { readonly label: string; readonly minLength: number; readonly placeholder?: string };
  readonly children?: ReactNode;
  readonly onCancel: () => void;
  /** Resolves when the act is done; rejects with a Fault whose sentence is shown here. The PIN is '' with a passkey, and is not kept. */
  readonly onSubmit: (pin: string, comment: string) => Promise<void>;
}

/** Dialog that takes one person's signature for one act. Enter submits; the PIN is forgotten whenever the dialog closes. */
export function PinDialog(props: Props) {
  const { t } = useText();
  const id = useId();
  const [pin, setPin] = useState('');
  const [comment, setComment] = useState('');
  const { comment: ask, signer } = props;
  const signable = signer !== undefined && (hasPasskey(signer) || pin.length > 0);
  return (
    <FormModal
      open={props.open}
      title={props.title}
      okText={props.okText}
      danger={props.danger}
      width={props.width}
      ready={signable && !props.blocked && (!ask || comment.trim().length >= ask.minLength)}
      onCancel={() => {
        setPin('');
        props.onCancel();
      }}
      onSubmit={async () => {
        try {
          await props.onSubmit(pin, comment.trim());
          setComment('');
        } finally {
          setPin('');
        }
      }}
    >
      {props.children}
      {ask && (
        <div>
          <label htmlFor={`${id}-comment`}>{ask.label}</label>
          <Input.TextArea
            id={`${id}-comment`}
            autoFocus
            value={comment}
            maxLength={500}
            autoSize={{ minRows: 2, maxRows: 6 }}
            placeholder={ask.placeholder ?? t('common.minChars', { count: String(ask.minLength) })}
            onChange={(e) => setComment(e.target.value)}
          />
        </div>
      )}
      {signer && (
        <SignerField
          id={`${id}-pin`}
          signer={signer}
          autoFocus={!ask && !props.blocked}
          value={pin}
          onChange={setPin}
        />
      )}
    </FormModal>
  );
}

/** How one person signs: their PIN, or the note that their passkey will be asked for. */
export function SignerField({ signer, ...field }: Omit<PinFieldProps, 'name'> & { readonly signer: Person }) {
  const { t } = useText();
  if (!hasPasskey(signer)) return <PinField {...field} name={signer.name} />;
  return (
    <Alert
      type="info"
      showIcon
      title={t('people.passkey.of', { name: signer.name })}
      description={t('people.passkey.how')}
    />
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
