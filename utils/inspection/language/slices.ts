/**
 * Work that is done in slices, so that a page can do something else in between: each step yields how many entries it has handled.
 * Nothing may be asked of what is being unpacked before the last step.
 */
export type Steps = Generator<number, void, void>;

/** Entries of a table that are handled in one step: a few milliseconds' work on a slow machine, code still cold. */
export const SLICE = 4096;

/** Something that is unpacked in slices. */
export interface Unpacking {
  unpack(): Steps;
}

/** Unpacks it in one go. */
export function atOnce<Part extends Unpacking>(part: Part): Part {
  const steps = part.unpack();
  while (!steps.next().done);
  return part;
}
