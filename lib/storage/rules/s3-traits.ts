import { GetBucketAclCommand, GetBucketRequestPaymentCommand, type S3Client } from '@aws-sdk/client-s3';
import type { BucketTrait } from './bucket-traits';

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html#specifying-grantee-predefined-groups */
const ACCOUNTS = 'http://acs.amazonaws.com/groups/global/AuthenticatedUsers';

/** Reads which settings can be seen; what may not be looked at, or is unknown to the server, is none. Never rejects. */
export async function readS3Traits(client: S3Client, bucket: string): Promise<readonly BucketTrait[]> {
  const at = { Bucket: bucket };
  const none = () => undefined;
  const [payment, acl] = await Promise.all([
    client.send(new GetBucketRequestPaymentCommand(at)).catch(none),
    client.send(new GetBucketAclCommand(at)).catch(none),
  ]);
  const isOpen = acl?.Grants?.some(({ Grantee }) => Grantee?.URI === ACCOUNTS) === true;
  return [
    ...(payment?.Payer === 'Requester' ? (['requester-pays'] as const) : []),
    ...(isOpen ? (['open-to-accounts'] as const) : []),
  ];
}
