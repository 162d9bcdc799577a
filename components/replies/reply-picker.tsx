import { Alert, Button, Flex, Form, Input, Select, Tag, Typography, theme } from 'antd';
import { useState } from 'react';
import type { PlatformId } from '../../utils/domain/platform';
import type { ReplyTemplate, ReplyTemplateId } from '../../utils/domain/reply-template';
import type { FillOutcome } from '../../utils/messaging/template-messages';
import { exactValues } from '../../utils/replies/exact';
import { fieldsOf, type TemplateField } from '../../utils/replies/fields';
import {
  type AboutComment,
  type FieldValues,
  filled,
  firstValues,
  valueFault,
  valueFaults,
} from '../../utils/replies/fill';
import { FaultAlert } from '../shared/fault-alert';
import { useTask } from '../shared/task';
import { useText } from '../text';

interface Props {
  readonly platform: PlatformId;
  /** Every template; those for other platforms are left out here. */
  readonly templates: readonly { readonly template: ReplyTemplate; readonly approved: boolean }[];
  /** What is known of the comment that is answered. */
  readonly about: AboutComment;
  /** Does an exact approved template need no further sign-off here (审核制度, and a comment rather than a message)? */
  readonly trusted: boolean;
  /** Beijing day of now. */
  readonly today: string;
  /** Fills the platform's reply box; rejects with a Fault. */
  readonly onFill: (
    text: string,
    replace: boolean,
  ) => Promise<{ readonly outcome: FillOutcome; readonly typed: string }>;
  readonly onCopy: (text: string) => Promise<void>;
}

/** Choose a template, fill in its fields, see what goes out, put it into the platform's reply box. Sends nothing. */
export function ReplyPicker({ platform, templates, about, trusted, today, onFill, onCopy }: Props) {
  const { t } = useText();
  const { token } = theme.useToken();
  const task = useTask();
  const [id, setId] = useState<ReplyTemplateId | null>(null);
  const [values, setValues] = useState<FieldValues>({});
  const [done, setDone] = useState<{ readonly outcome: FillOutcome; readonly typed: string } | null>(null);
  const [copied, setCopied] = useState(false);
  const offered = templates.filter(({ template }) => template.content.platforms.includes(platform));
  const chosen = offered.find(({ template }) => template.content.id === id);
  if (offered.length === 0) return <Typography.Text type="secondary">{t('replies.use.none')}</Typography.Text>;
  const again = () => {
    setDone(null);
    setCopied(false);
  };
  const content = chosen?.template.content;
  const text = content ? filled(content.text, values) : '';
  const faults = content ? valueFaults(content, values, today) : [];
  const free = content !== undefined && faults.length === 0 && exactValues(text, content, today) !== null;
  const standing = !chosen?.approved ? 'draft' : !free ? 'signed' : trusted ? 'free' : 'off';
  const fill = (replace: boolean) =>
    void task.run(async () => {
      again();
      setDone(await onFill(text, replace));
    });
  return (
    <Flex vertical gap={8}>
      <Select<ReplyTemplateId>
        aria-label={t('replies.use.choose')}
        placeholder={t('replies.use.choose')}
        value={id}
        options={offered.map(({ template: { content: each }, approved }) => ({
          value: each.id,
          label: approved ? each.title : `${each.title}（${t('replies.state.draft')}）`,
        }))}
        onChange={(next) => {
          const found = offered.find(({ template }) => template.content.id === next);
          again();
          setId(next);
          setValues(found ? firstValues(found.template.content, about) : {});
        }}
      />
      {content && (
        <>
          {fieldsOf(content).map((field) => (
            <FieldInput
              key={field.name}
              field={field}
              value={values[field.name] ?? ''}
              today={today}
              onChange={(value) => {
                again();
                setValues((before) => ({ ...before, [field.name]: value }));
              }}
            />
          ))}
          <section aria-label={t('replies.use.preview')}>
            <div
              style={{
                whiteSpace: 'pre-wrap',
                overflowWrap: 'anywhere',
                lineHeight: 1.8,
                background: token.colorFillQuaternary,
                borderRadius: token.borderRadius,
                padding: '8px 10px',
              }}
            >
              {text}
            </div>
          </section>
          {faults.length === 0 && (
            <div>
              <Tag color={standing === 'free' ? 'success' : 'warning'}>{t(`replies.use.${standing}`)}</Tag>
            </div>
          )}
          <Flex gap={8} wrap>
            <Button type="primary" disabled={faults.length > 0} loading={task.busy} onClick={() => fill(false)}>
              {t('replies.use.fill')}
            </Button>
            <Button
              disabled={faults.length > 0}
              onClick={() => void task.run(() => onCopy(text).then(() => setCopied(true)))}
            >
              {t(copied ? 'replies.use.copied' : 'replies.use.copy')}
            </Button>
          </Flex>
          {task.error && <FaultAlert message={task.error} />}
          {done && <Outcome {...done} onReplace={() => fill(true)} />}
        </>
      )}
    </Flex>
  );
}

interface FieldProps {
  readonly field: TemplateField;
  readonly value: string;
  readonly today: string;
  readonly onChange: (value: string) => void;
}

function FieldInput({ field, value, today, onChange }: FieldProps) {
  const id = `reply-field-${field.name}`;
  const fault = value === '' ? null : valueFault(field, value, today);
  return (
    <Form.Item
      label={field.name}
      layout="horizontal"
      htmlFor={id}
      style={{ margin: 0 }}
      help={fault ?? undefined}
      validateStatus={fault ? 'error' : undefined}
    >
      {field.kind === 'choice' ? (
        <Select
          id={id}
          value={value === '' ? null : value}
          options={field.choices.map((choice) => ({ value: choice }))}
          onChange={(next) => onChange(next ?? '')}
        />
      ) : (
        <Input id={id} value={value} onChange={(e) => onChange(e.target.value)} />
      )}
    </Form.Item>
  );
}

const TONES = {
  filled: 'success',
  'no-box': 'info',
  'other-box': 'warning',
  occupied: 'warning',
  refused: 'error',
  unsure: 'warning',
} as const;
const WORDS = {
  filled: 'replies.use.filled',
  'no-box': 'replies.use.noBox',
  'other-box': 'replies.use.otherBox',
  occupied: 'replies.use.occupied',
  refused: 'replies.use.refused',
  unsure: 'replies.use.unsure',
} as const;

interface OutcomeProps {
  readonly outcome: FillOutcome;
  readonly typed: string;
  readonly onReplace: () => void;
}

/** What became of it, and for a box with something else in it the question whether that may go. */
function Outcome({ outcome, typed, onReplace }: OutcomeProps) {
  const { t } = useText();
  return (
    <Alert
      type={TONES[outcome]}
      showIcon
      title={t(WORDS[outcome])}
      description={
        outcome === 'occupied' && (
          <Flex vertical gap={8} align="start">
            <Typography.Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{typed}</Typography.Text>
            <Button size="small" danger onClick={onReplace}>
              {t('replies.use.replace')}
            </Button>
          </Flex>
        )
      }
    />
  );
}
