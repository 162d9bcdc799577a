import { ArrowRightOutlined } from '@ant-design/icons';
import { Button, Flex, Tag, Typography, theme } from 'antd';
import { Fragment } from 'react';
import type { ReviewPolicy, StageRule } from '../../utils/domain/policy';
import { usePolicyEmergencyTerm } from '../emergency/policy-emergency';
import { useLabels } from '../shared/labels';
import { useText } from '../text';

interface Props {
  readonly policy: ReviewPolicy;
  /** Where its words come from; '' for one of the unit's own. */
  readonly clause: string;
  readonly personName: (id: string) => string;
  /** Why it is unsafe; empty when it is not. */
  readonly faults: readonly string[];
  readonly onEdit?: () => void;
  readonly onRemove?: () => void;
}

/** One review in words: its stages in order with who acts, and its conditions. */
export function PolicyCard({ policy, clause, personName, faults, onEdit, onRemove }: Props) {
  const { t, lang, list } = useText();
  const { token } = theme.useToken();
  const labels = useLabels();
  const emergencyTerm = usePolicyEmergencyTerm();
  const whoOf = ({ roles, persons, need }: StageRule) => {
    const names = persons.length > 0 ? persons.map(personName) : roles.map((role) => labels.role(role));
    return t(need === 'all' ? 'policy.whoAll' : 'policy.whoAny', { names: list(names) });
  };
  const terms = [
    t(policy.validHours === null ? 'policy.validAlways' : 'policy.validHours', { hours: policy.validHours ?? 0 }),
    t(policy.punctuation ? 'policy.punctuationLight' : 'policy.punctuationFull'),
    t(`policy.block.${policy.waivers.block}`),
    policy.waivers.warn === 'submitter'
      ? t('policy.warnSubmitter')
      : t('policy.warnStage', { stage: titleOf(policy, policy.waivers.warn) }),
    policy.onBehalf.length > 0
      ? t('policy.onBehalf', { stages: list(policy.onBehalf.map((stage) => titleOf(policy, stage))) })
      : t('policy.notOnBehalf'),
    ...[emergencyTerm(policy.emergency)].filter((term) => term !== null),
  ];
  return (
    <section
      aria-label={policy.name}
      style={{
        border: `1px solid ${faults.length > 0 ? token.colorErrorBorder : token.colorBorderSecondary}`,
        borderRadius: token.borderRadius,
        padding: '10px 12px',
      }}
    >
      <Flex vertical gap={6}>
        <Flex justify="space-between" align="center" gap={8}>
          <span>
            <Typography.Text strong>{policy.name}</Typography.Text>
            {policy.label && (
              <Tag color="warning" style={{ marginInlineStart: 8 }}>
                {t('policy.labelled', { label: policy.label })}
              </Tag>
            )}
          </span>
          <Flex gap={4}>
            {onEdit && (
              <Button size="small" onClick={onEdit} aria-label={t('policy.editOf', { name: policy.name })}>
                {t('policy.edit')}
              </Button>
            )}
            {onRemove && (
              <Button size="small" danger onClick={onRemove} aria-label={t('policy.removeOf', { name: policy.name })}>
                {t('policy.remove')}
              </Button>
            )}
          </Flex>
        </Flex>
        <Flex wrap gap={8} align="center">
          {policy.stages.map((rule, index) => (
            <Fragment key={rule.stage}>
              {index > 0 && <ArrowRightOutlined style={{ color: token.colorTextTertiary }} />}
              <span
                style={{
                  background: token.colorFillTertiary,
                  borderRadius: token.borderRadiusSM,
                  padding: '2px 8px',
                }}
              >
                <Typography.Text strong>{rule.title}</Typography.Text>{' '}
                <Typography.Text type="secondary">{whoOf(rule)}</Typography.Text>
              </span>
            </Fragment>
          ))}
        </Flex>
        <Typography.Text type="secondary">{terms.join(lang === 'zh' ? '' : ' ')}</Typography.Text>
        {clause && <Typography.Text type="secondary">{t('policy.clause', { clause })}</Typography.Text>}
        {faults.map((fault) => (
          <Typography.Text key={fault} type="danger">
            {fault}
          </Typography.Text>
        ))}
      </Flex>
    </section>
  );
}

function titleOf(policy: ReviewPolicy, stage: StageRule['stage']): string {
  return policy.stages.find((rule) => rule.stage === stage)?.title ?? stage;
}
