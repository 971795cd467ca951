import type { IncomingMessage } from 'node:http';
import type { FormLimit } from '../bodies/form-limit';
import type { ObjectStore } from '../object-store';
import type { Credentials } from '../signature/credential-scope';
import type { Authentication } from '../signature/verify-signature';
import type { RequestTarget } from './request-target';

/** The parts of the bucket that every operation may need. */
export type BucketContext = Readonly<{
  store: ObjectStore;
  /** For forms that bring a file. */
  formLimit: FormLimit;
  bucket: string;
  region: string;
  credentials: Credentials;
  /** Where browsers reach the bucket; undefined when that is where their requests say. */
  publicUrl?: string | undefined;
  /** Prefixes anybody may read. */
  publicPrefixes: readonly string[];
  /** The documents that hold while none is stored; null for none. */
  defaultDocuments: Readonly<{ cors: string | null; lifecycle: string | null }>;
  /** Milliseconds since 1970. */
  clock: () => number;
}>;

/** One request, its sender known. */
export type BucketRequest = Readonly<{
  method: string;
  target: RequestTarget;
  /** The first value of a header, by lower-case name. */
  header: (name: string) => string | undefined;
  authentication: Authentication;
  incoming: IncomingMessage;
}>;

/** The answer. A stream is sent as it comes; no body for a status that has none. */
export type BucketResponse = Readonly<{
  status: number;
  headers?: Readonly<Record<string, string>>;
  body?: string | Buffer | NodeJS.ReadableStream;
}>;

/** An XML answer. */
export function xmlResponse(body: string | Buffer, status = 200): BucketResponse {
  return { status, headers: { 'content-type': 'application/xml' }, body };
}
