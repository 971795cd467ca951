import type { GoogleCredentials, WorkloadIdentity } from './gcs-storage-config';

/**
 * The federated identity of a workload, as Google's library takes it: the token is exchanged at the Security Token
 * Service and the service account's rights are taken on. Signing goes to IAM's signBlob, as there is no private key.
 *
 * https://cloud.google.com/iam/docs/workload-identity-federation-with-other-providers
 */
export function workloadCredentials(
  { projectNumber, poolId, providerId, serviceAccountEmail }: WorkloadIdentity,
  getToken: () => Promise<string>,
): GoogleCredentials {
  return {
    type: 'external_account',
    audience: `//iam.googleapis.com/projects/${projectNumber}/locations/global/workloadIdentityPools/${poolId}/providers/${providerId}`,
    subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
    token_url: 'https://sts.googleapis.com/v1/token',
    service_account_impersonation_url: `https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/${serviceAccountEmail}:generateAccessToken`,
    subject_token_supplier: { getSubjectToken: getToken },
  };
}
