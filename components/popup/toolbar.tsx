import { SearchOutlined } from '@ant-design/icons';
import { Input, type InputRef, Segmented, Select } from 'antd';
import type { ReactNode, Ref } from 'react';
import type { AccountKey } from '../../utils/domain/ids';
import { PLATFORM_IDS } from '../../utils/domain/platform';
import type { AccountReading } from '../../utils/domain/queue';
import { useLabels } from '../shared/labels';
import { useText } from '../text';
import type { QueueFilter } from './model';

interface Props {
  readonly filter: QueueFilter;
  readonly accounts: readonly AccountReading[];
  readonly searchRef: Ref<InputRef>;
  readonly onChange: (filter: QueueFilter) => void;
}

/** Narrows the list by platform, account and words. */
export function Toolbar({ filter, accounts, searchRef, onChange }: Props): ReactNode {
  const { t } = useText();
  const labels = useLabels();
  const choices = accounts.filter((a) => filter.platform === null || a.platform === filter.platform);
  return (
    <div className="ss-toolbar">
      <Segmented
        size="small"
        block
        aria-label={t('popup.filter.platform')}
        value={filter.platform ?? 'all'}
        options={[
          { value: 'all', label: t('popup.filter.all') },
          ...PLATFORM_IDS.map((id) => ({ value: id, label: labels.platform(id) })),
        ]}
        onChange={(value) =>
          onChange({ ...filter, platform: PLATFORM_IDS.find((id) => id === value) ?? null, account: null })
        }
      />
      <div className="ss-toolbar-row">
        <Input
          size="small"
          allowClear
          ref={searchRef}
          prefix={<SearchOutlined />}
          aria-label={t('popup.filter.search')}
          placeholder={t('popup.filter.search')}
          value={filter.search}
          onChange={(event) => onChange({ ...filter, search: event.target.value })}
        />
        {accounts.length > 1 && (
          <Select<AccountKey>
            size="small"
            allowClear
            aria-label={t('popup.filter.account')}
            placeholder={t('popup.filter.account')}
            value={filter.account}
            options={choices.map((a) => ({ value: a.account, label: a.name }))}
            onChange={(value) => onChange({ ...filter, account: value ?? null })}
          />
        )}
      </div>
    </div>
  );
}
