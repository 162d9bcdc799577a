import { LockOutlined } from '@ant-design/icons';
import { Tag } from 'antd';
import type { Severity } from '../../utils/domain/finding';
import { SEVERITIES, useLabels } from '../shared/labels';
import { Soft } from '../shared/soft';
import { TextButton } from '../shared/text-button';
import { useText } from '../text';
import type { RuleFigures, RuleView } from './model';

export const RULE_FIGURES = ['fired', 'waived', 'ignored', 'falseAlarms'] as const;

interface Props {
  readonly rule: RuleView;
  readonly on: boolean;
  readonly severity: Severity;
  /** Not as shipped. */
  readonly adjusted: boolean;
  readonly unsaved: boolean;
  readonly figures: RuleFigures;
  readonly onSet: (on: boolean, severity: Severity) => void;
}

/** One rule: its switch, its words, its severity and its figures. */
export function RuleRow({ rule, on, severity, adjusted, unsaved, figures, onSet }: Props) {
  const { t } = useText();
  const labels = useLabels();
  return (
    <tr>
      <td>
        <button
          type="button"
          role="switch"
          className="ss-rules-switch"
          aria-label={t('rules.table.switch', { title: rule.title })}
          aria-checked={on}
          disabled={rule.locked}
          title={rule.locked ? t('rules.table.locked') : undefined}
          onClick={() => onSet(!on, severity)}
        />
      </td>
      <td>
        {on ? rule.title : <del className="ss-soft">{rule.title}</del>}
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
      </td>
      <td>
        <div>{rule.demand}</div>
        <Soft small>
          {rule.locked && <LockOutlined />} {rule.clause}
          {rule.locked && ` · ${t('rules.table.locked')}`}
        </Soft>
      </td>
      <td>
        <select
          className="ss-rules-choice"
          aria-label={t('rules.table.severityOf', { title: rule.title })}
          disabled={!on}
          value={severity}
          onChange={({ target }) => {
            const chosen = SEVERITIES.find((one) => one === target.value);
            if (chosen) onSet(on, chosen);
          }}
        >
          {SEVERITIES.map((one) => {
            const below = rule.locked && one === 'hint';
            return (
              <option key={one} value={one} disabled={below} title={below ? t('rules.table.belowFloor') : undefined}>
                {labels.severity(one)}
              </option>
            );
          })}
        </select>
        {adjusted && (
          <div title={t('rules.table.own', { severity: labels.severity(rule.severity) })}>
            <TextButton
              label={t('rules.table.resetOf', { title: rule.title })}
              onClick={() => onSet(true, rule.severity)}
            >
              {t('rules.table.reset')}
            </TextButton>
          </div>
        )}
      </td>
      {RULE_FIGURES.map((name) => (
        <td key={name} className="ss-rules-figure">
          {figures[name] > 0 ? figures[name] : <Soft>–</Soft>}
        </td>
      ))}
    </tr>
  );
}
