import type { BucketRules } from '../bucket-rules';
import { fromGoogleCors, fromGoogleLifecycles } from '../gcs-documents';
import type { BucketDocuments, DeploymentFacts, PrintedBucket, PrintOptions } from './bucket-documents';
import { formatJson } from './format-json';
import { replacing } from './replacing';
import { vercelSubject } from './vercel-subject';

/** The documents of Google. */
export function gcsDocuments(
  { bucket, prefix = '' }: PrintedBucket,
  { cors, lifecycle, publicAccess }: BucketRules,
  { facts, merged }: PrintOptions,
): BucketDocuments {
  const at = `gs://${bucket}`;
  const account = facts.serviceAccount ?? 'ACCOUNT';
  const member = `--member=serviceAccount:${account}`;
  const whole = prefix === '' ? '' : '; applies to the whole bucket and everything else in it';
  return [
    {
      file: 'cors.json',
      purpose: replacing(`gcloud storage buckets update ${at} --cors-file=cors.json`, 'cors', merged),
      text: formatJson(cors.map(fromGoogleCors)),
    },
    {
      file: 'lifecycle.json',
      purpose: replacing(
        `gcloud storage buckets update ${at} --lifecycle-file=lifecycle.json`,
        'lifecycle',
        merged,
      ),
      text: formatJson({ rule: fromGoogleLifecycles(lifecycle) }),
    },
    publicAccess === 'open'
      ? {
          file: 'public-access',
          purpose: `public images are read through Cloud CDN: a managed folder opens only ${prefix}public/, for reading but not for listing${whole === '' ? '' : '; the first command applies to the whole bucket'}`,
          text: [
            `gcloud storage buckets update ${at} --no-public-access-prevention`,
            // The roles that are there allow listing too, or can't be given on a managed folder.
            'gcloud iam roles create sluicePublicReader --project=PROJECT --permissions=storage.objects.get',
            `gcloud storage managed-folders create ${at}/${prefix}public/`,
            `gcloud storage managed-folders add-iam-policy-binding ${at}/${prefix}public/ --member=allUsers --role=projects/PROJECT/roles/sluicePublicReader`,
          ].join('\n'),
        }
      : {
          file: 'public-access',
          purpose: `nothing in the bucket can be made public${whole}`,
          text: `gcloud storage buckets update ${at} --public-access-prevention`,
        },
    {
      file: 'iam-app',
      purpose: `rights of the running app${prefix === '' ? '' : `, on a managed folder: only what is under ${prefix}`}; the last one if it has no key and signs as itself`,
      text: [
        ...(prefix === ''
          ? [`gcloud storage buckets add-iam-policy-binding ${at} ${member} --role=roles/storage.objectUser`]
          : [
              `gcloud storage managed-folders create ${at}/${prefix}`,
              `gcloud storage managed-folders add-iam-policy-binding ${at}/${prefix} ${member} --role=roles/storage.objectUser`,
            ]),
        `gcloud iam service-accounts add-iam-policy-binding ${account} ${member} --role=roles/iam.serviceAccountTokenCreator`,
      ].join('\n'),
    },
    trustDocument(account, facts),
    {
      file: 'iam-setup',
      purpose: 'rights for running bucket:setup and doctor, in addition to those of the app',
      text: `gcloud storage buckets add-iam-policy-binding ${at} ${member} --role=roles/storage.legacyBucketOwner`,
    },
    {
      file: 'soft-delete',
      purpose: `without it Google keeps deleted objects, and bills them, for seven more days${whole}`,
      text: `gcloud storage buckets update ${at} --clear-soft-delete`,
    },
  ];
}

/** https://cloud.google.com/iam/docs/workload-identity-federation-with-other-providers */
function trustDocument(account: string, { vercel, workloadPool }: DeploymentFacts): BucketDocuments[number] {
  const { issuer, audience, subject } = vercelSubject(vercel);
  const { projectNumber, poolId, providerId } = workloadPool ?? {
    projectNumber: 'PROJECT_NUMBER',
    poolId: 'vercel',
    providerId: 'vercel',
  };
  const pool = `projects/${projectNumber}/locations/global/workloadIdentityPools/${poolId}`;
  return {
    file: 'iam-trust-vercel',
    purpose:
      'a workload identity that lets the app use the account on Vercel without keys: only this project, in production (turn on OIDC in its settings, issuer: Team)',
    text: [
      `gcloud iam workload-identity-pools create ${poolId} --project=${projectNumber} --location=global`,
      `gcloud iam workload-identity-pools providers create-oidc ${providerId} --project=${projectNumber} --location=global --workload-identity-pool=${poolId} --issuer-uri=https://${issuer} --allowed-audiences=${audience} --attribute-mapping=google.subject=assertion.sub`,
      `gcloud iam service-accounts add-iam-policy-binding ${account} --role=roles/iam.workloadIdentityUser --member=principal://iam.googleapis.com/${pool}/subject/${subject}`,
    ].join('\n'),
  };
}
