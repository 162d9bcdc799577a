import type { Paper } from '../../components/shared/paper';

/** For pages that print nothing in a test. */
export const NO_PAPER: Paper = { wanted: false, print: () => undefined, done: () => undefined };
