import { Input } from 'antd';

interface Props {
  readonly id: string;
  /** `YYYY-MM-DD`; null while nothing whole is typed. */
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
}

/** A calendar day. */
export function DayInput({ id, value, onChange }: Props) {
  return (
    <Input
      id={id}
      type="date"
      value={value ?? ''}
      max="2099-12-31"
      onChange={(e) => onChange(e.target.value || null)}
    />
  );
}
