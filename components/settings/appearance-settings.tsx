import { Flex, Segmented, Typography } from 'antd';
import {
  type Appearance,
  type Language,
  LanguageSchema,
  type Look,
  LookSchema,
  type ManagedPolicies,
} from '../../utils/domain/managed';
import { managedAppearance } from '../../utils/managed/apply';
import { FaultAlert } from '../shared/fault-alert';
import { useTask } from '../shared/task';
import { type TextKey, useText } from '../text';
import { LockedTag } from './locked';
import { SettingsGroup } from './settings-group';

interface Props {
  readonly own: Appearance;
  readonly policies: Pick<ManagedPolicies, 'language' | 'theme'>;
  /** Counts at once on every open page; rejects with a Fault. */
  readonly onChoose: (appearance: Appearance) => Promise<void>;
}

export const LANGUAGES: Readonly<Record<Language, TextKey>> = {
  auto: 'settings.language.auto',
  zh_CN: 'settings.language.zh',
  en: 'settings.language.en',
};
export const LOOKS: Readonly<Record<Look, TextKey>> = {
  auto: 'settings.look.auto',
  light: 'settings.look.light',
  dark: 'settings.look.dark',
};

/** 语言和外观 of this browser profile; nobody has to sign for it. */
export function AppearanceSettings({ own, policies, onChoose }: Props) {
  const { t } = useText();
  const task = useTask();
  const inForce = managedAppearance(own, policies);
  const choose = (part: Partial<Appearance>) => void task.run(() => onChoose({ ...own, ...part }));
  return (
    <SettingsGroup title={t('settings.appearance.title')}>
      <Flex gap={8} align="center" wrap>
        <Typography.Text style={{ minWidth: 72 }}>{t('settings.language.title')}</Typography.Text>
        <Segmented<Language>
          aria-label={t('settings.language.title')}
          value={inForce.language}
          disabled={policies.language !== undefined}
          onChange={(language) => choose({ language })}
          options={LanguageSchema.options.map((value) => ({ value, label: t(LANGUAGES[value]) }))}
        />
        {policies.language !== undefined && <LockedTag />}
      </Flex>
      <Flex gap={8} align="center" wrap>
        <Typography.Text style={{ minWidth: 72 }}>{t('settings.look.title')}</Typography.Text>
        <Segmented<Look>
          aria-label={t('settings.look.title')}
          value={inForce.theme}
          disabled={policies.theme !== undefined}
          onChange={(theme) => choose({ theme })}
          options={LookSchema.options.map((value) => ({ value, label: t(LOOKS[value]) }))}
        />
        {policies.theme !== undefined && <LockedTag />}
      </Flex>
      <Typography.Text type="secondary">{t('settings.appearance.how')}</Typography.Text>
      {task.error && <FaultAlert message={task.error} />}
    </SettingsGroup>
  );
}
