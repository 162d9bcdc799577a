import { Input } from 'antd';
import { beijingInstant, beijingTime } from './time';

interface Props {
  readonly id: string;
  /** ms; null while nothing, or nothing whole, is typed. */
  readonly value: number | null;
  readonly onChange: (at: number | null) => void;
}

/** Day and time to the minute in Beijing time, whatever the computer's own time zone is. */
export function BeijingInput({ id, value, onChange }: Props) {
  return (
    <Input
      id={id}
      type="datetime-local"
      style={{ width: 200 }}
      value={value === null ? '' : beijingTime(value).replace(' ', 'T')}
      onChange={(e) => onChange(beijingInstant(e.target.value))}
    />
  );
}
