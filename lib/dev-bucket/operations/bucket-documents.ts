import { randomUUID } from 'node:crypto';
import { readDocument } from '../bodies/read-body';
import type { BucketContext, BucketRequest, BucketResponse } from '../http/bucket-context';
import { xmlResponse } from '../http/bucket-context';
import { S3Error, type S3ErrorCode } from '../http/s3-error';
import { parseCorsConfiguration } from '../rules/cors-configuration';
import { withRuleIds } from '../rules/lifecycle-configuration';

type BucketDocument = Readonly<{
  /** The document as it is stored. Throws for what S3 would refuse. */
  accept: (text: string) => string;
  missing: S3ErrorCode;
}>;

/** Documents that are stored once they have been understood. */
export const BUCKET_DOCUMENTS = {
  cors: {
    accept: (text) => {
      parseCorsConfiguration(text);
      return text;
    },
    missing: 'NoSuchCORSConfiguration',
  },
  lifecycle: {
    accept: (text) => withRuleIds(text, randomUUID),
    missing: 'NoSuchLifecycleConfiguration',
  },
} as const satisfies Record<string, BucketDocument>;

export type BucketDocumentName = keyof typeof BUCKET_DOCUMENTS;

/** PUT, GET and DELETE of `?cors` and `?lifecycle`. */
export async function bucketDocument(
  context: BucketContext,
  request: BucketRequest,
  name: BucketDocumentName,
): Promise<BucketResponse> {
  const { accept, missing } = BUCKET_DOCUMENTS[name];
  switch (request.method) {
    case 'PUT': {
      await context.store.setDocument(name, accept(await readDocument(request)));
      return { status: 200 };
    }
    case 'GET': {
      const text = (await context.store.getDocument(name)) ?? context.defaultDocuments[name];
      if (text === null) throw new S3Error(missing);
      return xmlResponse(text);
    }
    case 'DELETE':
      await context.store.setDocument(name, null);
      return { status: 204 };
    default:
      throw new S3Error('MethodNotAllowed');
  }
}
