import { Button, Form, InputNumber, Typography } from 'antd';
import { useState } from 'react';
import type { PersonId } from '../../utils/domain/ids';
import type { Person } from '../../utils/domain/people';
import { RETENTION_DAYS } from '../../utils/domain/retention';
import { LockedTag } from '../settings/locked';
import { SettingsGroup } from '../settings/settings-group';
import { useText } from '../text';
import { AdminDialog } from './admin-dialog';

interface Props {
  /** Days after closing. */
  readonly days: number;
  /** Set for all: it cannot be changed here. */
  readonly locked: boolean;
  readonly people: readonly Person[];
  /** Rejects with a Fault. */
  readonly onChange: (admin: PersonId, pin: string, days: number) => Promise<void>;
}

/** 个人信息保存期限: how long citizens' names and words are kept after closing. */
export function RetentionSettings({ days, locked, people, onChange }: Props) {
  const { t } = useText();
  const [edited, setEdited] = useState<number | null | undefined>(undefined);
  const { least, most } = RETENTION_DAYS;
  return (
    <SettingsGroup
      title={t('retention.title')}
      action={
        !locked && (
          <Button size="small" onClick={() => setEdited(days)}>
            {t('workspace.change')}
          </Button>
        )
      }
    >
      <Typography.Text>
        {t('retention.now', { days })}
        {locked && <LockedTag />}
      </Typography.Text>
      <Typography.Text type="secondary">{t('retention.text')}</Typography.Text>
      <AdminDialog
        open={edited !== undefined}
        title={t('retention.change')}
        okText={t('retention.save')}
        people={people}
        blocked={edited === null || edited === days}
        danger={typeof edited === 'number' && edited < days}
        onCancel={() => setEdited(undefined)}
        onSubmit={async (admin, pin) => {
          if (typeof edited !== 'number') return;
          await onChange(admin, pin, edited);
          setEdited(undefined);
        }}
      >
        <Form.Item label={t('retention.days', { least, most })} htmlFor="retention-days" style={{ margin: 0 }}>
          <InputNumber
            id="retention-days"
            min={least}
            max={most}
            precision={0}
            value={edited ?? null}
            onChange={(value) => setEdited(value)}
          />
        </Form.Item>
        {typeof edited === 'number' && edited < days && (
          <Typography.Text type="danger">{t('retention.shorter')}</Typography.Text>
        )}
      </AdminDialog>
    </SettingsGroup>
  );
}
