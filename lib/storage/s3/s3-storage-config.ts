/** Keys of the bucket's owner, or of a session that expires. */
export type S3Credentials = Readonly<{
  accessKeyId: string;
  secretAccessKey: string;
  /** With temporary keys; a signature made with them ends with the session. */
  sessionToken?: string;
  /** When temporary keys end: the provider is asked again before. */
  expiration?: Date;
}>;

/** How to reach one bucket over the S3 API. Validated by the server's configuration. */
export type S3StorageConfig = Readonly<{
  /** Row of the capability table. */
  provider: 'local' | 's3' | 'r2';
  bucket: string;
  /** Folder of the bucket that everything lies below, with its closing slash; '' by default. */
  prefix?: string;
  /** Such as `eu-central-1`; `auto` on R2. */
  region: string;
  /** Base address of the server as this process reaches it; AWS's own for the region by default. */
  endpoint?: string;
  /** Base address as browsers reach it, where that differs (containers, proxies); `endpoint` by default. */
  publicEndpoint?: string;
  /** The bucket in the path instead of the host name; default false. */
  forcePathStyle?: boolean;
  /** Fixed keys, or a function asked when they are needed; the SDK's default chain (role, profile, web identity) by default. */
  credentials?: S3Credentials | (() => Promise<S3Credentials>);
  /** In place of credentials: the profile of the SDK's shared files that names them. */
  profile?: string;
  /** In place of credentials, on Vercel: a role that trusts its OIDC tokens. */
  vercelRoleArn?: string;
  /** How browsers send a file; what the capability table says by default. */
  uploadMethod?: 'post' | 'put';
  /** Longest wait for the answer to one attempt, and again for its body; default 30,000. Three attempts are made at most. */
  requestTimeoutMs?: number;
}>;
