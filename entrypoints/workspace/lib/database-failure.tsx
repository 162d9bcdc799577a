import { Button, Flex } from 'antd';
import { FaultAlert } from '../../../components/shared/fault-alert';
import { useTask } from '../../../components/shared/task';
import { useText } from '../../../components/text';
import { SanshenTheme } from '../../../components/theme';
import { rescueBackup } from './backup';

interface Props {
  /** A sentence that may be shown as it stands. */
  readonly message: string;
  readonly onRetry: () => void;
}

/** The database does not open: why, trying again, and the export of what is stored. Brings its look along: the popup has none of antd. */
export default function DatabaseFailure({ message, onRetry }: Props) {
  const { t } = useText();
  const rescue = useTask();
  return (
    <SanshenTheme>
      <Flex vertical gap={10} align="start" style={{ padding: 16 }}>
        <FaultAlert message={message} onRetry={onRetry} />
        <Button loading={rescue.busy} onClick={() => void rescue.run(rescueBackup)}>
          {t('common.exportData')}
        </Button>
        {rescue.error && <FaultAlert message={rescue.error} />}
      </Flex>
    </SanshenTheme>
  );
}
