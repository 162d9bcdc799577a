import type { Counted } from './office-contract';

/** A number that is being counted. */
export class Count {
  private count = 0;
  private readonly numbers: number[] = [];

  /** @param times how often this event counts. */
  add(event: number, times = 1): void {
    if (times === 0) return;
    this.count += times;
    this.numbers.push(event);
  }

  /** Ascending and each once, whatever order they came in. */
  counted(): Counted {
    const { numbers } = this;
    const ordered = numbers.every((n, i) => i === 0 || numbers[i - 1]! < n);
    return { count: this.count, events: ordered ? numbers : [...new Set(numbers)].sort((a, b) => a - b) };
  }
}
