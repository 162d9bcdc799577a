import { LockOutlined } from '@ant-design/icons';
import { Tag } from 'antd';
import { useText } from '../text';

/** Mark of a value that an IT department set for all: it cannot be changed here. */
export function LockedTag() {
  const { t } = useText();
  return (
    <Tag icon={<LockOutlined aria-hidden />} style={{ marginInlineStart: 8, marginInlineEnd: 0 }}>
      {t('settings.locked')}
    </Tag>
  );
}
