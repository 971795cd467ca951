import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { S3Error } from './s3-error';

/** A checksum the sender promised, in a header or as a trailer, and the one that is computed meanwhile. */
export type Checksum = Readonly<{
  /** `x-amz-checksum-…`. */
  header: string;
  /** Base64; undefined when it comes in the trailer. */
  promised: string | undefined;
  /** Passes the bytes on and computes over them. */
  watch(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer>;
  /** Base64 of what has been seen. */
  value(): string;
}>;

type Digest = Readonly<{ update(bytes: Buffer): void; value(): string; sizeBytes: number }>;

const ALGORITHMS: Readonly<Record<string, () => Digest>> = {
  sha256: () => hashDigest('sha256', 32),
  sha1: () => hashDigest('sha1', 20),
  crc32: crc32Digest,
};

/**
 * The checksum a request declares by `x-amz-checksum-<algorithm>` or `x-amz-trailer`; null for none. Throws
 * NotImplemented for an algorithm that could not be checked: nothing is taken unchecked.
 */
export function declaredChecksum(header: (name: string) => string | undefined): Checksum | null {
  for (const algorithm of ['sha256', 'sha1', 'crc32', 'crc32c', 'crc64nvme']) {
    const name = `x-amz-checksum-${algorithm}`;
    const promised = header(name);
    const isTrailer = (header('x-amz-trailer') ?? '').toLowerCase().includes(name);
    if (promised === undefined && !isTrailer) continue;
    const create = ALGORITHMS[algorithm];
    if (!create) throw new S3Error('NotImplemented', `${name} is not implemented.`);
    return createChecksum(name, promised, create());
  }
  return null;
}

function createChecksum(header: string, promised: string | undefined, digest: Digest): Checksum {
  if (promised !== undefined && Buffer.from(promised, 'base64').length !== digest.sizeBytes) {
    throw new S3Error('InvalidRequest', `Value for ${header} header is invalid.`);
  }
  let value: string | undefined;
  return {
    header,
    promised,
    async *watch(bytes) {
      for await (const chunk of bytes) {
        digest.update(chunk);
        yield chunk;
      }
    },
    value() {
      value ??= digest.value();
      return value;
    },
  };
}

function hashDigest(algorithm: string, sizeBytes: number): Digest {
  const hash = createHash(algorithm);
  return { sizeBytes, update: (bytes) => void hash.update(bytes), value: () => hash.digest('base64') };
}

function crc32Digest(): Digest {
  let current = 0;
  return {
    sizeBytes: 4,
    update(bytes) {
      current = crc32(bytes, current);
    },
    value() {
      const bytes = Buffer.alloc(4);
      bytes.writeUInt32BE(current);
      return bytes.toString('base64');
    },
  };
}
