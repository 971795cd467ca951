/** Puts a long answer together as bytes, without the whole of it as text in between. */
export type ByteWriter = Readonly<{
  /** Any text, as UTF-8. */
  writeText(text: string): void;
  /** Text of ASCII characters, faster; of others something wrong would be written. */
  writeAscii(text: string): void;
  /** The bytes that were written. */
  written(): Buffer;
}>;

/** Creates a writer with room for `capacity` bytes; it grows where that is not enough. */
export function createByteWriter(capacity: number): ByteWriter {
  let buffer = Buffer.allocUnsafe(capacity);
  let length = 0;

  function makeRoom(bytes: number): void {
    if (length + bytes <= buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.max(buffer.length * 2, length + bytes));
    buffer.copy(larger, 0, 0, length);
    buffer = larger;
  }

  return {
    writeText(text) {
      // No character of UTF-16 takes more than three bytes.
      makeRoom(text.length * 3);
      length += buffer.write(text, length, 'utf8');
    },
    writeAscii(text) {
      makeRoom(text.length);
      length += buffer.write(text, length, 'latin1');
    },
    written: () => buffer.subarray(0, length),
  };
}
