import type { Examination } from '../../examination';
import { type Finding, findingsOf } from '../../finding';
import { secretVariable } from '../../variable-names';
import { describeHeaders, describePath, describeQuery } from './describe-change';
import { type Asked, askFor, isFormTaken, isQueryLost, pathSeen } from './probe-store';

const { problem } = findingsOf('reach');

/**
 * A signature that does not match: a wrong secret, or something in between that changed what was signed. A form's policy does not
 * sign the host, so where a form by the same secret is taken it is the latter; and some stores tell which bucket they saw.
 */
export async function explainSignature(
  examination: Examination,
  answer: Asked | null,
  text: string,
): Promise<Finding> {
  const { storage: config } = examination.config;
  const { host } = new URL(examination.serverStorage.publicOrigin);
  // Some say which bucket and path they saw.
  const unsigned = await askFor(examination, { isSigned: false });
  const changed = [answer, unsigned].map((one) => one && pathSeen(examination, one)).find((one) => one);
  if (changed) return describePath(changed);
  if (await isQueryLost(examination)) return describeQuery(host);
  // A link's signature holds for host, path and query, and for no other header.
  if (answer?.code === 'NoSuchKey') return describeHeaders(host, text);
  const seenHost = /\bhost:([\w.:-]{1,200})/.exec(answer?.text ?? '')?.[1];
  const seenBucket = /<BucketName>([^<]{1,100})</.exec(unsigned?.text ?? '')?.[1];
  const arrives =
    seenHost !== undefined && seenHost !== host
      ? `arrives as for ${seenHost}`
      : seenBucket !== undefined && seenBucket !== config.bucket
        ? `arrives as for a bucket named ${seenBucket}`
        : (await isFormTaken(examination))
          ? 'arrives changed'
          : null;
  const seenQuery = /<CanonicalRequest>[A-Z]+\n[^\n]*\n([^\n]*)\n/.exec(answer?.text ?? '')?.[1];
  if (seenQuery !== undefined && !seenQuery.includes('X-Amz-Expires=300')) return describeQuery(host);
  if (arrives !== null) {
    return problem(
      `The secret is right, but something in front of the bucket's server changes the Host header (or the path, or the query) of requests: what was signed for ${host} ${arrives}.`,
      `Pass the Host header on unchanged, including the port (nginx: proxy_set_header Host $http_host; Caddy: header_up Host {host}; Traefik: passHostHeader), and the path unchanged.`,
    );
  }
  return problem(
    'The secret access key doesn’t belong to the access key id.',
    `Set ${secretVariable(config.provider)} again; it is shown once, when the key is created.`,
  );
}
