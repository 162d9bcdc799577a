import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useText } from '../text';

interface Props {
  /** Days without a backup when it is time for one; null shows nothing. */
  readonly days: number | null;
  readonly onBackup: () => void;
}

/** 备份提醒, below the comments: nothing of it is as urgent as they are. */
export function BackupNotice({ days, onBackup }: Props): ReactNode {
  const { t } = useText();
  if (days === null) return null;
  return (
    <section aria-label={t('ledger.backup.title')}>
      <h2 className="ss-section">
        {t('ledger.backup.remind', { days })}
        <Button size="small" style={{ marginInlineStart: 'auto' }} onClick={onBackup}>
          {t('ledger.backup.go')}
        </Button>
      </h2>
    </section>
  );
}
