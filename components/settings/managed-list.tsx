import { Alert, Typography } from 'antd';
import type { ManagedKey, ManagedProblem, ManagedState } from '../../utils/domain/managed';
import { beijingTime } from '../shared/time';
import { type TextKey, useText } from '../text';
import { LANGUAGES, LOOKS } from './appearance-settings';
import { SettingsGroup } from './settings-group';
import { Values } from './values';

interface Props {
  readonly state: ManagedState;
  /** Names of regulations by id. */
  readonly regulationNames: Readonly<Record<string, string>>;
}

const PROBLEMS: Readonly<Record<ManagedProblem['why'], TextKey>> = {
  unknown: 'settings.managed.problem.unknown',
  'bad-value': 'settings.managed.problem.badValue',
  'unknown-regulation': 'settings.managed.problem.unknownRegulation',
  contradiction: 'settings.managed.problem.contradiction',
};

/** 统一设置: what an IT department set for all, and what of it has no effect. Nothing where there is neither. */
export function ManagedList({ state, regulationNames }: Props) {
  const { t, list } = useText();
  const { policies, problems, since } = state;
  const keys = (Object.keys(policies) as ManagedKey[]).sort();
  if (keys.length === 0 && problems.length === 0) return null;
  const shown = (key: ManagedKey): string => {
    const value = policies[key];
    if (key === 'language' && policies.language) return t(LANGUAGES[policies.language]);
    if (key === 'theme' && policies.theme) return t(LOOKS[policies.theme]);
    if (Array.isArray(value)) return list(value.map((id) => regulationNames[id] ?? id)) || '—';
    if (typeof value === 'boolean') return t(value ? 'settings.managed.allowed' : 'settings.managed.forbidden');
    return value === 0 ? t('settings.managed.never') : String(value);
  };
  return (
    <SettingsGroup title={t('settings.managed.title')}>
      <Typography.Text type="secondary">
        {since === null ? t('settings.managed.how') : t('settings.managed.howSince', { time: beijingTime(since) })}
      </Typography.Text>
      <Values lines={keys.map((key) => ({ key, label: t(`settings.managed.key.${key}`), children: shown(key) }))} />
      {problems.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('settings.managed.problems', { count: problems.length })}
          description={problems.map(({ key, why, value }) => (
            <div key={`${key} ${value}`}>
              {t('settings.managed.problem.line', { key, value, why: t(PROBLEMS[why]) })}
            </div>
          ))}
        />
      )}
    </SettingsGroup>
  );
}
