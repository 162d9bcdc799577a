import { Flex, Tag, Typography } from 'antd';
import type { AccountFiling } from '../../utils/domain/account';
import { useLabels } from '../shared/labels';
import { beijingTime } from '../shared/time';
import { useText } from '../text';

/** When the list of posts of a guarded account was last looked at, ms; null: never. */
export interface Look {
  readonly account: Pick<AccountFiling, 'key' | 'platform' | 'name'>;
  readonly at: number | null;
}

/** 没有发现 is not 没有查看: which lists were looked at when, and where to open those that were not. */
export function StrayLooks({ looks }: { readonly looks: readonly Look[] }) {
  const { t } = useText();
  const labels = useLabels();
  return (
    <section aria-label={t('stray.looks.title')}>
      <Typography.Text strong>{t('stray.looks.title')}</Typography.Text>{' '}
      <Typography.Text type="secondary">{t('stray.looks.text')}</Typography.Text>
      <ul style={{ margin: '6px 0 0', paddingInlineStart: 0, listStyle: 'none' }}>
        {looks.map(({ account, at }) => (
          <li key={account.key}>
            <Flex gap={8} align="center" style={{ paddingBlock: 3 }}>
              <span style={{ minWidth: 230 }}>{labels.account(account)}</span>
              {at === null ? (
                <>
                  <Tag color="warning" style={{ margin: 0 }}>
                    {t('stray.looks.never')}
                  </Tag>
                  <Typography.Text type="secondary">{t(`stray.looks.${account.platform}`)}</Typography.Text>
                </>
              ) : (
                <Typography.Text>{t('stray.looks.at', { time: beijingTime(at) })}</Typography.Text>
              )}
            </Flex>
          </li>
        ))}
        {looks.length === 0 && <li>{t('stray.looks.none')}</li>}
      </ul>
    </section>
  );
}
