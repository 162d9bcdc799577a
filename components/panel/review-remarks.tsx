import { AimOutlined, CommentOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button, Flex, Input, Typography, theme } from 'antd';
import { useId, useState } from 'react';
import type { Remark } from '../../utils/domain/review';
import { useText } from '../text';

/** A remark as shown to the author: who wrote it, and whether its words still stand in the draft. */
export interface RemarkView {
  readonly remark: Remark;
  readonly by: string;
  /** False: the words were changed since. */
  readonly found: boolean;
}

/** Remarks with their passages; the author jumps from each to the place in the page. */
export function RemarkList({
  remarks,
  onJump,
  onRemove,
}: {
  readonly remarks: readonly RemarkView[];
  readonly onJump?: (remark: Remark) => void;
  readonly onRemove?: (remark: Remark) => void;
}) {
  const { t } = useText();
  const { token } = theme.useToken();
  if (remarks.length === 0) return null;
  return (
    <ul aria-label={t('panel.remark.title')} style={{ listStyle: 'none', padding: 0, margin: 0 }}>
      {remarks.map(({ remark, by, found }) => (
        <li
          key={`${remark.article}.${remark.field}.${remark.start}.${remark.text}`}
          style={{
            borderInlineStart: `3px solid ${token.colorInfo}`,
            background: token.colorFillQuaternary,
            padding: '6px 8px 6px 10px',
            marginBottom: 6,
            borderRadius: token.borderRadius,
          }}
        >
          <Flex justify="space-between" align="start" gap={8}>
            <Typography.Text type="secondary" style={{ overflowWrap: 'anywhere' }}>
              “{remark.quote}”{!found && ` ${t('panel.remark.gone')}`}
            </Typography.Text>
            {found && onJump && (
              <Button
                size="small"
                type="text"
                icon={<AimOutlined />}
                aria-label={t('panel.findings.jumpTo', { text: remark.quote })}
                onClick={() => onJump(remark)}
              >
                {t('panel.findings.jump')}
              </Button>
            )}
            {onRemove && (
              <Button
                size="small"
                type="text"
                icon={<DeleteOutlined />}
                aria-label={t('panel.remark.remove', { text: remark.quote })}
                onClick={() => onRemove(remark)}
              />
            )}
          </Flex>
          <div style={{ overflowWrap: 'anywhere' }}>
            {by && <Typography.Text strong>{t('panel.remark.by', { name: by })}</Typography.Text>}
            {remark.text}
          </div>
        </li>
      ))}
    </ul>
  );
}

interface FormProps {
  /** What is selected in the draft right now, or null; asked for when the form opens. */
  readonly selected: () => Omit<Remark, 'text'> | null;
  /** Where words typed by hand stand in the draft; null: nowhere. */
  readonly locate: (quote: string) => Omit<Remark, 'text'> | null;
  readonly onAdd: (remark: Remark) => void;
}

/** 批注: select words in the draft (or type them) and write what is to be changed. */
export function RemarkForm({ selected, locate, onAdd }: FormProps) {
  const { t } = useText();
  const id = useId();
  const [open, setOpen] = useState(false);
  const [anchor, setAnchor] = useState<Omit<Remark, 'text'> | null>(null);
  const [quote, setQuote] = useState('');
  const [text, setText] = useState('');
  if (!open) {
    return (
      <div>
        <Button
          size="small"
          icon={<CommentOutlined />}
          // The selection would be lost with the focus.
          onMouseDown={(e) => e.preventDefault()}
          onClick={() => {
            const place = selected();
            setAnchor(place);
            setQuote(place?.quote ?? '');
            setOpen(true);
          }}
        >
          {t('panel.remark.add')}
        </Button>
        <Typography.Text type="secondary"> {t('panel.remark.how')}</Typography.Text>
      </div>
    );
  }
  const place = anchor && anchor.quote === quote ? anchor : locate(quote);
  const close = () => {
    setOpen(false);
    setAnchor(null);
    setQuote('');
    setText('');
  };
  return (
    <Flex vertical gap={6}>
      <label htmlFor={`${id}-quote`}>{t('panel.remark.quote')}</label>
      <Input
        id={`${id}-quote`}
        value={quote}
        autoFocus={quote === ''}
        status={quote !== '' && !place ? 'warning' : undefined}
        onChange={(e) => setQuote(e.target.value)}
      />
      {quote !== '' && !place && <Typography.Text type="warning">{t('panel.remark.notFound')}</Typography.Text>}
      <label htmlFor={`${id}-text`}>{t('panel.remark.text')}</label>
      <Input.TextArea
        id={`${id}-text`}
        value={text}
        autoFocus={quote !== ''}
        maxLength={1_000}
        autoSize={{ minRows: 2, maxRows: 5 }}
        onChange={(e) => setText(e.target.value)}
      />
      <Flex gap={8}>
        <Button
          size="small"
          type="primary"
          disabled={!place || text.trim() === ''}
          onClick={() => {
            if (!place) return;
            onAdd({ ...place, text: text.trim() });
            close();
          }}
        >
          {t('panel.remark.save')}
        </Button>
        <Button size="small" onClick={close}>
          {t('common.cancel')}
        </Button>
      </Flex>
    </Flex>
  );
}
