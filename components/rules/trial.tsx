import { Alert, Flex, Input, Select, Typography, theme } from 'antd';
import { useDeferredValue, useMemo } from 'react';
import { type DraftKind, DraftKindSchema } from '../../utils/domain/draft';
import type { InspectionControl } from '../../utils/domain/inspection';
import { PLATFORM_IDS } from '../../utils/domain/platform';
import { FindingsList } from '../panel/findings-list';
import { MarkedText } from '../panel/marked-text';
import type { ClauseName } from '../panel/model';
import { Guide } from '../shared/guide';
import { useLabels } from '../shared/labels';
import { useText } from '../text';
import { type InspectTrial, isOn, type RuleView, type TrialInput } from './model';

interface Props {
  readonly rules: readonly RuleView[];
  /** Unsaved changes included: that is what a trial is for. */
  readonly control: InspectionControl;
  /** Null while the rules are being loaded. */
  readonly inspect: InspectTrial | null;
  readonly clauseName: ClauseName;
  readonly input: TrialInput;
  readonly onInput: (input: TrialInput) => void;
}

export const BLANK_TRIAL: TrialInput = { platform: 'weibo', kind: 'post', title: '', body: '' };
/** Off rules named one by one; beyond that their number says enough. */
const MOST_NAMED = 6;

/** 试一试: a text inspected as it is typed, with the settings as they stand on this page. */
export function Trial({ rules, control, inspect, clauseName, input, onInput }: Props) {
  const { t } = useText();
  const { token } = theme.useToken();
  const labels = useLabels();
  const set = (change: Partial<TrialInput>) => onInput({ ...input, ...change });
  const settled = useDeferredValue(input);
  const blank = settled.title.trim() === '' && settled.body.trim() === '';
  const findings = useMemo(
    () => (inspect && !blank ? inspect(settled, control) : []),
    [inspect, settled, control, blank],
  );
  const off = rules.filter((rule) => !isOn(rule, control)).map((rule) => rule.title);
  const named =
    off.length > MOST_NAMED ? [...off.slice(0, MOST_NAMED), t('rules.save.more', { count: off.length })] : off;
  return (
    <Flex vertical gap={10}>
      <Typography.Text type="secondary">{t('rules.trial.text')}</Typography.Text>
      <Flex gap={16} align="start" wrap>
        <Flex vertical gap={8} style={{ flex: '1 1 340px', minWidth: 0 }}>
          <Flex gap={8}>
            <Select
              aria-label={t('rules.trial.platform')}
              style={{ flex: 1 }}
              value={input.platform}
              onChange={(platform) => set({ platform })}
              options={PLATFORM_IDS.map((id) => ({ value: id, label: labels.platform(id) }))}
            />
            <Select<DraftKind>
              aria-label={t('rules.trial.kind')}
              style={{ flex: 1 }}
              value={input.kind}
              onChange={(kind) => set({ kind })}
              options={DraftKindSchema.options.map((kind) => ({ value: kind, label: labels.kind(kind) }))}
            />
          </Flex>
          <Input
            aria-label={t('rules.trial.title')}
            placeholder={t('rules.trial.title')}
            value={input.title}
            onChange={(e) => set({ title: e.target.value })}
          />
          <Input.TextArea
            aria-label={t('rules.trial.body')}
            placeholder={t('rules.trial.bodyHint')}
            value={input.body}
            maxLength={20_000}
            autoSize={{ minRows: 8, maxRows: 16 }}
            onChange={(e) => set({ body: e.target.value })}
          />
          {!blank && (
            <section aria-label={t('rules.trial.marked')}>
              <Typography.Text type="secondary">{t('rules.trial.marked')}</Typography.Text>
              <div
                style={{
                  border: `1px solid ${token.colorBorderSecondary}`,
                  borderRadius: token.borderRadius,
                  padding: '8px 10px',
                  lineHeight: 1.8,
                }}
              >
                {settled.title && (
                  <div style={{ fontWeight: 600 }}>
                    <MarkedText text={settled.title} findings={findings.filter((f) => f.field === 'title')} />
                  </div>
                )}
                <MarkedText text={settled.body} findings={findings.filter((f) => f.field === 'body')} />
              </div>
            </section>
          )}
        </Flex>
        <Flex vertical gap={8} style={{ flex: '1 1 340px', minWidth: 0 }}>
          {blank ? (
            <Guide title={t('rules.trial.blank')} steps={[t('rules.trial.blankHow')]} />
          ) : inspect === null ? (
            <Typography.Text type="secondary">{t('common.loading')}</Typography.Text>
          ) : findings.length === 0 ? (
            <Alert type="success" showIcon title={t('rules.trial.clean')} description={t('rules.trial.cleanHow')} />
          ) : (
            <>
              <Typography.Text strong role="status">
                {t('rules.trial.findings', { count: findings.length })}
              </Typography.Text>
              <FindingsList findings={findings} clauseName={clauseName} articles={1} />
            </>
          )}
          {off.length > 0 && (
            <Typography.Text type="secondary">{t('rules.trial.off', { rules: named.join('、') })}</Typography.Text>
          )}
        </Flex>
      </Flex>
    </Flex>
  );
}
