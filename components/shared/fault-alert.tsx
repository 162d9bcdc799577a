import { Alert, Button } from 'antd';
import { useText } from '../text';

/** A failure with its sentence as it stands and, where trying again makes sense, a button for it. */
export function FaultAlert({ message, onRetry }: { readonly message: string; readonly onRetry?: () => void }) {
  const { t } = useText();
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={message}
      action={
        onRetry && (
          <Button size="small" onClick={onRetry}>
            {t('common.retry')}
          </Button>
        )
      }
    />
  );
}
