import { Alert, Button, Checkbox, Drawer, Flex, Form, Input, Select, Typography, theme } from 'antd';
import { useDeferredValue, useMemo, useRef } from 'react';
import type { PlatformId } from '../../utils/domain/platform';
import { PLATFORM_IDS } from '../../utils/domain/platform';
import {
  FIELD_VALUE_MAX,
  type ReplyTemplateKind,
  ReplyTemplateKindSchema,
  TEMPLATE_TEXT_MAX,
  type TemplateContent,
  TemplateContentSchema,
} from '../../utils/domain/reply-template';
import { fieldsOf, isDay, textFaults, USUAL_FIELDS } from '../../utils/replies/fields';
import { dayInWords, filled } from '../../utils/replies/fill';
import { FindingsList } from '../panel/findings-list';
import { MarkedText } from '../panel/marked-text';
import type { ClauseName } from '../panel/model';
import { useLabels } from '../shared/labels';
import { useText } from '../text';
import type { EditedTemplate, InspectReply } from './model';

interface Props {
  readonly edited: EditedTemplate;
  /** Beijing day of now. */
  readonly today: string;
  /** Departments and telephone numbers that stand on lists already, by what the field's name ends with. */
  readonly known: (field: string) => readonly string[];
  /** Null while the rules are being loaded. */
  readonly inspect: InspectReply | null;
  readonly clauseName: ClauseName;
  readonly onChange: (content: TemplateContent) => void;
  /** Asks for the author's signature. */
  readonly onSave: () => void;
  readonly onClose: () => void;
}

/** A template while it is written: fields as chips, the values they may take, how it goes out and what is wrong with it. */
export function TemplateEditor(props: Props) {
  const { edited, today, known, inspect, clauseName, onChange } = props;
  const { t } = useText();
  const { token } = theme.useToken();
  const labels = useLabels();
  const cursor = useRef<number | null>(null);
  const { content } = edited;
  const set = (change: Partial<TemplateContent>) => onChange({ ...content, ...change });
  const fields = fieldsOf(content);
  const sample = filled(
    content.text,
    Object.fromEntries(
      fields.flatMap(({ name, kind, choices }) =>
        kind === 'date' ? [[name, dayInWords(today)]] : choices[0] ? [[name, choices[0]]] : [],
      ),
    ),
  );
  const shown = useDeferredValue(sample);
  const platform = content.platforms[0] ?? 'weibo';
  const blank = shown.trim() === '';
  const findings = useMemo(
    () => (inspect && !blank ? inspect(shown, platform) : []),
    [inspect, shown, platform, blank],
  );
  const faults = content.text === '' ? [] : textFaults(content.text);
  const whole = TemplateContentSchema.safeParse(trimmed(content)).success;
  const blocked = findings.some(({ severity }) => severity === 'block');
  const insert = (name: string) => {
    const at = Math.min(cursor.current ?? content.text.length, content.text.length);
    const field = `〔${name}〕`;
    cursor.current = at + field.length;
    set({ text: content.text.slice(0, at) + field + content.text.slice(at) });
  };
  return (
    <Drawer
      open
      size={680}
      title={t(edited.base === null ? 'replies.editor.new' : 'replies.editor.change')}
      onClose={props.onClose}
      footer={
        <Flex gap={8} align="center">
          <Button
            type="primary"
            disabled={!whole || faults.length > 0 || blocked || inspect === null}
            onClick={props.onSave}
          >
            {t('replies.editor.save')}
          </Button>
          <Typography.Text type="secondary">
            {blocked ? t('replies.editor.block') : whole ? '' : t('replies.editor.missing')}
          </Typography.Text>
        </Flex>
      }
    >
      <Form layout="vertical" component={false}>
        <Flex vertical gap={14}>
          <Flex gap={12}>
            <Form.Item label={t('replies.editor.title')} htmlFor="template-title" style={{ margin: 0, flex: 2 }}>
              <Input
                id="template-title"
                maxLength={40}
                value={content.title}
                onChange={(e) => set({ title: e.target.value })}
              />
            </Form.Item>
            <Form.Item label={t('replies.editor.kind')} htmlFor="template-kind" style={{ margin: 0, flex: 1 }}>
              <Select<ReplyTemplateKind>
                id="template-kind"
                value={content.kind}
                onChange={(kind) => set({ kind })}
                options={ReplyTemplateKindSchema.options.map((value) => ({ value, label: t(`replies.kind.${value}`) }))}
              />
            </Form.Item>
          </Flex>
          <Form.Item label={t('replies.editor.platforms')} style={{ margin: 0 }}>
            <Checkbox.Group<PlatformId>
              value={content.platforms}
              options={PLATFORM_IDS.map((value) => ({ value, label: labels.platform(value) }))}
              onChange={(platforms) => set({ platforms })}
            />
          </Form.Item>
          <Form.Item
            label={t('replies.editor.text')}
            htmlFor="template-text"
            style={{ margin: 0 }}
            help={t('replies.editor.textHint')}
          >
            <Input.TextArea
              id="template-text"
              value={content.text}
              maxLength={TEMPLATE_TEXT_MAX}
              showCount
              autoSize={{ minRows: 5, maxRows: 12 }}
              onSelect={(e) => {
                cursor.current = e.currentTarget.selectionStart;
              }}
              onChange={(e) => {
                cursor.current = e.target.selectionStart;
                set({ text: e.target.value });
              }}
            />
          </Form.Item>
          <Flex gap={6} wrap align="center" role="group" aria-label={t('replies.editor.insert')}>
            <Typography.Text type="secondary">{t('replies.editor.insert')}</Typography.Text>
            {USUAL_FIELDS.map((name) => (
              <Button key={name} size="small" onClick={() => insert(name)}>
                {name}
              </Button>
            ))}
          </Flex>
          {faults.map((fault) => (
            <Alert key={fault} type="error" showIcon title={fault} />
          ))}
          {fields.map(({ name }) =>
            isDay(name) ? (
              <Typography.Text key={name} type="secondary">
                {t('replies.editor.day', { field: name })}
              </Typography.Text>
            ) : (
              <Form.Item
                key={name}
                label={t('replies.editor.choices', { field: name })}
                htmlFor={`template-field-${name}`}
                style={{ margin: 0 }}
              >
                <Select
                  id={`template-field-${name}`}
                  mode="tags"
                  placeholder={t('replies.editor.choicesHint')}
                  value={[...(content.choices[name] ?? [])]}
                  options={known(name).map((value) => ({ value }))}
                  maxCount={60}
                  onChange={(values) => set({ choices: withChoices(content.choices, name, values) })}
                />
              </Form.Item>
            ),
          )}
          {!blank && (
            <section aria-label={t('replies.editor.preview')}>
              <Typography.Text type="secondary">{t('replies.editor.preview')}</Typography.Text>
              <div
                style={{
                  border: `1px solid ${token.colorBorderSecondary}`,
                  borderRadius: token.borderRadius,
                  padding: '8px 10px',
                  lineHeight: 1.8,
                }}
              >
                <MarkedText text={shown} findings={findings} />
              </div>
              <div style={{ marginTop: 10 }} role="status">
                {inspect === null
                  ? t('replies.editor.loading')
                  : findings.length === 0
                    ? t('replies.editor.clean')
                    : t('replies.editor.findings', { count: findings.length })}
              </div>
              {findings.length > 0 && <FindingsList findings={findings} clauseName={clauseName} articles={1} />}
            </section>
          )}
        </Flex>
      </Form>
    </Drawer>
  );
}

/** Without blanks at its ends, and with values for fields that stand in the text only. */
export function trimmed(content: TemplateContent): TemplateContent {
  const names = new Set(fieldsOf(content).map(({ name }) => name));
  const choices = Object.fromEntries(Object.entries(content.choices).filter(([name]) => names.has(name)));
  return { ...content, title: content.title.trim(), text: content.text.trim(), choices };
}

function withChoices(
  choices: TemplateContent['choices'],
  name: string,
  values: readonly string[],
): TemplateContent['choices'] {
  const { [name]: _before, ...others } = choices;
  const own = [
    ...new Set(
      values.map((value) =>
        value
          .replace(/[\r\n〔〕]/g, ' ')
          .trim()
          .slice(0, FIELD_VALUE_MAX),
      ),
    ),
  ].filter((value) => value !== '');
  return own.length > 0 ? { ...others, [name]: own } : others;
}
