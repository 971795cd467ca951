/** A key of a service account, or the description of a federated identity, as Google's JSON files hold it. */
export type GoogleCredentials = Readonly<Record<string, unknown>>;

/** A workload identity pool that trusts Vercel's OIDC tokens: no key is kept anywhere. */
export type WorkloadIdentity = Readonly<{
  projectNumber: string;
  poolId: string;
  providerId: string;
  /** Says whose rights are taken on, and who signs. */
  serviceAccountEmail: string;
}>;

/** How to reach one bucket of Google Cloud Storage. Validated by the server's configuration. */
export type GcsStorageConfig = Readonly<{
  provider: 'gcs';
  bucket: string;
  /** Folder of the bucket that everything lies below, with its closing slash; '' by default. */
  prefix?: string;
  /** Base address as this process reaches it; `https://storage.googleapis.com` by default. */
  endpoint?: string;
  /** Base address as browsers reach it, where that differs; `endpoint` by default. */
  publicEndpoint?: string;
  /** Default: Google's usual chain (GOOGLE_APPLICATION_CREDENTIALS, gcloud, the metadata server). */
  credentials?: GoogleCredentials | undefined;
  /** In place of credentials, on Vercel. */
  workloadIdentity?: WorkloadIdentity | undefined;
  /** Longest wait for one answer; default 30,000. */
  requestTimeoutMs?: number;
}>;
