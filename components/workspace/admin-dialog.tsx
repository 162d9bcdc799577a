import { Alert, Select, Typography } from 'antd';
import { type ReactNode, useState } from 'react';
import type { PersonId } from '../../utils/domain/ids';
import type { Person } from '../../utils/domain/people';
import { isReady } from '../shared/people';
import { PinDialog } from '../shared/pin-dialog';
import { useText } from '../text';

interface Props {
  readonly open: boolean;
  readonly title: string;
  readonly okText: string;
  readonly danger?: boolean;
  readonly width?: number;
  readonly people: readonly Person[];
  /** True while the fields above the PIN are incomplete. */
  readonly blocked?: boolean;
  /** Who may sign instead of an administrator (a lost administrator's key); null: only administrators. */
  readonly signers?: readonly Person[] | null;
  readonly children?: ReactNode;
  readonly onCancel: () => void;
  /** Signs and sends; rejects with a Fault. */
  readonly onSubmit: (admin: PersonId, pin: string) => Promise<void>;
}

/** An act of an administrator: which one, and their PIN. */
export function AdminDialog(props: Props) {
  const { t } = useText();
  const admins = (props.signers ?? props.people.filter((p) => p.roles.includes('admin'))).filter(isReady);
  const [chosen, setChosen] = useState<PersonId | null>(null);
  const admin = admins.find((p) => p.id === chosen) ?? admins[0];
  return (
    <PinDialog
      open={props.open}
      title={props.title}
      okText={props.okText}
      danger={props.danger}
      width={props.width}
      blocked={props.blocked}
      signer={admin}
      onCancel={props.onCancel}
      onSubmit={async (pin) => {
        if (admin) await props.onSubmit(admin.id, pin);
      }}
    >
      {props.children}
      {!admin && <Alert type="warning" showIcon title={t('workspace.admin.none')} />}
      {admins.length > 1 && (
        <div>
          <Typography.Text>{t('workspace.admin.who')}</Typography.Text>
          <Select
            aria-label={t('workspace.admin.who')}
            style={{ width: '100%' }}
            value={admin?.id}
            onChange={setChosen}
            options={admins.map((p) => ({ value: p.id, label: p.name }))}
          />
        </div>
      )}
    </PinDialog>
  );
}
