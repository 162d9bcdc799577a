import { theme } from 'antd';
import type { ReactNode } from 'react';

interface Props {
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** A button that looks like a link and wraps like text. Antd's links without an address are out of the keyboard's reach. */
export function TextButton({ onClick, children }: Props) {
  const { token } = theme.useToken();
  return (
    <button
      type="button"
      onClick={onClick}
      style={{
        font: 'inherit',
        color: token.colorLink,
        background: 'none',
        border: 0,
        padding: 0,
        textAlign: 'start',
        overflowWrap: 'anywhere',
        cursor: 'pointer',
      }}
    >
      {children}
    </button>
  );
}
