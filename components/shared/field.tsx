import { Form, Typography } from 'antd';
import { type ReactNode, useId } from 'react';
import { useText } from '../text';

/** A label with its field under it, and a note where there is one. */
export function Field(props: {
  readonly label: string;
  readonly optional?: boolean;
  readonly hint?: string;
  readonly children: (id: string) => ReactNode;
}) {
  const { t } = useText();
  const id = useId();
  return (
    <Form.Item
      label={props.optional ? `${props.label}${t('handling.form.optional')}` : props.label}
      layout="vertical"
      htmlFor={id}
      style={{ margin: 0, flex: 1 }}
    >
      {props.children(id)}
      {props.hint && <Typography.Text type="secondary">{props.hint}</Typography.Text>}
    </Form.Item>
  );
}
