import { AutoComplete, Flex, Input, Segmented } from 'antd';
import { BeijingInput } from '../shared/beijing-input';
import { Field } from '../shared/field';
import { WordsField } from '../shared/words-field';
import { useText } from '../text';

interface WordsProps {
  readonly label: string;
  readonly placeholder?: string;
  /** Characters it needs; 0: may be left out. */
  readonly min: number;
  readonly max?: number;
  readonly value: string;
  readonly onChange: (words: string) => void;
}

/** Result, reason or note. */
export function Words({ label, placeholder, min, max = 500, value, onChange }: WordsProps) {
  const { t } = useText();
  const hint = min > 1 ? t('handling.form.chars', { count: min }) : undefined;
  return (
    <WordsField
      label={label}
      optional={min === 0}
      hint={hint}
      placeholder={placeholder}
      max={max}
      rows={[3, 8]}
      value={value}
      onChange={onChange}
    />
  );
}

interface DepartmentProps {
  readonly id: string;
  readonly value: string;
  /** Names written before. */
  readonly known: readonly string[];
  readonly onChange: (name: string) => void;
}

/** A department: a new name, or one written before. */
export function DepartmentInput({ id, value, known, onChange }: DepartmentProps) {
  return (
    <AutoComplete
      id={id}
      style={{ width: '100%' }}
      maxLength={60}
      value={value}
      options={known.filter((name) => name.includes(value.trim())).map((name) => ({ value: name }))}
      onChange={onChange}
    />
  );
}

/** The address of a published result. */
export function UrlField({ value, onChange }: { readonly value: string; readonly onChange: (url: string) => void }) {
  const { t } = useText();
  return (
    <Field label={t('handling.form.resolve.resultUrl')} optional>
      {(id) => (
        <Input
          id={id}
          maxLength={500}
          value={value}
          placeholder={t('handling.form.resolve.urlPlaceholder')}
          onChange={(e) => onChange(e.target.value)}
        />
      )}
    </Field>
  );
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const BEIJING = 8 * 60 * MINUTE;
/** When offices open. */
const MORNING = (8 * 60 + 30) * MINUTE;

interface WhenProps {
  readonly at: number | null;
  /** ms */
  readonly now: number;
  readonly onChange: (at: number | null) => void;
}

/** When to be reminded: a few usual times, or any. */
export function WhenField({ at, now, onChange }: WhenProps) {
  const { t } = useText();
  const soon = {
    half: now + 30 * MINUTE,
    one: now + 60 * MINUTE,
    two: now + 120 * MINUTE,
    tomorrow: Math.floor((now + BEIJING) / DAY) * DAY + DAY - BEIJING + MORNING,
  };
  const names = Object.keys(soon) as (keyof typeof soon)[];
  return (
    <Field label={t('handling.form.snooze.until')}>
      {(id) => (
        <Flex gap={8} wrap>
          <Segmented
            value={names.find((name) => soon[name] === at) ?? ''}
            onChange={(name) => {
              const chosen = names.find((known) => known === name);
              if (chosen) onChange(soon[chosen]);
            }}
            options={names.map((name) => ({ value: name as string, label: t(`handling.form.snooze.in.${name}`) }))}
          />
          <BeijingInput id={id} value={at} onChange={onChange} />
        </Flex>
      )}
    </Field>
  );
}
