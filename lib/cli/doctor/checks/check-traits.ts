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
        'The bucket bills whoever asks (requester pays), and browsers cannot pay: nobody outside the account can send or open anything.',
        `Switch it off: gcloud storage buckets update gs://${bucket} --no-requester-pays; aws s3api put-bucket-request-payment --bucket ${bucket} --request-payment-configuration Payer=BucketOwner.`,
      );
    case 'open-to-accounts':
      return problem(
        'Everybody who has an account at the provider may read or list the bucket (allAuthenticatedUsers, AuthenticatedUsers): that is anybody.',
        'Take that grant out of the IAM policy or the ACL of the bucket.',
      );
    case 'object-acls':
      return warning(
        'The bucket has no uniform access: single images can be opened by an ACL of their own, which no policy shows.',
        `gcloud storage buckets update gs://${bucket} --uniform-bucket-level-access`,
      );
    case 'cold':
      return warning(
        'New objects go to a storage class where each read costs extra, and so does whatever is deleted within a month or more: uploads are, every day.',
        `gcloud storage buckets update gs://${bucket} --default-storage-class=STANDARD`,
      );
    default:
      return trait satisfies never;
  }
}
