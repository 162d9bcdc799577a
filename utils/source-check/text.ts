/**
 * Full-width digits, letters and the marks that numbers are written with, as half-width ones, character by character: offsets stay.
 * Sentence marks (，。；) are left alone.
 */
export function flat(text: string): string {
  return text.replace(/[０-９Ａ-Ｚａ-ｚ％．／：－＋\u3000\u00a0]/gu, (c) =>
    c === '\u3000' || c === '\u00a0' ? ' ' : String.fromCharCode(c.charCodeAt(0) - 0xfee0),
  );
}

/** Which characters of a text belong to a value already: a document's number is no amount, a date's year neither. */
export class Claims {
  private readonly taken: Uint8Array;

  constructor(length: number) {
    this.taken = new Uint8Array(length);
  }

  /** False when one of the characters is taken; else takes them. */
  take(start: number, end: number): boolean {
    for (let i = start; i < end; i++) if (this.taken[i]) return false;
    this.taken.fill(1, start, end);
    return true;
  }
}
