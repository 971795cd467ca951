import type { S3Credentials } from './s3-storage-config';

/** Life of a role's session, in seconds: what every role allows without being told. */
const SESSION_SECONDS = 3_600;

/** The least a signature is to live, in seconds: the session is renewed when it has this much left. */
const MIN_LEFT_SECONDS = 1_800;

/** The SDK asks for new credentials five minutes before the old ones end. */
const SDK_MARGIN_SECONDS = 300;

export type RoleOptions = Readonly<{
  roleArn: string;
  region: string;
  /** Returns the token to show; asked again for each session. */
  getToken: () => Promise<string>;
  /** Address of the Security Token Service; the region's own by default. */
  stsEndpoint?: string;
}>;

/**
 * Credentials of a role that trusts an OIDC provider. A signature ends with the session it was made in, so the end is
 * reported early: what is handed out lives for half an hour at least.
 *
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
 */
export function roleCredentials({
  roleArn,
  region,
  getToken,
  stsEndpoint,
}: RoleOptions): () => Promise<S3Credentials> {
  return async () => {
    const { fromWebToken } = await import('@aws-sdk/credential-provider-web-identity');
    const assume = fromWebToken({
      roleArn,
      webIdentityToken: await getToken(),
      roleSessionName: 'sluice',
      durationSeconds: SESSION_SECONDS,
      clientConfig: { region, ...(stsEndpoint === undefined ? {} : { endpoint: stsEndpoint }) },
    });
    const { accessKeyId, secretAccessKey, sessionToken, expiration } = await assume();
    const earlyMs = (MIN_LEFT_SECONDS - SDK_MARGIN_SECONDS) * 1_000;
    return {
      accessKeyId,
      secretAccessKey,
      ...(sessionToken === undefined ? {} : { sessionToken }),
      ...(expiration === undefined ? {} : { expiration: new Date(expiration.getTime() - earlyMs) }),
    };
  };
}
