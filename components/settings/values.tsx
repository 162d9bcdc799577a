import { Fragment, type ReactNode } from 'react';

export interface ValueLine {
  readonly key: string;
  readonly label: string;
  readonly children: ReactNode;
}

/** Names and values of settings, one a line. */
export function Values({ lines }: { readonly lines: readonly ValueLine[] }) {
  return (
    <dl className="ss-settings-values">
      {lines.map(({ key, label, children }) => (
        <Fragment key={key}>
          <dt>{label}</dt>
          <dd>{children}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
