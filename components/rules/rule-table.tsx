import { LockOutlined } from '@ant-design/icons';
import { Button, Flex, Input, Select, Switch, Table, Tag, Tooltip, Typography, theme } from 'antd';
import { type ReactNode, useDeferredValue } from 'react';
import type { ControlChange } from '../../utils/domain/control-change';
import type { Gate, Severity } from '../../utils/domain/finding';
import type { InspectionControl } from '../../utils/domain/inspection';
import { Guide } from '../shared/guide';
import { GATES, SEVERITIES, useLabels } from '../shared/labels';
import { Soft } from '../shared/soft';
import { useText } from '../text';
import { isOn, NO_FIGURES, type RuleFigures, type RuleView, shownSeverity, withRule } from './model';

interface Props {
  readonly rules: readonly RuleView[];
  /** Unsaved changes included. */
  readonly control: InspectionControl;
  /** To mark what is not saved yet. */
  readonly change: ControlChange;
  readonly figures: ReadonlyMap<string, RuleFigures>;
  readonly onControl: (control: InspectionControl) => void;
  readonly search: string;
  readonly onSearch: (search: string) => void;
}

type Row =
  | { readonly kind: 'gate'; readonly key: string; readonly gate: Gate; readonly count: number }
  | { readonly kind: 'rule'; readonly key: string; readonly rule: RuleView };

const FIGURES = ['fired', 'waived', 'ignored', 'falseAlarms'] as const;
const COLUMNS = 4 + FIGURES.length;

/** Every rule under its gate: what it demands, switch, severity, and what became of its findings. */
export function RuleTable(props: Props) {
  const { t } = useText();
  const { token } = theme.useToken();
  const labels = useLabels();
  const { control, onControl } = props;
  const wanted = useDeferredValue(props.search.trim().toLowerCase());
  const shown = props.rules.filter((rule) => rule.searchText.includes(wanted));
  const rows: Row[] = GATES.flatMap((gate) => {
    const group = shown
      .filter((rule) => rule.gate === gate)
      .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
    if (group.length === 0) return [];
    const heading: Row = { kind: 'gate', key: `gate:${gate}`, gate, count: group.length };
    return [heading, ...group.map((rule): Row => ({ kind: 'rule', key: rule.id, rule }))];
  });
  const adjusted = props.rules.filter((rule) => Object.hasOwn(control.rules, rule.id)).length;

  /** The heading of a gate runs through all columns. */
  const column = (title: ReactNode, width: number | undefined, cell: (rule: RuleView) => ReactNode, first = false) => ({
    title,
    width,
    onCell: (row: Row) => (row.kind === 'gate' ? { colSpan: first ? COLUMNS : 0 } : {}),
    render: (_: unknown, row: Row) =>
      row.kind === 'rule' ? (
        cell(row.rule)
      ) : first ? (
        <Typography.Text strong>
          {t('rules.table.gate', { gate: labels.gate(row.gate), count: row.count })}
        </Typography.Text>
      ) : null,
  });

  return (
    <Flex vertical gap={10}>
      <Flex justify="space-between" gap={8} wrap>
        <Input.Search
          allowClear
          aria-label={t('rules.search')}
          placeholder={t('rules.search')}
          style={{ width: 360, maxWidth: '100%' }}
          value={props.search}
          onChange={(e) => props.onSearch(e.target.value)}
        />
        {adjusted > 0 && (
          <Button onClick={() => onControl({ ...control, rules: {} })}>{t('rules.table.resetAll')}</Button>
        )}
      </Flex>
      <Typography.Text type="secondary">
        <LockOutlined /> {t('rules.legend')}
      </Typography.Text>
      <Table<Row>
        size="small"
        rowKey="key"
        dataSource={rows}
        pagination={false}
        sticky
        tableLayout="fixed"
        scroll={{ x: 860 }}
        onRow={(row) => (row.kind === 'gate' ? { style: { background: token.colorFillAlter } } : {})}
        locale={{ emptyText: <Guide title={t('rules.noMatch')} steps={[t('rules.noMatchHow')]} /> }}
        columns={[
          column(
            t('rules.table.on'),
            56,
            (rule) => (
              <Switch
                size="small"
                aria-label={t('rules.table.switch', { title: rule.title })}
                checked={isOn(rule, control)}
                disabled={rule.locked}
                title={rule.locked ? t('rules.table.locked') : undefined}
                onChange={(on) => onControl(withRule(control, rule, on, shownSeverity(rule, control)))}
              />
            ),
            true,
          ),
          column(t('rules.table.rule'), 168, (rule) => (
            <RuleName rule={rule} off={!isOn(rule, control)} unsaved={Object.hasOwn(props.change.rules, rule.id)} />
          )),
          column(t('rules.table.demand'), undefined, (rule) => (
            <>
              <div>{rule.demand}</div>
              <Soft small>
                {rule.locked && <LockOutlined />} {rule.clause}
                {rule.locked && ` · ${t('rules.table.locked')}`}
              </Soft>
            </>
          )),
          column(t('rules.table.severity'), 116, (rule) => (
            <SeverityChoice
              rule={rule}
              on={isOn(rule, control)}
              value={shownSeverity(rule, control)}
              adjusted={Object.hasOwn(control.rules, rule.id)}
              onChange={(severity) => onControl(withRule(control, rule, isOn(rule, control), severity))}
              onReset={() => onControl(withRule(control, rule, true, rule.severity))}
            />
          )),
          {
            title: t('rules.table.figures'),
            children: FIGURES.map((name) => ({
              ...column(
                <Tooltip title={t(`rules.table.${name}Help`)}>
                  <span>{t(`rules.table.${name}`)}</span>
                </Tooltip>,
                52,
                (rule) => {
                  const number = (props.figures.get(rule.id) ?? NO_FIGURES)[name];
                  return number > 0 ? number : <Soft>–</Soft>;
                },
              ),
              key: name,
              align: 'right' as const,
            })),
          },
        ]}
      />
    </Flex>
  );
}

interface NameProps {
  readonly rule: RuleView;
  readonly off: boolean;
  readonly unsaved: boolean;
}

function RuleName({ rule, off, unsaved }: NameProps) {
  const { t } = useText();
  return (
    <>
      {off ? (
        <Soft>
          <del>{rule.title}</del>
        </Soft>
      ) : (
        <span>{rule.title}</span>
      )}
      {unsaved && (
        <Tag color="processing" style={{ marginInlineStart: 6, marginInlineEnd: 0 }}>
          {t('rules.table.changed')}
        </Tag>
      )}
      <Soft small style={{ display: 'block', overflowWrap: 'anywhere' }}>
        {rule.id}
        {rule.outcome === 'needs-review' && (
          <>
            {' · '}
            <span style={{ whiteSpace: 'nowrap' }}>{t('rules.table.judgement')}</span>
          </>
        )}
      </Soft>
    </>
  );
}

interface ChoiceProps {
  readonly rule: RuleView;
  readonly on: boolean;
  readonly value: Severity;
  readonly adjusted: boolean;
  readonly onChange: (severity: Severity) => void;
  readonly onReset: () => void;
}

function SeverityChoice({ rule, on, value, adjusted, onChange, onReset }: ChoiceProps) {
  const { t } = useText();
  const labels = useLabels();
  return (
    <>
      <Select<Severity>
        size="small"
        aria-label={t('rules.table.severityOf', { title: rule.title })}
        style={{ width: 100 }}
        disabled={!on}
        value={value}
        onChange={onChange}
        options={SEVERITIES.map((severity) => ({
          value: severity,
          label: labels.severity(severity),
          disabled: rule.locked && severity === 'hint',
          title: rule.locked && severity === 'hint' ? t('rules.table.belowFloor') : '',
        }))}
      />
      {adjusted && (
        <Button
          type="link"
          size="small"
          style={{ paddingInline: 0 }}
          aria-label={t('rules.table.resetOf', { title: rule.title })}
          title={t('rules.table.own', { severity: labels.severity(rule.severity) })}
          onClick={onReset}
        >
          {t('rules.table.reset')}
        </Button>
      )}
    </>
  );
}
