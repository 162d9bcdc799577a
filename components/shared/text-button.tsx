import type { ReactNode } from 'react';

interface Props {
  readonly onClick: () => void;
  /** Its name for screen readers where the words alone do not say what it is about. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** A button that looks like a link and wraps like text. Antd's links without an address are out of the keyboard's reach. */
export function TextButton({ onClick, label, children }: Props) {
  return (
    <button type="button" className="ss-text-button" aria-label={label} onClick={onClick}>
      {children}
    </button>
  );
}
