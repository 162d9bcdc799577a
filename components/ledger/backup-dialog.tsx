import { Alert, Checkbox, Form, Input, Typography } from 'antd';
import { useId, useState } from 'react';
import { FormModal } from '../shared/form-modal';
import { useText } from '../text';

interface Props {
  readonly open: boolean;
  /** Shortest passphrase. */
  readonly minLength: number;
  readonly onClose: () => void;
  /** Saves the file; null leaves it readable. Rejects with a Fault. */
  readonly onSave: (passphrase: string | null) => Promise<void>;
}

/** 导出备份: everything as one file, encrypted unless somebody decides otherwise. The passphrase is forgotten when the dialog closes. */
export function BackupDialog({ open, minLength, onClose, onSave }: Props) {
  const { t } = useText();
  const id = useId();
  const [sealed, setSealed] = useState(true);
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const short = [...passphrase].length < minLength;
  const differs = again !== '' && again !== passphrase;
  const close = () => {
    setPassphrase('');
    setAgain('');
    onClose();
  };
  return (
    <FormModal
      open={open}
      title={t('ledger.backup.title')}
      okText={t('ledger.backup.save')}
      width={460}
      ready={!sealed || (!short && again === passphrase)}
      onCancel={close}
      onSubmit={async () => {
        await onSave(sealed ? passphrase : null);
        close();
      }}
    >
      <Typography.Text>{t('ledger.backup.what')}</Typography.Text>
      <Checkbox checked={sealed} onChange={(e) => setSealed(e.target.checked)}>
        {t('ledger.backup.seal')}
      </Checkbox>
      {sealed ? (
        <>
          <Form.Item
            label={t('ledger.backup.passphrase')}
            layout="vertical"
            htmlFor={`${id}-first`}
            help={passphrase !== '' && short ? t('common.minChars', { count: minLength }) : undefined}
            validateStatus={passphrase !== '' && short ? 'warning' : undefined}
            style={{ margin: 0 }}
          >
            <Input.Password
              id={`${id}-first`}
              autoComplete="new-password"
              value={passphrase}
              onChange={(e) => setPassphrase(e.target.value)}
            />
          </Form.Item>
          <Form.Item
            label={t('ledger.backup.again')}
            layout="vertical"
            htmlFor={`${id}-again`}
            help={differs ? t('ledger.backup.differs') : undefined}
            validateStatus={differs ? 'error' : undefined}
            style={{ margin: 0 }}
          >
            <Input.Password
              id={`${id}-again`}
              autoComplete="new-password"
              value={again}
              onChange={(e) => setAgain(e.target.value)}
            />
          </Form.Item>
          <Typography.Text type="secondary">{t('ledger.backup.forgotten')}</Typography.Text>
        </>
      ) : (
        <Alert type="warning" showIcon title={t('ledger.backup.open')} />
      )}
    </FormModal>
  );
}
