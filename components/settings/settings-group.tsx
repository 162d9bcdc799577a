import { Typography } from 'antd';
import { type ReactNode, useId } from 'react';

interface Props {
  readonly title: string;
  /** What can be done with the whole group, at the right of its heading. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** One group of 设置: framed, with a heading of its own; it is saved by itself. */
export function SettingsGroup({ title, action, children }: Props) {
  const heading = useId();
  return (
    <section className="ss-settings-group" aria-labelledby={heading}>
      <header>
        <Typography.Title level={5} id={heading} style={{ margin: 0 }}>
          {title}
        </Typography.Title>
        {action}
      </header>
      <div className="ss-settings-body">{children}</div>
    </section>
  );
}
