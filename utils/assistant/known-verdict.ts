import type { Draft } from '../domain/draft';
import type { Verdict } from '../messaging/page-schemas';
import type { send as sendMessage } from '../messaging/send-content';
import type { Reading } from '../platforms/contract';
import { canonicalText } from '../review/canonical';

/** What the background said last about a draft, and about which. */
export class KnownVerdict {
  private last: Verdict | null = null;
  private of = '';

  constructor(private readonly send: typeof sendMessage) {}

  /** The last answer; null when there is none. */
  get verdict(): Verdict | null {
    return this.last;
  }

  /** Asks the background about exactly this draft. Rejects when it cannot be asked; then nothing is known. */
  async ask(draft: Draft, reading: Reading): Promise<void> {
    const key = keyOf(draft, reading);
    try {
      this.last = await this.send('page.verdict', { draft, problems: problemsOf(reading) });
      this.of = key;
    } catch (error) {
      this.forget();
      throw error;
    }
  }

  /** The answer for exactly this draft; null when it was not asked about or has changed since. */
  on(draft: Draft, reading: Reading): Verdict | null {
    return this.of === keyOf(draft, reading) ? this.last : null;
  }

  /** The last answer is still shown, but no longer relied on: standing or rules may have changed. */
  outdate(): void {
    this.of = '';
  }

  /** Nothing is being composed any more. */
  forget(): void {
    this.last = null;
    this.of = '';
  }
}

/** What a reading did not find, as messages carry it. */
export function problemsOf(reading: Reading): { what: string; tried: string[] }[] {
  return reading.check.problems.map((p) => ({ what: p.what, tried: [...p.tried] }));
}

function keyOf(draft: Draft, reading: Reading): string {
  return `${canonicalText(draft)}\n${reading.check.problems.length}`;
}
