import type { BucketConfig } from '@/lib/server/config';
import type { DeploymentFacts } from '@/lib/storage';

/** Everything of a deployment that its documents can name; nothing of it is secret. */
export function deploymentFactsOf(
  { storage, cdnBaseUrl, cloudFront, roleArn = null }: BucketConfig,
  vercel: DeploymentFacts['vercel'] = null,
): DeploymentFacts {
  return {
    hasCloudFront: cloudFront !== null,
    cdnBaseUrl,
    roleArn,
    vercel,
    ...(storage.provider === 'gcs' ? googleFactsOf(storage) : { serviceAccount: null, workloadPool: null }),
  };
}

function googleFactsOf({
  credentials,
  workloadIdentity,
}: Extract<BucketConfig['storage'], { provider: 'gcs' }>): Pick<
  DeploymentFacts,
  'serviceAccount' | 'workloadPool'
> {
  if (workloadIdentity) {
    const { projectNumber, poolId, providerId, serviceAccountEmail } = workloadIdentity;
    return { serviceAccount: serviceAccountEmail, workloadPool: { projectNumber, poolId, providerId } };
  }
  // The one field of a key file that is no secret, beside the project's name.
  const email = credentials?.client_email;
  return { serviceAccount: typeof email === 'string' ? email : null, workloadPool: null };
}
