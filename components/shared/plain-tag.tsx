import type { ReactNode } from 'react';
import './plain-tag.css';

export type Tone = 'default' | 'info' | 'success' | 'warning' | 'error' | 'purple';

interface Props {
  readonly tone?: Tone;
  readonly outlined?: boolean;
  readonly children: ReactNode;
}

/** A word on a tinted ground in long tables, as antd's Tag draws it, without a styled component for each of hundreds. */
export function PlainTag({ tone = 'default', outlined = false, children }: Props) {
  return <span className={`ss-tag ss-tag-${tone}${outlined ? ' ss-tag-outlined' : ''}`}>{children}</span>;
}
