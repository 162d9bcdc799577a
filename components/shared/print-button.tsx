import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useText } from '../text';
import type { Paper } from './paper';

/** 打印 a list that is read page by page. */
export function PrintButton({ paper, disabled = false }: { readonly paper: Paper; readonly disabled?: boolean }) {
  const { t } = useText();
  return (
    <Button
      className="sanshen-no-print"
      icon={<PrinterOutlined />}
      disabled={disabled}
      loading={paper.wanted}
      onClick={paper.print}
    >
      {t('common.paper.print')}
    </Button>
  );
}
