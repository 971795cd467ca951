/** Changes to requests by something in front of the bucket's server, each with its remedy. */
import { type Finding, findingsOf } from '../../finding';
import type { PathSeen } from './probe-store';

const { problem } = findingsOf('reach');

export function describePath({ asked, arrived }: PathSeen): Finding {
  return problem(
    `Something in front of the bucket's server changes the path: a request for ${asked} arrives as ${arrived}.`,
    'Pass the path on unchanged (nginx: proxy_pass without a path after the host), because it is signed; STORAGE_ENDPOINT is the server’s URL, without a folder.',
  );
}

export function describeHeaders(host: string, text: string): Finding {
  return problem(
    `Signed links are accepted, but requests signed in headers are not: something in front of ${host} removes or changes some x-amz-* headers. ${text}`,
    'Make the proxy pass every header on unchanged.',
  );
}

export function describeQuery(host: string): Finding {
  return problem(
    `Something in front of ${host} changes the query of requests: requests signed without one are accepted, others are not.`,
    'Make the proxy pass URLs on with their whole query unchanged (nginx: proxy_pass without a path, no rewrite; Varnish and CDNs: no sorting or stripping of parameters).',
  );
}
