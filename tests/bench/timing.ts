/** Timing of loops. What counts is the ratio to a bare loop over the same text in the same round: absolute times drift with the machine. */

/** Keeps loops from being optimised away. */
export let sink = 0;

/** Looks at each unit once. */
export function bareLoop(text: string): void {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i);
  sink ^= sum;
}

/** The quickest sample: whatever else the machine does only adds. */
function best(values: readonly number[]): number {
  return Math.min(...values);
}

/** A sample takes at least this long, so that a coarse clock does no harm, ms. */
const SAMPLE_MS = 4;
/** Rounds of samples; slow tasks get fewer, so that the whole stays short. */
const ROUNDS = 21;
const TASK_MS = 2_500;

export interface Timed {
  readonly name: string;
  /** Microseconds for one run, in the quickest sample. */
  readonly micros: number;
  /** To the first task. */
  readonly ratio: number;
}

/** Times the tasks in turn, round by round. The first one is what the others are compared with. */
export function compare(tasks: Readonly<Record<string, () => void>>): Timed[] {
  const list = Object.entries(tasks).map(([name, task]) => ({
    name,
    task,
    repeats: calibrate(task),
    times: [] as number[],
    spent: 0,
  }));
  for (let round = 0; round < ROUNDS; round++) {
    for (const entry of list) {
      if (entry.spent > TASK_MS && entry.times.length >= 3) continue;
      const start = performance.now();
      for (let i = 0; i < entry.repeats; i++) entry.task();
      const ms = performance.now() - start;
      entry.times.push((ms * 1000) / entry.repeats);
      entry.spent += ms;
    }
  }
  const base = best(list[0]!.times);
  return list.map(({ name, times }) => ({ name, micros: best(times), ratio: best(times) / base }));
}

/** Warms the task up and finds how often it has to run for one sample. */
function calibrate(task: () => void): number {
  const warm = performance.now();
  let runs = 0;
  while (runs < 3 || (performance.now() - warm < 150 && runs < 400)) {
    task();
    runs++;
  }
  const one = (performance.now() - warm) / runs;
  return Math.max(1, Math.min(2_000, Math.ceil(SAMPLE_MS / one)));
}

/** One table as text. @param characters of the text: adds nanoseconds for one of them */
export function table(title: string, rows: readonly Timed[], characters = 0): string {
  const lines = rows.map(({ name, micros, ratio }) => {
    const each = characters > 0 ? `${((micros * 1000) / characters).toFixed(1).padStart(9)} ns/char` : '';
    return `  ${name.padEnd(52)} ${micros.toFixed(0).padStart(9)} µs ${ratio.toFixed(1).padStart(8)} ×${each}`;
  });
  return [`\n${title}`, ...lines].join('\n');
}
