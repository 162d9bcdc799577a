import type { Classify } from '../platforms/classify';
import type { ReleaseQueue } from './queue';
import type { PublishWatch } from './watch';
import type { FromPage } from './wire';

/** What every way of sending needs to hold a request or to tap its answer. */
export interface Guard {
  readonly queue: ReleaseQueue;
  readonly classify: Classify;
  readonly watch: PublishWatch;
  /** Response headers (lower case) that go with an answer. */
  readonly headerNames: readonly string[];
  /** Tells the isolated world. */
  post(message: FromPage): void;
}
