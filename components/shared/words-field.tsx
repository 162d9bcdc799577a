import { Input } from 'antd';
import { Field } from './field';

interface Props {
  readonly label: string;
  readonly optional?: boolean;
  readonly hint?: string;
  readonly placeholder?: string;
  /** Characters, 500 by default. */
  readonly max?: number;
  /** Lines at first and at most, 2 to 5 by default. */
  readonly rows?: readonly [number, number];
  readonly autoFocus?: boolean;
  readonly value: string;
  readonly onChange: (words: string) => void;
}

/** Some lines in somebody's own words: result, reason, note. */
export function WordsField({ label, optional, hint, max = 500, rows = [2, 5], onChange, ...input }: Props) {
  return (
    <Field label={label} optional={optional} hint={hint}>
      {(id) => (
        <Input.TextArea
          id={id}
          maxLength={max}
          autoSize={{ minRows: rows[0], maxRows: rows[1] }}
          onChange={(e) => onChange(e.target.value)}
          {...input}
        />
      )}
    </Field>
  );
}
