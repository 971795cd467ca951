import { S3Error } from '../http/s3-error';
import type { CredentialScope } from './credential-scope';

/** The signature that a chunk's signature continues from. */
export type ChunkSeed = Readonly<{
  key: Buffer;
  scope: CredentialScope;
  timestamp: string;
  signature: string;
}>;

/** How the signature covers the body, from x-amz-content-sha256. */
export type PayloadMode =
  | Readonly<{ kind: 'sha256'; hex: string }>
  | Readonly<{ kind: 'unsigned' }>
  /** aws-chunked; `seed` when every chunk is signed. */
  | Readonly<{ kind: 'chunked'; seed: ChunkSeed | null }>;

/** Throws InvalidArgument for a value that is none of those AWS defines, NotImplemented for the asymmetric ones. */
export function parsePayloadMode(value: string, seed: ChunkSeed): PayloadMode {
  if (/^[0-9a-f]{64}$/.test(value)) return { kind: 'sha256', hex: value };
  switch (value) {
    case 'UNSIGNED-PAYLOAD':
      return { kind: 'unsigned' };
    case 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD':
    case 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER':
      return { kind: 'chunked', seed };
    case 'STREAMING-UNSIGNED-PAYLOAD-TRAILER':
      return { kind: 'chunked', seed: null };
    default:
      if (value.startsWith('STREAMING-')) throw new S3Error('NotImplemented');
      throw new S3Error(
        'InvalidArgument',
        'x-amz-content-sha256 must be UNSIGNED-PAYLOAD, STREAMING-*, or a SHA-256 in lower-case hex.',
      );
  }
}
