/**
 * SHA-256 (FIPS 180-4), synchronous. WebCrypto's digest is asynchronous, and awaiting it inside an IndexedDB transaction ends the
 * transaction: an event and the state change it records could then no longer be stored together. Computing the hash
 * synchronously keeps "read the head, chain, add" in one transaction without tricks, and spares 100 000 thread hops when a
 * whole ledger is verified. Tested against WebCrypto.
 */

// Signed words: engines keep 32-bit integers unboxed, while values above 2^31 become floating-point numbers.
const K = new Int32Array(64);
const START = new Int32Array(8);

// Fractional parts of the cube and square roots of the first primes, as the standard defines the constants.
{
  let found = 0;
  for (let candidate = 2; found < 64; candidate++) {
    let prime = true;
    for (let divisor = 2; divisor * divisor <= candidate; divisor++) {
      if (candidate % divisor === 0) {
        prime = false;
        break;
      }
    }
    if (!prime) continue;
    if (found < 8) START[found] = fraction(Math.sqrt(candidate));
    K[found] = fraction(Math.cbrt(candidate));
    found++;
  }
}

function fraction(root: number): number {
  return Math.floor((root - Math.floor(root)) * 2 ** 32) | 0;
}

const encoder = new TextEncoder();
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const W = new Int32Array(64);
/** Working space, kept from call to call: allocating it cost more than hashing a ledger event. */
const hash = new Int32Array(8);
let bytes = new Uint8Array(8_192);
let words = new DataView(bytes.buffer);

/** SHA-256 of the text's UTF-8 bytes, 64 lower-case hex digits. */
export function sha256Hex(text: string): string {
  // At most three bytes a code unit, then 0x80, up to 63 zeros and the length.
  const room = text.length * 3 + 72;
  if (bytes.length < room) {
    bytes = new Uint8Array(room * 2);
    words = new DataView(bytes.buffer);
  }
  const length = encoder.encodeInto(text, bytes).written;
  const end = (((length + 8) >> 6) + 1) << 6;
  bytes.fill(0, length, end);
  bytes[length] = 0x80;
  words.setUint32(end - 8, Math.floor(length / 2 ** 29));
  words.setUint32(end - 4, (length << 3) >>> 0);

  hash.set(START);
  for (let at = 0; at < end; at += 64) compress(hash, words, at);
  let hex = '';
  for (const word of hash) {
    hex += HEX[word >>> 24]! + HEX[(word >>> 16) & 255]! + HEX[(word >>> 8) & 255]! + HEX[word & 255]!;
  }
  return hex;
}

function compress(state: Int32Array, view: DataView, at: number): void {
  for (let i = 0; i < 16; i++) W[i] = view.getInt32(at + i * 4);
  for (let i = 16; i < 64; i++) {
    const x = W[i - 15]!;
    const y = W[i - 2]!;
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    W[i] = (W[i - 16]! + s0 + W[i - 7]! + s1) | 0;
  }
  let a = state[0]!;
  let b = state[1]!;
  let c = state[2]!;
  let d = state[3]!;
  let e = state[4]!;
  let f = state[5]!;
  let g = state[6]!;
  let h = state[7]!;
  for (let i = 0; i < 64; i++) {
    const S1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const t1 = (h + S1 + ((e & f) ^ (~e & g)) + K[i]! + W[i]!) | 0;
    const S0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t2 = (S0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  state[0] = (state[0]! + a) | 0;
  state[1] = (state[1]! + b) | 0;
  state[2] = (state[2]! + c) | 0;
  state[3] = (state[3]! + d) | 0;
  state[4] = (state[4]! + e) | 0;
  state[5] = (state[5]! + f) | 0;
  state[6] = (state[6]! + g) | 0;
  state[7] = (state[7]! + h) | 0;
}
