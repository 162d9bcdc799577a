import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// Whether antd's many wrappers are hidden is costly to compute here and says nothing: happy-dom lays nothing out.
configure({ defaultHidden: true });
// Antd's style sheets, matched anew for every question, took a third of the time and say as little.
window.getComputedStyle = (element) => (element as HTMLElement).style;
// Vitest runs without globals: Testing Library cannot register this itself.
afterEach(() => {
  cleanup();
  // What antd keeps outside of React's root, such as its measuring text box.
  document.body.replaceChildren();
});
