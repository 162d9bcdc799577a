import { Button, Flex, Input, Radio, Space, Switch, Typography } from 'antd';
import { useState } from 'react';
import { type CommentKind, CommentKindSchema, type Triage } from '../../utils/domain/triage';
import { mustBeAnswered, proposePhrase } from '../../utils/triage/learned';
import { useText } from '../text';
import { TriageReasons } from './triage-tag';

/** What was decided by hand; `learn`: a phrase by which comments like this one are sorted alike from now on. */
export interface TriageChoice {
  readonly kind: CommentKind;
  readonly needsAnswer: boolean;
  readonly learn: string | null;
}

interface Props {
  readonly triage: Triage;
  /** The comment's words, from which a phrase is proposed. */
  readonly text: string;
  /** Closed comments keep their clock as it is; 重新办理 takes them up again. */
  readonly closed: boolean;
  readonly busy: boolean;
  readonly onSort: (choice: TriageChoice) => void;
}

const SILENT: readonly CommentKind[] = ['praise', 'noise'];

/** 分类 by hand: one click on a class changes it, the switch starts or stops the clock; then the way of saying it can be learned. */
export function TriageEditor({ triage, text, closed, busy, onSort }: Props) {
  const { t } = useText();
  const { kind, needsAnswer, by } = triage;
  const must = mustBeAnswered(kind);
  const pick = (next: CommentKind) => {
    // A click on a class says what the clock does too, as far as it may; the switch says otherwise.
    const answered = closed ? needsAnswer || mustBeAnswered(next) : !SILENT.includes(next);
    onSort({ kind: next, needsAnswer: answered, learn: null });
  };
  return (
    <Flex vertical gap={10}>
      <Radio.Group
        aria-label={t('triage.group')}
        optionType="button"
        size="small"
        disabled={busy}
        value={kind}
        options={CommentKindSchema.options.map((value) => ({ value, label: t(`handling.kind.${value}`) }))}
        onChange={({ target }) => pick(target.value as CommentKind)}
      />
      <Flex gap={8} align="center" wrap>
        <Switch
          size="small"
          aria-label={t('triage.clock')}
          checked={needsAnswer}
          disabled={busy || closed || must}
          onChange={(checked) => onSort({ kind, needsAnswer: checked, learn: null })}
        />
        <span>{t(needsAnswer ? 'triage.clock' : 'triage.noClock')}</span>
        {must && <Typography.Text type="secondary">{t('triage.must')}</Typography.Text>}
      </Flex>
      <section aria-label={t('triage.why')}>
        <Typography.Text type="secondary">{t('triage.why')}</Typography.Text>
        <TriageReasons triage={triage} />
      </section>
      {by === 'person' && <Learn text={text} busy={busy} onLearn={(learn) => onSort({ kind, needsAnswer, learn })} />}
    </Flex>
  );
}

interface LearnProps {
  readonly text: string;
  readonly busy: boolean;
  readonly onLearn: (phrase: string) => void;
}

/** The most specific short phrase of the comment, to be changed or taken as it is. */
function Learn({ text, busy, onLearn }: LearnProps) {
  const { t } = useText();
  const [phrase, setPhrase] = useState(() => proposePhrase(text));
  const words = phrase.trim();
  return (
    <section aria-label={t('triage.learn')}>
      <Space.Compact style={{ width: '100%', maxWidth: 360 }}>
        <Input
          aria-label={t('triage.phrase')}
          placeholder={t('triage.phrase')}
          maxLength={60}
          value={phrase}
          disabled={busy}
          onChange={({ target }) => setPhrase(target.value)}
        />
        <Button disabled={busy || words.length < 2} onClick={() => onLearn(words)}>
          {t('triage.learn')}
        </Button>
      </Space.Compact>
      <Typography.Paragraph type="secondary" style={{ margin: '4px 0 0' }}>
        {t('triage.learnHow')}
      </Typography.Paragraph>
    </section>
  );
}
