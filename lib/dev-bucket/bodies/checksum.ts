import { S3Error } from '../http/s3-error';
import type { Trailers } from '../signature/decode-chunked';
import { CHECKSUM_DIGESTS, type Digest } from './checksum-digests';

const PREFIX = 'x-amz-checksum-';
/** S3 checks these; passed over, the sender would take the bytes for checked. */
const UNKNOWN_CHECKSUMS = ['xxhash64', 'xxhash3', 'xxhash128'].map((algorithm) => PREFIX + algorithm);

/** A checksum the sender promised, in a header or as a trailer, and the one that is computed meanwhile. */
export type Checksum = Readonly<{
  /** Passes the bytes on and computes over them. */
  watch(bytes: AsyncIterable<Buffer>): AsyncIterable<Buffer>;
  /** Once all bytes have been seen. Throws BadDigest, and MalformedTrailerError when the trailer never came. */
  check(received: { sha256Base64: string }, trailers: Trailers): void;
}>;

/**
 * The checksum a request declares by `x-amz-checksum-<algorithm>` or `x-amz-trailer`; null for none. Throws
 * InvalidRequest for more than one and for an unknown algorithm, NotImplemented for xxHash: nothing is taken unchecked.
 */
export function declaredChecksum(header: (name: string) => string | undefined): Checksum | null {
  const given = [...CHECKSUM_DIGESTS.keys()]
    .map((algorithm) => PREFIX + algorithm)
    .filter((name) => header(name) !== undefined);
  const unknown = UNKNOWN_CHECKSUMS.find((name) => header(name) !== undefined);
  if (unknown) throw new S3Error('NotImplemented', `${unknown} is not implemented.`);
  const trailer = header('x-amz-trailer')?.trim().toLowerCase();
  const [name, ...more] = trailer === undefined ? given : [...given, trailer];
  if (name === undefined) return null;
  if (more.length > 0) throw new S3Error('InvalidRequest', `Expecting a single ${PREFIX} header or trailer.`);
  return createChecksum(name, header(name));
}

function createChecksum(name: string, promised: string | undefined): Checksum {
  const algorithm = name.startsWith(PREFIX) ? name.slice(PREFIX.length) : '';
  const kind = CHECKSUM_DIGESTS.get(algorithm);
  if (!kind) throw new S3Error('InvalidRequest', `The trailer ${name} is not one that can be checked.`);
  if (promised !== undefined && Buffer.from(promised, 'base64').length !== kind.sizeBytes) {
    throw new S3Error('InvalidRequest', `Value for ${name} header is invalid.`);
  }
  // SHA-256 is computed with every write as it is.
  const digest = algorithm === 'sha256' ? null : kind.create();
  return {
    watch: (bytes) => (digest ? digestAll(bytes, digest) : bytes),
    check({ sha256Base64 }, trailers) {
      const expected = promised ?? trailers.get(name);
      if (expected === undefined) throw new S3Error('MalformedTrailerError');
      if (expected !== (digest?.base64() ?? sha256Base64)) throw new S3Error('BadDigest');
    },
  };
}

async function* digestAll(bytes: AsyncIterable<Buffer>, digest: Digest): AsyncGenerator<Buffer> {
  for await (const chunk of bytes) {
    digest.update(chunk);
    yield chunk;
  }
}
