import { ExportOutlined } from '@ant-design/icons';
import { Alert, Button, Modal, Select, Typography } from 'antd';
import { useState } from 'react';
import type { PersonId } from '../../utils/domain/ids';
import type { Person } from '../../utils/domain/people';
import { isReady, personLabel } from '../shared/people';
import { PinDialog } from '../shared/pin-dialog';
import { useText } from '../text';
import { type PacketForms, PacketWays } from './packet-ways';

interface Props<F extends PacketForms> {
  readonly people: readonly Person[];
  readonly me: PersonId | null;
  /** Signs the packet; rejects with a Fault. */
  readonly onMake: (person: PersonId, pin: string) => Promise<F>;
  readonly onSave: (forms: F) => void;
  readonly onCopy: (message: string) => void;
  readonly primary?: boolean;
}

/** 带到另一台电脑: somebody signs for taking the review along, then chooses the way. */
export function TakeAlong<F extends PacketForms>({ people, me, onMake, onSave, onCopy, primary = false }: Props<F>) {
  const { t } = useText();
  const [asking, setAsking] = useState(false);
  const [chosen, setChosen] = useState<PersonId | null>(null);
  const [forms, setForms] = useState<F | null>(null);
  const able = people.filter(isReady);
  const person = able.find(({ id }) => id === (chosen ?? me));
  return (
    <>
      <Button
        size={primary ? 'middle' : 'small'}
        type={primary ? 'primary' : 'default'}
        icon={<ExportOutlined />}
        onClick={() => setAsking(true)}
      >
        {t('packets.take.button')}
      </Button>
      <PinDialog
        open={asking}
        title={t('packets.take.title')}
        okText={t('packets.take.confirm')}
        signer={person}
        onCancel={() => setAsking(false)}
        onSubmit={async (pin) => {
          if (!person) return;
          setForms(await onMake(person.id, pin));
          setAsking(false);
        }}
      >
        <Typography.Text>{t('packets.take.meaning')}</Typography.Text>
        {able.length === 0 && <Alert type="warning" showIcon title={t('packets.take.noone')} />}
        <Select
          aria-label={t('packets.take.who')}
          placeholder={t('packets.take.choose')}
          prefix={t('packets.take.who')}
          value={person?.id}
          onChange={setChosen}
          options={able.map((p) => ({ value: p.id, label: personLabel(p) }))}
        />
      </PinDialog>
      <Modal
        open={forms !== null}
        title={t('packets.take.done')}
        width={520}
        destroyOnHidden
        mask={{ closable: false }}
        onCancel={() => setForms(null)}
        footer={<Button onClick={() => setForms(null)}>{t('packets.take.close')}</Button>}
      >
        {forms && <PacketWays forms={forms} onSave={() => onSave(forms)} onCopy={onCopy} />}
      </Modal>
    </>
  );
}
