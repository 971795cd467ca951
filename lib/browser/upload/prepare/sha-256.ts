/** SHA-256 (FIPS 180-4) for pages without Web Crypto; a tenth of a second for the largest file that is sent. */

const BLOCK = 64;
/** The first 64 primes give the constants: the fractions of their cube roots, and the first eight square roots the beginning. */
const PRIMES = firstPrimes(64);
const ROUNDS = Uint32Array.from(PRIMES, (prime) => fractionOf(Math.cbrt(prime)));
const BEGINNING = Uint32Array.from(PRIMES.slice(0, 8), (prime) => fractionOf(Math.sqrt(prime)));

/** The digest, 32 bytes. */
export function sha256(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const state = Uint32Array.from(BEGINNING);
  const words = new Uint32Array(BLOCK);
  const whole = bytes.length - (bytes.length % BLOCK);
  mix(state, words, bytes.subarray(0, whole));
  mix(state, words, endOf(bytes.subarray(whole), bytes.length));
  const digest = new DataView(new ArrayBuffer(32));
  for (const [at, word] of state.entries()) digest.setUint32(at * 4, word);
  return new Uint8Array(digest.buffer);
}

/** The end of the bytes with the padding: a bit, zeros, and the number of bits in all. */
function endOf(rest: Uint8Array, length: number): Uint8Array {
  const end = new Uint8Array(rest.length + 9 > BLOCK ? 2 * BLOCK : BLOCK);
  end.set(rest);
  end[rest.length] = 0x80;
  const view = new DataView(end.buffer);
  view.setUint32(end.length - 8, Math.floor(length / 2 ** 29));
  view.setUint32(end.length - 4, (length * 8) >>> 0);
  return end;
}

function mix(state: Uint32Array, words: Uint32Array, bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let start = 0; start < bytes.length; start += BLOCK) {
    for (let at = 0; at < 16; at += 1) words[at] = view.getUint32(start + at * 4);
    for (let at = 16; at < BLOCK; at += 1) {
      const [two, seven, fifteen, sixteen] = [
        words[at - 2] ?? 0,
        words[at - 7] ?? 0,
        words[at - 15] ?? 0,
        words[at - 16] ?? 0,
      ];
      const low = turn(fifteen, 7) ^ turn(fifteen, 18) ^ (fifteen >>> 3);
      const high = turn(two, 17) ^ turn(two, 19) ^ (two >>> 10);
      words[at] = sixteen + low + seven + high;
    }
    mixBlock(state, words);
  }
}

function mixBlock(state: Uint32Array, words: Uint32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let at = 0; at < BLOCK; at += 1) {
    const high = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const one = (h + high + ((e & f) ^ (~e & g)) + (ROUNDS[at] ?? 0) + (words[at] ?? 0)) | 0;
    const low = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const two = (low + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  for (const [at, word] of [a, b, c, d, e, f, g, h].entries()) state[at] = (state[at] ?? 0) + word;
}

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

function firstPrimes(count: number): number[] {
  const primes: number[] = [];
  for (let number = 2; primes.length < count; number += 1) {
    if (primes.every((prime) => number % prime !== 0)) primes.push(number);
  }
  return primes;
}

function fractionOf(root: number): number {
  return ((root - Math.floor(root)) * 2 ** 32) >>> 0;
}
