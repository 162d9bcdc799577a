import type { ReactNode } from 'react';
import { useText } from '../text';

const KEYS = ['move', 'open', 'acknowledge', 'transfer', 'resolve', 'search', 'back'] as const;

/** The keys, in one small line below the list. */
export function HelpLine(): ReactNode {
  const { t } = useText();
  return (
    <footer className="ss-keys" title={t('popup.keys.title')}>
      {KEYS.map((key) => (
        <span key={key}>
          <kbd>{t(`popup.keys.${key}.key`)}</kbd>
          {t(`popup.keys.${key}.does`)}
        </span>
      ))}
    </footer>
  );
}
