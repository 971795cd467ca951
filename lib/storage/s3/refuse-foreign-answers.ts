import type { S3Client } from '@aws-sdk/client-s3';
import { ForeignAnswer } from '../foreign-answer';

/** The root of the document each command is answered with. */
const ROOTS: Readonly<Record<string, string>> = {
  GetBucketCorsCommand: 'CORSConfiguration',
  GetBucketLifecycleConfigurationCommand: 'LifecycleConfiguration',
  GetBucketVersioningCommand: 'VersioningConfiguration',
  GetObjectLockConfigurationCommand: 'ObjectLockConfiguration',
  GetBucketReplicationCommand: 'ReplicationConfiguration',
  // Ceph 16 has a word of its own for it.
  GetPublicAccessBlockCommand: '\\w*PublicAccessBlock\\w*',
  ListObjectVersionsCommand: 'ListVersionsResult',
  ListMultipartUploadsCommand: 'ListMultipartUploadsResult',
  CopyObjectCommand: 'CopyObjectResult',
  DeleteObjectsCommand: 'DeleteResult',
};

/** Commands whose answer names the version that was written or seen. */
const WITH_ETAG = ['PutObjectCommand', 'HeadObjectCommand'];

type Raw = { statusCode?: number; headers?: Record<string, string | undefined>; body?: unknown };
type Handler<Args> = (args: Args) => Promise<{ response: unknown }>;

/**
 * Throws `ForeignAnswer` where a success is not the store's: the library takes a page of a portal for an empty document, and
 * rules would seem to be missing, writes to be done.
 */
export function refuseForeignAnswers(client: S3Client): void {
  client.middlewareStack.addRelativeTo(
    <Args, H extends Handler<Args>>(next: H, { commandName }: { commandName?: string }) =>
      async (args: Args) => {
        const result = await next(args);
        await refuse(String(commandName), result.response as Raw);
        return result;
      },
    { name: 'refuseForeignAnswers', relation: 'after', toMiddleware: 'deserializerMiddleware' },
  );
}

async function refuse(command: string, response: Raw): Promise<void> {
  const { statusCode: status = 0, headers = {} } = response;
  if (status < 200 || status > 299) return;
  if (WITH_ETAG.includes(command) && headers.etag === undefined) {
    throw new ForeignAnswer({ status, headers, body: await readText(response.body) }, 'ETag');
  }
  const root = ROOTS[command];
  if (root === undefined) return;
  const body = await readText(response.body);
  // S3 tells of a copy that failed half-way by an error in an answer of 200; the library reads it.
  if (!isDocument(body, root) && !isDocument(body, 'Error')) {
    throw new ForeignAnswer({ status, headers, body });
  }
  response.body = new TextEncoder().encode(body);
}

function isDocument(text: string, root: string): boolean {
  return new RegExp(`<(?:\\w+:)?${root}[\\s/>]`).test(text);
}

async function readText(body: unknown): Promise<string> {
  if (body === undefined || body === null) return '';
  if (body instanceof Uint8Array) return new TextDecoder().decode(body);
  const chunks: Uint8Array[] = [];
  for await (const chunk of body as AsyncIterable<Uint8Array>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
