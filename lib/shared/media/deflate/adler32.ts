const MODULO = 65_521;
/** As many bytes as can be added before a sum leaves 32 bits. */
const RUN_BYTES = 3_854;

/** The checksum of a zlib stream (RFC 1950 section 8.2); give it what it returned for the bytes before. */
export function adler32(bytes: Uint8Array, before = 1): number {
  let a = before % 65_536;
  let b = Math.floor(before / 65_536);
  for (let from = 0; from < bytes.length; from += RUN_BYTES) {
    const to = Math.min(from + RUN_BYTES, bytes.length);
    for (let index = from; index < to; index += 1) {
      a += bytes[index] ?? 0;
      b += a;
    }
    a %= MODULO;
    b %= MODULO;
  }
  return b * 65_536 + a;
}
