import { DownloadOutlined, ImportOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Dropdown, Flex } from 'antd';
import { useText } from '../text';
import type { RegisterOutput } from './model';

interface Props {
  readonly onAdd: () => void;
  readonly onImport: () => void;
  readonly onOutput: (output: RegisterOutput) => void;
}

const OUTPUTS = [
  ['xlsx', 'exportXlsx'],
  ['csv', 'exportCsv'],
  ['docx', 'exportWord'],
  ['print', 'printAll'],
  ['template', 'template'],
] as const satisfies readonly (readonly [RegisterOutput, string])[];

/** What can be done with the register as a whole. */
export function PageActions({ onAdd, onImport, onOutput }: Props) {
  const { t } = useText();
  return (
    <Flex gap={8}>
      <Button icon={<ImportOutlined />} onClick={onImport}>
        {t('filings.import')}
      </Button>
      <Dropdown
        trigger={['click']}
        menu={{
          items: OUTPUTS.map(([key, label]) => ({ key, label: t(`filings.${label}`), onClick: () => onOutput(key) })),
        }}
      >
        <Button icon={<DownloadOutlined />}>{t('filings.export')}</Button>
      </Dropdown>
      <Button type="primary" icon={<PlusOutlined />} onClick={onAdd}>
        {t('filings.add')}
      </Button>
    </Flex>
  );
}
