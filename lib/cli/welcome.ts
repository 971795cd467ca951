import type { LocalEnvironment } from '@/lib/server/config';
import { createSignInLink } from '@/lib/server/session';
import type { LocalBucket } from './start-local-bucket';

/** Returns the lines for the terminal once the app runs on the embedded bucket. */
export async function welcome({
  url,
  bucket,
  signInVariables,
  linkId,
}: Readonly<{
  url: string;
  bucket: LocalBucket;
  signInVariables: LocalEnvironment['signInVariables'];
  /** The id of a link that works until the end of this process; undefined: it works once. */
  linkId: string | undefined;
}>): Promise<string> {
  const life =
    linkId === undefined
      ? 'one-time sign-in link, valid for 15 minutes'
      : 'sign-in link, valid until this command stops';
  const gallery =
    signInVariables.length > 0
      ? `${url}/gallery (sign in with ${signInVariables.join(' or ')})`
      : `${url}${await createSignInLink(bucket.variables.APP_SECRET, { processId: linkId })}\n            (${life})`;
  return `
  Sluice is running
    Upload    ${url}
    Gallery   ${gallery}
    Bucket    ${bucket.url}, files in ${bucket.directory}

`;
}
