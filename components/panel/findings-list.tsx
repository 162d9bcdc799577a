import { AimOutlined } from '@ant-design/icons';
import { Button, Flex, Tag, Typography, theme } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import { type Finding, findingKey } from '../../utils/domain/finding';
import { SEVERITIES, underscored, useLabels } from '../shared/labels';
import { useText } from '../text';
import { FalseAlarmButton } from './false-alarm-button';
import type { ClauseName } from './model';

interface Props {
  readonly findings: readonly Finding[];
  readonly clauseName: ClauseName;
  /** Shows the passage in the platform page; absent where there is no page (a stored review). */
  readonly onJump?: (finding: Finding) => void;
  /** Reports a finding as a false alarm; absent where nobody drafts. Rejects with a Fault. */
  readonly onFalseAlarm?: (finding: Finding) => Promise<void>;
  /** Key of the finding to show: its passage was clicked in the page. */
  readonly pointed?: string | null;
  /** Put under a finding: the field for its reason, or the reason that was given. */
  readonly below?: (finding: Finding) => ReactNode;
  /** Number of articles of the draft; from two on, a finding says in which one it is. */
  readonly articles: number;
}

const TAG_COLOUR = { block: 'error', warn: 'warning', hint: 'default' } as const;

/** Findings grouped by severity, worst first: passage, message, advice, clause. */
export function FindingsList(props: Props) {
  const { findings, clauseName, onJump, onFalseAlarm, pointed, below, articles } = props;
  const { t, list } = useText();
  const { token } = theme.useToken();
  const labels = useLabels();
  const shown = useRef<HTMLElement>(null);
  useEffect(() => {
    if (pointed) shown.current?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  }, [pointed]);
  const edge = { block: token.colorError, warn: token.colorWarning, hint: token.colorBorder };
  return (
    <Flex vertical gap={12}>
      {SEVERITIES.map((severity) => {
        const group = findings.filter((f) => f.severity === severity);
        if (group.length === 0) return null;
        return (
          <section key={severity} aria-label={labels.severity(severity)}>
            <Flex gap={6} align="center" style={{ marginBottom: 6 }}>
              <Tag color={TAG_COLOUR[severity]} style={{ margin: 0 }}>
                {labels.severity(severity)}
              </Tag>
              <Typography.Text type="secondary">{t('panel.findings.count', { count: group.length })}</Typography.Text>
            </Flex>
            <Flex vertical gap={8}>
              {group.map((finding) => (
                <article
                  key={findingKey(finding)}
                  ref={findingKey(finding) === pointed ? shown : undefined}
                  aria-current={findingKey(finding) === pointed ? 'true' : undefined}
                  style={{
                    outline: findingKey(finding) === pointed ? `2px solid ${token.colorPrimary}` : undefined,
                    borderInlineStart: `3px solid ${edge[severity]}`,
                    background: token.colorFillQuaternary,
                    padding: '6px 8px 6px 10px',
                    borderRadius: token.borderRadius,
                  }}
                >
                  <Flex justify="space-between" align="start" gap={8}>
                    <Typography.Text strong style={{ overflowWrap: 'anywhere' }}>
                      {finding.text ? `“${finding.text}”` : t('panel.findings.wholeField')}
                    </Typography.Text>
                    {onJump && (
                      <Button
                        size="small"
                        type="text"
                        icon={<AimOutlined />}
                        aria-label={t('panel.findings.jumpTo', { text: finding.text })}
                        onClick={() => onJump(finding)}
                      >
                        {t('panel.findings.jump')}
                      </Button>
                    )}
                  </Flex>
                  {finding.foldings && (
                    <div>
                      {t('panel.findings.folded', {
                        text: finding.folded ?? '',
                        how: list(finding.foldings.map((how) => t(`card.folding.${underscored(how)}`))),
                      })}
                    </div>
                  )}
                  <div>{finding.message}</div>
                  {finding.advice && (
                    <Typography.Text type="secondary">
                      {t('panel.findings.advice', { text: finding.advice })}
                    </Typography.Text>
                  )}
                  {finding.fix !== undefined && (
                    <div>
                      {finding.fix === ''
                        ? t('panel.findings.fixDelete')
                        : t('panel.findings.fix', { text: finding.fix })}
                    </div>
                  )}
                  <Flex wrap gap={4} style={{ marginTop: 4, fontSize: token.fontSizeSM }}>
                    <Typography.Text type="secondary" style={{ fontSize: token.fontSizeSM }}>
                      {labels.gate(finding.gate)} · {clauseName(finding.clause)}
                      {articles > 1 && ` · ${t('panel.findings.article', { number: finding.article + 1 })}`}
                      {` · ${t(`common.field.${finding.field}`)}`}
                    </Typography.Text>
                    {finding.outcome === 'needs-review' && (
                      <Tag style={{ margin: 0 }}>{t('common.outcome.needs_review')}</Tag>
                    )}
                    {finding.excused && (
                      <Tag style={{ margin: 0 }}>{t(`rules.excused.${underscored(finding.excused)}`)}</Tag>
                    )}
                    {onFalseAlarm && <FalseAlarmButton finding={finding} onReport={onFalseAlarm} />}
                  </Flex>
                  {below?.(finding)}
                </article>
              ))}
            </Flex>
          </section>
        );
      })}
    </Flex>
  );
}
