/**
 * The aws-chunked encoding: `<size in hex>[;chunk-signature=<hex>]\r\n<bytes>\r\n`, a chunk of size 0 at the end, then
 * trailers. Each signature continues from the one before, so no chunk can be changed, dropped or moved.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html
 */
import { createHash } from 'node:crypto';
import { S3Error } from '../http/s3-error';
import { ByteReader } from './byte-reader';
import { formatScope, isSameSignature, signatureOf } from './credential-scope';
import type { ChunkSeed } from './payload-mode';

const MAX_CHUNK_BYTES = 64 * 1024 * 1024;
/** The least a chunk must have that another one with bytes follows. */
const MIN_CHUNK_BYTES = 8_192;
const EMPTY_SHA256 = createHash('sha256').digest('hex');

/** Trailers by lower-case name, filled once the body has been read to its end. */
export type Trailers = Map<string, string>;

/**
 * The bytes without their framing. Throws SignatureDoesNotMatch at the first chunk that is not what was signed, and
 * InvalidChunkSizeError where one that is too short is not the last.
 */
export async function* decodeChunked(
  body: AsyncIterable<Buffer>,
  seed: ChunkSeed | null,
  trailers: Trailers,
): AsyncGenerator<Buffer> {
  const reader = new ByteReader(body);
  try {
    yield* readChunks(reader, seed, trailers);
  } finally {
    await reader.close();
  }
}

async function* readChunks(
  reader: ByteReader,
  seed: ChunkSeed | null,
  trailers: Trailers,
): AsyncGenerator<Buffer> {
  let previous = seed?.signature ?? '';
  let isLast = false;
  for (;;) {
    const { sizeBytes, signature } = parseChunkHeader(await reader.line());
    if (isLast && sizeBytes > 0) throw new S3Error('InvalidChunkSizeError');
    isLast = sizeBytes < MIN_CHUNK_BYTES;
    const hash = createHash('sha256');
    let left = sizeBytes;
    while (left > 0) {
      const bytes = await reader.some(left);
      hash.update(bytes);
      left -= bytes.length;
      yield bytes;
    }
    if (seed) {
      const text = [
        'AWS4-HMAC-SHA256-PAYLOAD',
        seed.timestamp,
        formatScope(seed.scope),
        previous,
        EMPTY_SHA256,
        hash.digest('hex'),
      ];
      const expected = signatureOf(seed.key, text.join('\n'));
      if (!isSameSignature(expected, signature)) throw new S3Error('SignatureDoesNotMatch');
      previous = expected;
    }
    if (sizeBytes === 0) return readTrailers(reader, seed, previous, trailers);
    if ((await reader.line()) !== '') throw new S3Error('IncompleteBody');
  }
}

function parseChunkHeader(line: string): { sizeBytes: number; signature: string } {
  const match = /^([0-9a-f]{1,8})(?:;chunk-signature=([0-9a-f]{64}))?$/i.exec(line);
  const sizeBytes = Number.parseInt(match?.[1] ?? '', 16);
  if (!match || sizeBytes > MAX_CHUNK_BYTES)
    throw new S3Error('InvalidRequest', 'The body is not well-formed aws-chunked.');
  return { sizeBytes, signature: match[2] ?? '' };
}

async function readTrailers(
  reader: ByteReader,
  seed: ChunkSeed | null,
  previous: string,
  trailers: Trailers,
): Promise<void> {
  let signed = '';
  for (let line = await reader.line(); line !== ''; line = await reader.line()) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    const value = line.slice(colon + 1).trim();
    if (colon < 1) throw new S3Error('InvalidRequest', 'A trailer is not well-formed.');
    trailers.set(name, value);
    if (name !== 'x-amz-trailer-signature') signed += `${name}:${value}\n`;
  }
  if (!seed || signed === '') return;
  const hash = createHash('sha256').update(signed).digest('hex');
  const text = ['AWS4-HMAC-SHA256-TRAILER', seed.timestamp, formatScope(seed.scope), previous, hash].join(
    '\n',
  );
  if (!isSameSignature(signatureOf(seed.key, text), trailers.get('x-amz-trailer-signature') ?? '')) {
    throw new S3Error('SignatureDoesNotMatch');
  }
}
