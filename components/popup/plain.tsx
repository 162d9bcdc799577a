import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { useText } from '../text';

/**
 * Controls of the browser's own in our look. The popup's list has to be on screen at once, and antd costs more time than everything else
 * in it together: what is drawn first is made of these, antd comes with the forms (`later.ts`).
 */
interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `strong`: the next step; `danger`: something is late; `link`: within text. */
  readonly look?: 'strong' | 'danger' | 'link';
}

export function PlainButton({ look, ...props }: ButtonProps): ReactNode {
  return <button type="button" {...props} className={look ? `ss-button ss-button-${look}` : 'ss-button'} />;
}

/** A failure with its sentence as it stands and, where trying again makes sense, a button for it. */
export function PlainFault(props: { readonly message: string; readonly onRetry?: () => void }): ReactNode {
  const { t } = useText();
  return (
    <div className="ss-fault" role="alert">
      <span>{props.message}</span>
      {props.onRetry && <PlainButton onClick={props.onRetry}>{t('common.retry')}</PlainButton>}
    </div>
  );
}
