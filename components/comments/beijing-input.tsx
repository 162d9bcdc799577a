import { Input } from 'antd';
import { beijingTime } from '../shared/time';

interface Props {
  readonly id?: string;
  readonly label?: string;
  /** ms; null while nothing, or nothing whole, is typed. */
  readonly value: number | null;
  readonly onChange: (at: number | null) => void;
}

/** Day and time to the minute in Beijing time, whatever the computer's own time zone is. */
export function BeijingInput({ id, label, value, onChange }: Props) {
  return (
    <Input
      id={id}
      aria-label={label}
      type="datetime-local"
      style={{ width: 200 }}
      value={value === null ? '' : beijingTime(value).replace(' ', 'T')}
      onChange={(e) => onChange(beijingInstant(e.target.value))}
    />
  );
}

/** `2026-11-22T10:30` as typed, Beijing time, in ms; null where it is no time. */
export function beijingInstant(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text)) return null;
  const at = Date.parse(`${text}:00+08:00`);
  return Number.isNaN(at) ? null : at;
}
