import { CopyOutlined, PrinterOutlined } from '@ant-design/icons';
import { Alert, Button, Flex, Table, Typography } from 'antd';
import { useState } from 'react';
import { useText } from '../text';

export interface ActivationCode {
  readonly person: string;
  readonly name: string;
  readonly code: string;
}

interface Props {
  readonly unitName: string;
  readonly codes: readonly ActivationCode[];
  /** Writes text to the clipboard; rejects when the browser refuses. */
  readonly onCopy: (text: string) => Promise<void>;
  readonly onPrint: () => void;
}

/** One-time activation codes. They are shown here once: whoever leaves without copying has to have them reissued. */
export function CodeList({ unitName, codes, onCopy, onPrint }: Props) {
  const { t } = useText();
  const [copied, setCopied] = useState<'no' | 'yes' | 'refused'>('no');
  const copy = async () => {
    const lines = codes.map((c) => `${c.name}\t${c.code}`);
    try {
      await onCopy([t('common.codes.heading', { unit: unitName }), ...lines, t('common.codes.note')].join('\n'));
      setCopied('yes');
    } catch {
      setCopied('refused');
    }
  };
  return (
    <Flex vertical gap={12} className="sanshen-print">
      <Alert type="warning" showIcon title={t('common.codes.once')} description={t('common.codes.howTo')} />
      <Table
        size="small"
        rowKey="person"
        pagination={false}
        dataSource={[...codes]}
        columns={[
          { title: t('common.codes.name'), dataIndex: 'name' },
          {
            title: t('common.codes.code'),
            dataIndex: 'code',
            render: (code: string) => (
              <Typography.Text code copyable={false} style={{ fontSize: 16, letterSpacing: 1 }}>
                {code}
              </Typography.Text>
            ),
          },
        ]}
      />
      <Flex gap={8} align="center" wrap className="sanshen-no-print">
        <Button icon={<CopyOutlined />} onClick={() => void copy()}>
          {t('common.codes.copy')}
        </Button>
        <Button icon={<PrinterOutlined />} onClick={onPrint}>
          {t('common.codes.print')}
        </Button>
        <span role="status">
          {copied === 'yes' && <Typography.Text type="success">{t('common.codes.copied')}</Typography.Text>}
          {copied === 'refused' && <Typography.Text type="danger">{t('common.codes.copyRefused')}</Typography.Text>}
        </span>
      </Flex>
    </Flex>
  );
}
