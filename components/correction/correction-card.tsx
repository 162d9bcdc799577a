import { Alert, Button, Checkbox, Flex, Input, Typography, theme } from 'antd';
import { CORRECTION_REASON_MIN } from '../../utils/domain/correction';
import { DiffView } from '../panel/diff-view';
import type { Comparison } from '../panel/model';
import { beijingTime } from '../shared/time';
import { useText } from '../text';

/** What is typed about a correction before it is submitted. */
export interface CorrectionInput {
  readonly what: string;
  /** 错误表述 → 规范表述; as proposed from the difference until somebody changes it. */
  readonly wrong: string;
  readonly right: string;
  readonly propose: boolean;
}

interface Props {
  /** Heading of the published post, when it went out and where it stands. */
  readonly heading: string;
  readonly publishedAt: number;
  readonly url: string;
  /** The published text against the draft in the page; null while there is none, or when nothing differs. */
  readonly comparison: Comparison | null;
  /** True when the draft in the page is another account's. */
  readonly otherAccount: boolean;
  readonly input: CorrectionInput;
  readonly onInput: (input: CorrectionInput) => void;
  readonly onCancel: () => void;
}

/** True when the correction can be submitted as it is. */
export function isReadyToCorrect({ what, wrong, right, propose }: CorrectionInput): boolean {
  const pair = wrong.trim().length >= 2 && right.trim() !== '' && wrong.trim() !== right.trim();
  return what.trim().length >= CORRECTION_REASON_MIN && (!propose || pair);
}

/** 更正: above the submission, what is being corrected, why, and what is proposed so that it cannot recur. */
export function CorrectionCard(props: Props) {
  const { t } = useText();
  const { token } = theme.useToken();
  const { input, comparison } = props;
  const set = (change: Partial<CorrectionInput>) => props.onInput({ ...input, ...change });
  return (
    <section
      aria-label={t('correction.card.title')}
      style={{ border: `1px solid ${token.colorInfoBorder}`, borderRadius: token.borderRadius, padding: 10 }}
    >
      <Flex vertical gap={8}>
        <Flex justify="space-between" align="center" gap={8}>
          <Typography.Text strong>{t('correction.card.title')}</Typography.Text>
          <Button size="small" type="text" onClick={props.onCancel}>
            {t('correction.card.cancel')}
          </Button>
        </Flex>
        <span>
          {t('correction.card.of', { heading: props.heading, time: beijingTime(props.publishedAt) })}{' '}
          {/^https?:\/\//.test(props.url) && (
            <a href={props.url} target="_blank" rel="noreferrer">
              {t('panel.published.view')}
            </a>
          )}
        </span>
        {props.otherAccount ? (
          <Alert type="warning" showIcon title={t('correction.card.otherAccount')} />
        ) : (
          <Typography.Text type="secondary">{t('correction.card.how')}</Typography.Text>
        )}
        <Flex vertical gap={2}>
          <Typography.Text>{t('correction.field.what')}</Typography.Text>
          <Input.TextArea
            aria-label={t('correction.field.what')}
            value={input.what}
            maxLength={500}
            autoSize={{ minRows: 2, maxRows: 5 }}
            placeholder={t('correction.hint.what', { min: CORRECTION_REASON_MIN })}
            onChange={(e) => set({ what: e.target.value })}
          />
        </Flex>
        {comparison && <DiffView comparison={comparison} />}
        <Checkbox checked={input.propose} onChange={(e) => set({ propose: e.target.checked })}>
          {t('correction.field.propose')}
        </Checkbox>
        {input.propose && (
          <>
            <Flex gap={6} align="center">
              <Input
                aria-label={t('correction.field.wrong')}
                placeholder={t('correction.field.wrong')}
                value={input.wrong}
                maxLength={60}
                onChange={(e) => set({ wrong: e.target.value })}
              />
              <span aria-hidden>→</span>
              <Input
                aria-label={t('correction.field.right')}
                placeholder={t('correction.field.right')}
                value={input.right}
                maxLength={60}
                onChange={(e) => set({ right: e.target.value })}
              />
            </Flex>
            <Typography.Text type="secondary">{t('correction.card.proposeNote')}</Typography.Text>
          </>
        )}
      </Flex>
    </section>
  );
}
