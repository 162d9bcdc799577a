import { ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Flex, Input, InputNumber, Modal, Select, Switch, Typography, theme } from 'antd';
import { type ReactNode, useId } from 'react';
import { type Person, type Role, RoleSchema, type Stage, StageSchema } from '../../utils/domain/people';
import type { ReviewPolicy } from '../../utils/domain/policy';
import { PolicyEmergency } from '../emergency/policy-emergency';
import { useLabels } from '../shared/labels';
import { personLabel } from '../shared/people';
import { useText } from '../text';
import { moveUp, withStage } from './model';

interface Props {
  readonly policy: ReviewPolicy;
  readonly people: readonly Person[];
  readonly faults: readonly string[];
  readonly onChange: (policy: ReviewPolicy) => void;
  readonly onClose: () => void;
}

/** Roles that can be given a stage: whoever administers or is on duty does not review for that alone. */
const STAGE_ROLES: readonly Role[] = RoleSchema.options.filter((role) => role !== 'admin' && role !== 'duty');

/** Edits one review. Nothing is in force before the whole book is signed. */
export function PolicyEditor({ policy, people, faults, onChange, onClose }: Props) {
  const { t } = useText();
  const { token } = theme.useToken();
  const labels = useLabels();
  const id = useId();
  const set = (change: Partial<ReviewPolicy>) => onChange({ ...policy, ...change });
  const unused = StageSchema.options.filter((stage) => !policy.stages.some((rule) => rule.stage === stage));
  const add = (stage: Stage) =>
    set({
      stages: [...policy.stages, { stage, title: labels.stage(stage), roles: [stage], persons: [], need: 'any' }],
    });
  const titles = policy.stages.map(({ stage, title }) => ({ value: stage, label: title }));
  const staff = people.filter((p) => p.active && p.employment !== 'contractor');
  return (
    <Modal
      open
      title={t('policy.editTitle')}
      width={720}
      onCancel={onClose}
      footer={
        <Button type="primary" onClick={onClose}>
          {t('policy.done')}
        </Button>
      }
    >
      <Flex vertical gap={10}>
        <Row label={t('policy.name')} htmlFor={`${id}-name`}>
          <Input
            id={`${id}-name`}
            value={policy.name}
            maxLength={40}
            status={policy.name.trim() === '' ? 'error' : undefined}
            onChange={(e) => set({ name: e.target.value })}
          />
        </Row>
        <Row label={t('policy.label')} htmlFor={`${id}-label`}>
          <Input
            id={`${id}-label`}
            value={policy.label}
            maxLength={40}
            placeholder={t('policy.labelHint')}
            onChange={(e) => set({ label: e.target.value })}
          />
        </Row>
        <Typography.Text strong>{t('policy.stages')}</Typography.Text>
        <Flex gap={8} aria-hidden style={{ color: token.colorTextSecondary, marginBottom: -6 }}>
          <span style={{ width: 44 }}>{t('policy.column.stage')}</span>
          <span style={{ width: 90 }}>{t('policy.column.title')}</span>
          <span style={{ flex: 1 }}>{t('policy.column.who')}</span>
          <span style={{ width: 182 }}>{t('policy.column.need')}</span>
        </Flex>
        {policy.stages.map((rule, index) => (
          <Flex key={rule.stage} gap={8} align="center">
            <span style={{ width: 44 }}>{labels.stage(rule.stage)}</span>
            <Input
              aria-label={t('policy.titleOf', { stage: labels.stage(rule.stage) })}
              style={{ width: 90 }}
              value={rule.title}
              maxLength={12}
              status={rule.title.trim() === '' ? 'error' : undefined}
              onChange={(e) => onChange(withStage(policy, index, { title: e.target.value }))}
            />
            <Select<string[]>
              mode="multiple"
              aria-label={t('policy.whoOf', { stage: labels.stage(rule.stage) })}
              style={{ flex: 1, minWidth: 0 }}
              value={rule.persons.length > 0 ? [...rule.persons] : [...rule.roles]}
              onChange={(chosen) => {
                const persons = staff.filter((p) => chosen.includes(p.id)).map((p) => p.id);
                const roles = STAGE_ROLES.filter((role) => chosen.includes(role));
                // Whoever is named takes the place of the roles; one or the other, never a mixture nobody can read.
                const named = persons.length > rule.persons.length || (persons.length > 0 && roles.length === 0);
                onChange(withStage(policy, index, named ? { persons, roles: [] } : { persons: [], roles }));
              }}
              options={[
                {
                  label: t('policy.byRole'),
                  options: STAGE_ROLES.map((role) => ({ value: role as string, label: labels.role(role) })),
                },
                {
                  label: t('policy.byName'),
                  options: staff.map((p) => ({ value: p.id as string, label: personLabel(p) })),
                },
              ]}
            />
            <Select<'any' | 'all'>
              aria-label={t('policy.needOf', { stage: labels.stage(rule.stage) })}
              style={{ width: 110 }}
              value={rule.need}
              onChange={(need) => onChange(withStage(policy, index, { need }))}
              options={[
                { value: 'any', label: t('policy.needAny') },
                { value: 'all', label: t('policy.needAll') },
              ]}
            />
            <Button
              type="text"
              icon={<ArrowUpOutlined />}
              disabled={index === 0}
              aria-label={t('policy.up', { stage: labels.stage(rule.stage) })}
              onClick={() => onChange(moveUp(policy, index))}
            />
            <Button
              type="text"
              danger
              icon={<DeleteOutlined />}
              disabled={policy.stages.length === 1}
              aria-label={t('policy.removeOf', { name: labels.stage(rule.stage) })}
              onClick={() => set({ stages: policy.stages.filter((_, i) => i !== index) })}
            />
          </Flex>
        ))}
        <Flex gap={8}>
          {unused.map((stage) => (
            <Button key={stage} size="small" icon={<PlusOutlined />} onClick={() => add(stage)}>
              {t('policy.addStage', { stage: labels.stage(stage) })}
            </Button>
          ))}
        </Flex>
        <Row label={t('policy.valid')} htmlFor={`${id}-valid`}>
          <InputNumber
            id={`${id}-valid`}
            min={1}
            max={8760}
            precision={0}
            value={policy.validHours}
            placeholder={t('policy.noLimit')}
            suffix={t('policy.hours')}
            style={{ width: 160 }}
            onChange={(validHours) => set({ validHours })}
          />
        </Row>
        <Row label={t('policy.punctuation')} htmlFor={`${id}-punctuation`}>
          <Switch
            id={`${id}-punctuation`}
            checked={policy.punctuation}
            onChange={(punctuation) => set({ punctuation })}
          />
        </Row>
        <Row label={t('policy.blockWaiver')} htmlFor={`${id}-block`}>
          <Select
            id={`${id}-block`}
            style={{ width: 260 }}
            value={policy.waivers.block}
            onChange={(block) => set({ waivers: { ...policy.waivers, block } })}
            options={[
              { value: 'final' as const, label: t('policy.blockFinal') },
              { value: 'never' as const, label: t('policy.blockNever') },
            ]}
          />
        </Row>
        <Row label={t('policy.warnWaiver')} htmlFor={`${id}-warn`}>
          <Select<ReviewPolicy['waivers']['warn']>
            id={`${id}-warn`}
            style={{ width: 260 }}
            value={policy.waivers.warn}
            onChange={(warn) => set({ waivers: { ...policy.waivers, warn } })}
            options={[{ value: 'submitter', label: t('policy.bySubmitter') }, ...titles]}
          />
        </Row>
        <Row label={t('policy.onBehalfAt')}>
          <Checkbox.Group<Stage>
            value={[...policy.onBehalf]}
            options={titles}
            onChange={(onBehalf) => set({ onBehalf })}
          />
        </Row>
        <Row label={t('emergency.policy.label')}>
          <PolicyEmergency value={policy.emergency} onChange={(emergency) => set({ emergency })} />
        </Row>
        {faults.map((fault) => (
          <Typography.Text key={fault} type="danger">
            {fault}
          </Typography.Text>
        ))}
      </Flex>
    </Modal>
  );
}

function Row(props: { readonly label: string; readonly htmlFor?: string; readonly children: ReactNode }) {
  return (
    <Flex gap={8} align="center">
      {props.htmlFor ? (
        <label htmlFor={props.htmlFor} style={{ width: 190 }}>
          {props.label}
        </label>
      ) : (
        <span style={{ width: 190 }}>{props.label}</span>
      )}
      <div style={{ flex: 1, minWidth: 0 }}>{props.children}</div>
    </Flex>
  );
}
