import { Flex, Form, InputNumber, Switch, Typography } from 'antd';
import { useState } from 'react';
import type { AccountKey, PersonId } from '../../utils/domain/ids';
import type { Person } from '../../utils/domain/people';
import { WATCH_MINUTES, type WatchPlan } from '../../utils/domain/watch';
import { useText } from '../text';
import { AdminDialog } from '../workspace/admin-dialog';

export interface WatchedAccount {
  readonly key: AccountKey;
  readonly name: string;
  readonly plan: WatchPlan | undefined;
}

export interface WatchDialogProps {
  /** Null: closed. */
  readonly account: WatchedAccount | null;
  readonly people: readonly Person[];
  /** Minutes that are set for all; absent: `WATCH_MINUTES`. */
  readonly limits?: { readonly least: number; readonly most: number };
  readonly onCancel: () => void;
  /** `minutes` null: off. Rejects with a Fault. */
  readonly onWatch: (admin: PersonId, pin: string, account: AccountKey, minutes: number | null) => Promise<void>;
}

/** 值守模式 of one account, signed by an administrator. */
export function WatchDialog({ account, ...rest }: WatchDialogProps) {
  // A key of its own for each account: what was typed for one is not shown for another.
  return account ? <Filled key={account.key} account={account} {...rest} /> : null;
}

function Filled({
  account,
  people,
  limits = WATCH_MINUTES,
  onCancel,
  onWatch,
}: WatchDialogProps & { readonly account: WatchedAccount }) {
  const { t } = useText();
  const [on, setOn] = useState(account.plan !== undefined);
  const [minutes, setMinutes] = useState<number | null>(
    account.plan?.minutes ?? Math.min(limits.most, Math.max(limits.least, WATCH_MINUTES.usual)),
  );
  const { least, most } = limits;
  return (
    <AdminDialog
      open
      title={t('watch.title', { name: account.name })}
      okText={t('watch.save')}
      people={people}
      blocked={on && minutes === null}
      onCancel={onCancel}
      onSubmit={(admin, pin) => onWatch(admin, pin, account.key, on ? minutes : null)}
    >
      <Flex vertical gap={10}>
        <Typography.Text type="secondary">{t('watch.how')}</Typography.Text>
        <Form.Item label={t('watch.switch')} htmlFor="watch-on" style={{ margin: 0 }}>
          <Switch id="watch-on" checked={on} onChange={setOn} />
        </Form.Item>
        <Form.Item label={t('watch.minutes', { least, most })} htmlFor="watch-minutes" style={{ margin: 0 }}>
          <InputNumber
            id="watch-minutes"
            min={least}
            max={most}
            precision={0}
            disabled={!on}
            value={minutes}
            onChange={setMinutes}
          />
        </Form.Item>
      </Flex>
    </AdminDialog>
  );
}
