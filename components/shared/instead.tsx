import { Component, type ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
  /** Shown from then on where the children cannot be drawn. */
  readonly instead: ReactNode;
}

/** Draws something else where what it holds cannot be drawn, because the data are not what they should be. */
export class Instead extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.instead : this.props.children;
  }
}
