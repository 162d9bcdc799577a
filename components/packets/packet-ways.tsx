import { CheckOutlined, CopyOutlined, DownloadOutlined } from '@ant-design/icons';
import { Alert, Button, Flex, Input, Segmented, Typography } from 'antd';
import { useState } from 'react';
import { useText } from '../text';
import { type CodeModules, QrAnimation } from './qr-animation';

type Way = 'file' | 'text' | 'codes';

/** A packet that was signed, in every form in which it may travel. */
export interface PacketForms {
  readonly fileName: string;
  readonly messages: readonly string[];
  readonly codes: readonly CodeModules[];
  /** Why there are no codes; null when there are. */
  readonly noCodes: string | null;
}

interface Props {
  readonly forms: PacketForms;
  readonly onSave: () => void;
  readonly onCopy: (message: string) => void;
}

/** The three ways on which a packet leaves this computer. */
export function PacketWays({ forms, onSave, onCopy }: Props) {
  const { t } = useText();
  const [way, setWay] = useState<Way>('file');
  const [saved, setSaved] = useState(false);
  const [copied, setCopied] = useState<ReadonlySet<number>>(new Set());
  return (
    <Flex vertical gap={12}>
      <Segmented<Way>
        block
        aria-label={t('packets.take.way')}
        value={way}
        onChange={setWay}
        options={[
          { value: 'file', label: t('packets.take.file') },
          { value: 'text', label: t('packets.take.text') },
          { value: 'codes', label: t('packets.take.codes') },
        ]}
      />
      {way === 'file' && (
        <Flex vertical gap={8} align="start">
          <Typography.Text type="secondary">{t('packets.take.fileHow')}</Typography.Text>
          <Typography.Text code style={{ overflowWrap: 'anywhere' }}>
            {forms.fileName}
          </Typography.Text>
          <Button
            type="primary"
            icon={<DownloadOutlined />}
            onClick={() => {
              onSave();
              setSaved(true);
            }}
          >
            {t('packets.take.save')}
          </Button>
          {saved && <Typography.Text type="success">{t('packets.take.saved')}</Typography.Text>}
        </Flex>
      )}
      {way === 'text' && (
        <Flex vertical gap={10}>
          <Typography.Text type="secondary">
            {t('packets.take.textHow', { count: forms.messages.length })}
          </Typography.Text>
          {forms.messages.map((message, index) => (
            <Flex key={message.slice(0, 40)} gap={8} align="center">
              <Input aria-label={t('packets.take.copy', { n: index + 1 })} readOnly value={message.slice(0, 60)} />
              <Button
                icon={copied.has(index) ? <CheckOutlined /> : <CopyOutlined />}
                onClick={() => {
                  onCopy(message);
                  setCopied((before) => new Set(before).add(index));
                }}
              >
                {t(copied.has(index) ? 'packets.take.copied' : 'packets.take.copy', { n: index + 1 })}
              </Button>
            </Flex>
          ))}
        </Flex>
      )}
      {way === 'codes' &&
        (forms.noCodes === null ? (
          <Flex vertical gap={8}>
            <Typography.Text type="secondary">
              {t('packets.take.codesHow', { count: forms.codes.length })}
            </Typography.Text>
            <QrAnimation codes={forms.codes} />
          </Flex>
        ) : (
          <Alert type="info" showIcon title={forms.noCodes} />
        ))}
    </Flex>
  );
}
