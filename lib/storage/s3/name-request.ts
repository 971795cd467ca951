import type { S3Client } from '@aws-sdk/client-s3';
import { currentRequestId } from '../request-scope';

type SentRequest = { headers: Record<string, string> };

/**
 * Every request to the bucket names the request of ours that it is made for: in `x-request-id`, which proxies and compatible
 * servers log, and at the end of the user agent, which S3 puts into its access log and CloudTrail. Added after signing, so it
 * is in no signature; and a URL that is only signed never comes this far.
 */
export function nameRequests(client: S3Client): void {
  client.middlewareStack.add(
    (next) => (args) => {
      const id = currentRequestId();
      const { headers } = args.request as SentRequest;
      if (id !== undefined) {
        headers['x-request-id'] = id;
        headers['user-agent'] = `${headers['user-agent']} request/${id}`;
      }
      return next(args);
    },
    { step: 'deserialize', name: 'nameRequest', override: true },
  );
}
