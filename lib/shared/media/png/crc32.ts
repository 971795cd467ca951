/** Tables of the remainders below, four bytes at a time: a table for each of them. */
const TABLES = 4;

let tables: Uint32Array | undefined;

/** The CRC of a PNG chunk, over its type and content (https://www.w3.org/TR/png-3/#D-CRCAppendix). */
export function crc32(bytes: Uint8Array): number {
  tables ??= makeTables();
  let crc = 0xffffffff;
  let at = 0;
  for (; at + TABLES <= bytes.length; at += TABLES) {
    crc ^=
      (bytes[at] ?? 0) |
      ((bytes[at + 1] ?? 0) << 8) |
      ((bytes[at + 2] ?? 0) << 16) |
      ((bytes[at + 3] ?? 0) << 24);
    crc =
      (tables[768 + (crc & 0xff)] ?? 0) ^
      (tables[512 + ((crc >>> 8) & 0xff)] ?? 0) ^
      (tables[256 + ((crc >>> 16) & 0xff)] ?? 0) ^
      (tables[crc >>> 24] ?? 0);
  }
  for (; at < bytes.length; at += 1) crc = (tables[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** Table n holds the remainder of each byte with n zero bytes behind it. */
function makeTables(): Uint32Array {
  const made = new Uint32Array(256 * TABLES);
  for (let byte = 0; byte < 256; byte += 1) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
    made[byte] = crc;
  }
  for (let index = 256; index < made.length; index += 1) {
    const shorter = made[index - 256] ?? 0;
    made[index] = (made[shorter & 0xff] ?? 0) ^ (shorter >>> 8);
  }
  return made;
}
