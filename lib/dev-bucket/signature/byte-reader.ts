import { S3Error } from '../http/s3-error';

/** A line of framing is never longer. */
const MAX_LINE_BYTES = 8_192;

/** Reads a stream by lines and by counted bytes, holding one piece at a time. */
export class ByteReader {
  readonly #source: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** The next line without its CRLF; '' at the end of the stream. Throws InvalidRequest for one that never ends. */
  async line(): Promise<string> {
    for (;;) {
      const end = this.#rest.indexOf('\r\n');
      if (end >= 0) {
        const line = this.#rest.toString('latin1', 0, end);
        this.#rest = this.#rest.subarray(end + 2);
        return line;
      }
      if (this.#rest.length > MAX_LINE_BYTES)
        throw new S3Error('InvalidRequest', 'A line of the body is too long.');
      if (!(await this.#more())) {
        const line = this.#rest.toString('latin1');
        this.#rest = Buffer.alloc(0);
        return line;
      }
    }
  }

  /** At least one and at most `limit` bytes. Throws IncompleteBody when there are none left. */
  async some(limit: number): Promise<Buffer> {
    while (this.#rest.length === 0) {
      if (!(await this.#more())) throw new S3Error('IncompleteBody');
    }
    const bytes = this.#rest.subarray(0, limit);
    this.#rest = this.#rest.subarray(bytes.length);
    return bytes;
  }

  /** Lets go of the source. */
  async close(): Promise<void> {
    await this.#source.return?.();
  }

  async #more(): Promise<boolean> {
    const next = await this.#source.next();
    if (next.done) return false;
    this.#rest = this.#rest.length === 0 ? next.value : Buffer.concat([this.#rest, next.value]);
    return true;
  }
}
