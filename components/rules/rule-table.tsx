import { LockOutlined } from '@ant-design/icons';
import { Button, Flex, Input, Tooltip, Typography } from 'antd';
import { useDeferredValue } from 'react';
import type { ControlChange } from '../../utils/domain/control-change';
import type { InspectionControl } from '../../utils/domain/inspection';
import { Guide } from '../shared/guide';
import { GATES, SEVERITIES, useLabels } from '../shared/labels';
import { useText } from '../text';
import { isOn, NO_FIGURES, type RuleFigures, type RuleView, shownSeverity, withRule } from './model';
import { RULE_FIGURES, RuleRow } from './rule-row';
import './rules.css';

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

/** Columns that no figure stands in. */
const COLUMNS = ['on', 'rule', 'demand', 'severity'] as const;

/**
 * Every rule under its gate: what it demands, switch, severity, and what became of its findings. A plain table with the browser's own
 * controls: antd's, seventy times over, took longer to draw than everything else of the page.
 */
export function RuleTable(props: Props) {
  const { t } = useText();
  const labels = useLabels();
  const { control, change, figures, onControl } = props;
  const wanted = useDeferredValue(props.search.trim().toLowerCase());
  const shown = props.rules.filter((rule) => rule.searchText.includes(wanted));
  const groups = GATES.map((gate) => ({
    gate,
    rules: shown
      .filter((rule) => rule.gate === gate)
      .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity)),
  })).filter(({ rules }) => rules.length > 0);
  const adjusted = props.rules.filter((rule) => Object.hasOwn(control.rules, rule.id)).length;
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
      {groups.length === 0 && <Guide title={t('rules.noMatch')} steps={[t('rules.noMatchHow')]} />}
      {groups.length > 0 && (
        <div className="ss-rules">
          <table>
            <thead>
              <tr>
                {COLUMNS.map((name) => (
                  <th key={name} scope="col" rowSpan={2} className={`ss-rules-${name}`}>
                    {t(`rules.table.${name}`)}
                  </th>
                ))}
                <th scope="colgroup" colSpan={RULE_FIGURES.length} className="ss-rules-figures">
                  {t('rules.table.figures')}
                </th>
              </tr>
              <tr>
                {RULE_FIGURES.map((name) => (
                  <th key={name} scope="col" className="ss-rules-figure">
                    <Tooltip title={t(`rules.table.${name}Help`)}>
                      <span>{t(`rules.table.${name}`)}</span>
                    </Tooltip>
                  </th>
                ))}
              </tr>
            </thead>
            {groups.map(({ gate, rules }) => (
              <tbody key={gate}>
                <tr className="ss-rules-gate">
                  <th scope="rowgroup" colSpan={COLUMNS.length + RULE_FIGURES.length}>
                    {t('rules.table.gate', { gate: labels.gate(gate), count: rules.length })}
                  </th>
                </tr>
                {rules.map((rule) => {
                  const on = isOn(rule, control);
                  const severity = shownSeverity(rule, control);
                  return (
                    <RuleRow
                      key={rule.id}
                      rule={rule}
                      on={on}
                      severity={severity}
                      adjusted={Object.hasOwn(control.rules, rule.id)}
                      unsaved={Object.hasOwn(change.rules, rule.id)}
                      figures={figures.get(rule.id) ?? NO_FIGURES}
                      onSet={(wantedOn, wantedSeverity) => onControl(withRule(control, rule, wantedOn, wantedSeverity))}
                    />
                  );
                })}
              </tbody>
            ))}
          </table>
        </div>
      )}
    </Flex>
  );
}
