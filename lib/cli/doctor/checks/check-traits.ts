import type { BucketTrait } from '@/lib/storage';
import type { Check } from '../examination';
import { type Finding, findingsOf } from '../finding';

const { problem, warning } = findingsOf('settings');

/** Everything else that is set at the bucket and is seen from nowhere outside of it, where these credentials may look. */
export const checkTraits: Check = async ({ admin, config }) =>
  (await admin.readTraits()).map((trait) => tell(trait, config.storage.bucket));

function tell(trait: BucketTrait, bucket: string): Finding {
  switch (trait) {
    case 'requester-pays':
      return problem(
        'The bucket bills the requester (requester pays), and browsers can’t pay: nobody outside the account can send or open anything.',
        `Turn it off: gcloud storage buckets update gs://${bucket} --no-requester-pays; aws s3api put-bucket-request-payment --bucket ${bucket} --request-payment-configuration Payer=BucketOwner.`,
      );
    case 'open-to-accounts':
      return problem(
        'Everyone with an account at the provider can read or list the bucket (allAuthenticatedUsers, AuthenticatedUsers): that is anyone.',
        'Remove that grant from the bucket’s IAM policy or ACL.',
      );
    case 'object-acls':
      return warning(
        'The bucket has no uniform access: single images can be made public by their own ACL, which no policy shows.',
        `gcloud storage buckets update gs://${bucket} --uniform-bucket-level-access`,
      );
    case 'cold':
      return warning(
        'New objects go to a storage class in which each read costs extra, and so does deleting within a month or more. Uploads are deleted every day.',
        `gcloud storage buckets update gs://${bucket} --default-storage-class=STANDARD`,
      );
    default:
      return trait satisfies never;
  }
}
