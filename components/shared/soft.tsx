import type { CSSProperties, ReactNode } from 'react';

interface Props {
  /** The size of antd's small print. */
  readonly small?: boolean;
  readonly title?: string;
  readonly style?: CSSProperties;
  readonly children: ReactNode;
}

/**
 * Secondary words in long tables. Antd's Typography does the same with four components and an observer for each piece of text: hundreds
 * of them took a sixth of the time in which such a page is drawn.
 */
export function Soft({ small = false, ...rest }: Props) {
  return <span className={small ? 'ss-soft ss-soft-small' : 'ss-soft'} {...rest} />;
}
