import { createStorage, type StorageConfig, StorageError } from '@/lib/storage';
import { doctorKey } from '../doctor-key';
import type { Examination } from '../examination';
import { type Finding, findingsOf } from '../finding';
import { LET_THROUGH } from '../read-or-skip';
import { type Answer, describeForeign } from '../request/judge-answer';
import { sendUpload } from '../send-upload';
import { TEST_IMAGE } from '../test-image';
import { keyVariable, secretVariable } from '../variable-names';
import { isStoresRefusal } from './explain-denied';
import { explainStoreRefusal } from './explain-store-refusal';

const { problem } = findingsOf('reach');

/** Why the bucket could not be listed: the library's words first, then what the same server says to a plain request. */
export async function explainReach(examination: Examination, error: unknown): Promise<Finding> {
  const { storage: config } = examination.config;
  const text = error instanceof Error ? error.message : String(error);
  if (/no credentials were found/.test(text)) {
    return problem(
      'No credentials were found.',
      `Set ${keyVariable(config.provider)}, or run where a role provides them.`,
    );
  }
  const answer = await askFor(examination, { isSigned: true });
  const { host } = new URL(examination.serverStorage.publicOrigin);
  const foreign = answer && describeForeign(answer, { what: 'a signed request', host });
  if (foreign) return problem(foreign.message, foreign.remedy);
  const is = (pattern: RegExp) => pattern.test(`${text} ${answer?.code ?? ''}`);
  if (is(/another region|PermanentRedirect|AuthorizationHeaderMalformed/)) {
    const region = await regionOf(examination);
    return problem(
      `STORAGE_REGION is ${'region' in config ? config.region : 'another'}, but the bucket is in ${region ?? 'another region'}.`,
      `Set STORAGE_REGION to ${region ?? "the bucket's region"}.`,
    );
  }
  const isUnknownKey = is(/InvalidAccessKeyId|XAdminUserNotFound/);
  const slip = describeSlip(config, isUnknownKey);
  if (slip) return slip;
  // The second is versitygw's.
  if (isUnknownKey) {
    return problem(
      'The bucket doesn’t know the access key id.',
      `Set ${keyVariable(config.provider)} to a key that exists.`,
    );
  }
  if (is(/SignatureDoesNotMatch/)) return explainSignature(examination, answer, text);
  if (is(/RequestTimeTooSkewed/)) {
    return problem(
      'The bucket refuses signatures because this machine’s clock is wrong.',
      'Set the clock: timedatectl set-ntp true.',
    );
  }
  if (is(/InvalidToken/)) {
    return problem(
      'The session token doesn’t belong to these credentials.',
      'Set AWS_SESSION_TOKEN together with the key it was issued with, or unset it if the key needs none.',
    );
  }
  const refusal = explainStoreRefusal(`${text} ${answer?.code ?? ''}`);
  if (refusal) return problem(`The bucket can’t be listed: ${refusal.message} ${text}`, refusal.remedy);
  const closed =
    /\b(?:AccountProblem|AllAccessDisabled|UserSuspended|NotSignedUp|InvalidAccountStatus)\b/.exec(
      `${text} ${answer?.code ?? ''}`,
    );
  if (closed) {
    return problem(
      `The store has closed the account or the user of these credentials (${closed[0]}).`,
      'Check the account there, including its bills, and ask the provider.',
    );
  }
  if (is(/ExpiredToken/))
    return problem('The temporary credentials have expired.', 'Request new ones, or use a role.');
  if (is(/no bucket of the configured name|NoSuchBucket/)) {
    const seen = answer && pathSeen(examination, answer);
    if (seen) return describePath(seen);
    return problem(
      `There is no bucket named ${config.bucket}.`,
      `Set STORAGE_BUCKET to the name of yours, or create it.${config.provider === 'r2' ? ' A bucket with a jurisdiction has its own URL: STORAGE_ENDPOINT=https://ACCOUNT.eu.r2.cloudflarestorage.com (or .fedramp.).' : ''}`,
    );
  }
  const isForeign = error instanceof StorageError && error.isForeign;
  if (isForeign) return describeStranger(answer, host) ?? problem(text, LET_THROUGH);
  if (error instanceof StorageError && error.code === 'unavailable') {
    return problem(
      `The bucket's server at ${host} responds, but can’t list the bucket. ${text}`,
      'Check the store’s log, and what is in front of it.',
    );
  }
  const passesLinks = answer?.code === 'NoSuchKey';
  if (passesLinks && error instanceof StorageError && error.code !== 'not_found') {
    if (!isStoresRefusal(text)) {
      return problem(
        `Something in front of ${host} refuses the app’s requests but lets signed links through: ${text}`,
        'Look for a rule there on the user agent (aws-sdk-js), on headers or on the query, as bot protections and firewalls have, and turn it off for the bucket.',
      );
    }
    if (error.code === 'invalid') return describeHeaders(host, text);
  }
  if (error instanceof StorageError && error.code === 'access_denied') {
    if (answer?.code === 'NoSuchKey' && (await isHeaderLost(examination))) {
      return problem(
        `Signed links are accepted, but requests signed in the Authorization header are refused: something in front of ${host} removes or replaces that header, or one of x-amz-*.`,
        'Make the proxy pass every header on unchanged, including Authorization and x-amz-*, and not ask for its own password there.',
      );
    }
    return problem(
      `These credentials have no right to list the bucket ${config.bucket}, or the secret doesn’t belong to the key.`,
      `Give them the rights of the running app:\n${examination.documentFor('iam-app')}`,
    );
  }
  const path = config.endpoint === undefined ? '/' : new URL(config.endpoint).pathname;
  if (path !== '/' && error instanceof StorageError && error.code === 'not_found') {
    return problem(
      `STORAGE_ENDPOINT ends with ${path}, which isn’t part of a server’s URL: the bucket’s name is added automatically.`,
      `Set STORAGE_ENDPOINT to ${new URL(config.endpoint ?? '').origin}, and STORAGE_BUCKET to the name.`,
    );
  }
  return (
    describeStranger(answer, host) ??
    problem(text, 'Compare STORAGE_ENDPOINT and STORAGE_BUCKET with what the provider shows.')
  );
}

/** The slips of a hand in variables. Looked at only where the bucket can't be listed. */
function describeSlip(config: StorageConfig, isUnknownKey: boolean): Finding | null {
  const { bucket, endpoint, provider } = config;
  if (/^\w+:\/\/|[/\s'"]|^arn:/.test(bucket)) {
    return problem(
      `STORAGE_BUCKET is ${JSON.stringify(bucket.slice(0, 80))}, which isn’t a valid bucket name.`,
      'Set only the name: no s3:// before it, no path or slash after it (a folder of the bucket goes into STORAGE_PREFIX), no quotes.',
    );
  }
  if (endpoint !== undefined && new URL(endpoint).hostname.startsWith(`${bucket}.`)) {
    return problem(
      `STORAGE_ENDPOINT begins with the bucket’s name (${new URL(endpoint).hostname}), which is added automatically.`,
      `Set the URL of the server without ${bucket}. in front.`,
    );
  }
  if (provider === 'gcs' || typeof config.credentials !== 'object') return null;
  const { accessKeyId, secretAccessKey } = config.credentials;
  const strange = [
    [keyVariable(provider), accessKeyId],
    [secretVariable(provider), secretAccessKey],
  ].find(([, value]) => /^['"]|['"]$|\s/.test(value ?? ''));
  if (strange) {
    return problem(
      `${strange[0]} contains quotes or spaces, which are never part of a key.`,
      'Set only the key: quotes that a shell or an .env file removes become part of the value elsewhere (Docker, systemd, a web form).',
    );
  }
  // For a key that the store knows the secret is what is wrong, however long.
  if (isUnknownKey && accessKeyId.length > secretAccessKey.length) {
    return problem(
      `${keyVariable(provider)} and ${secretVariable(provider)} seem to be swapped: the id is the shorter one.`,
      'Swap them.',
    );
  }
  return null;
}

/** Something that answers as no store does. Nothing is there, so that 200 is no store's answer. */
function describeStranger(answer: Answer | null, host: string): Finding | null {
  if (!answer || answer.code !== null || (answer.status >= 300 && answer.status < 400)) return null;
  const type = answer.headers.get('content-type')?.split(';', 1)[0] ?? 'without a type';
  return problem(
    `${host} responds to a signed request, but not like a store: ${answer.status}, ${type.slice(0, 60)}.`,
    'Another application listens there. Set STORAGE_ENDPOINT to the URL of the S3 API.',
  );
}

/** The path as it was asked for and as it arrived, without the key, by the store's own word; null where they are the same. */
function pathSeen({ id }: Examination, { text, path }: Asked) {
  const key = `/${missingKey(id)}`;
  const asked = path.slice(0, -key.length) || '/';
  const resource = /<Resource>([^<]{1,500})<\/Resource>/.exec(text)?.[1];
  if (resource === undefined || !resource.endsWith(key)) return null;
  const arrived = resource.slice(0, -key.length) || '/';
  return arrived === asked ? null : { asked, arrived };
}

function describePath({ asked, arrived }: NonNullable<ReturnType<typeof pathSeen>>): Finding {
  return problem(
    `Something in front of the bucket's server changes the path: a request for ${asked} arrives as ${arrived}.`,
    'Pass the path on unchanged (nginx: proxy_pass without a path after the host), because it is signed; STORAGE_ENDPOINT is the server’s URL, without a folder.',
  );
}

/** A key under which there is nothing. */
function missingKey(id: string): string {
  return doctorKey('uploads', id, 'missing.png');
}

/** An answer, and the path that was asked for. */
type Asked = Answer & Readonly<{ path: string }>;

/**
 * The answer of the server to a read of a key that is not there, signed or not; null where it cannot be signed or returns
 * nothing.
 */
async function askFor(
  { serverStorage, ask, id, now }: Examination,
  { isSigned }: Readonly<{ isSigned: boolean }>,
): Promise<Asked | null> {
  try {
    const url = await serverStorage.createDownloadUrl(missingKey(id), {
      signedAt: new Date(now()),
      expiresInSeconds: 300,
    });
    const answer = await ask(isSigned ? url : url.replace(/\?.*$/, ''));
    return { ...answer, path: new URL(url).pathname };
  } catch {
    return null;
  }
}

/**
 * A signature that does not match: a wrong secret, or something in between that changed what was signed. A form's policy does not
 * sign the host, so where a form by the same secret is taken it is the latter; and some stores tell which bucket they saw.
 */
async function explainSignature(
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

function describeHeaders(host: string, text: string): Finding {
  return problem(
    `Signed links are accepted, but requests signed in headers are not: something in front of ${host} removes or changes some x-amz-* headers. ${text}`,
    'Make the proxy pass every header on unchanged.',
  );
}

function describeQuery(host: string): Finding {
  return problem(
    `Something in front of ${host} changes the query of requests: requests signed without one are accepted, others are not.`,
    'Make the proxy pass URLs on with their whole query unchanged (nginx: proxy_pass without a path, no rewrite; Varnish and CDNs: no sorting or stripping of parameters).',
  );
}

/** HEAD of an object is signed without a query: where it is taken, the secret is right. */
async function isQueryLost({ serverStorage, id }: Examination): Promise<boolean> {
  return serverStorage.head(missingKey(id)).then(
    () => true,
    () => false,
  );
}

/** The form is too large for its policy, so that nothing is written: who says so has found the signature right. */
async function isFormTaken(examination: Examination): Promise<boolean> {
  const { config, id } = examination;
  if (config.storage.provider === 'gcs' || config.storage.provider === 'r2') return false;
  const { publicEndpoint: _, ...server } = config.storage;
  try {
    const request = await createStorage({ ...server, uploadMethod: 'post' }).createUpload({
      key: doctorKey('uploads', id, 'form.png'),
      contentType: 'image/png',
      sizeBytes: { min: 1, max: 1 },
      expiresInSeconds: 300,
    });
    const { status, code } = await sendUpload(examination, request, TEST_IMAGE);
    return code === 'EntityTooLarge' || (status >= 200 && status < 300);
  } catch {
    return false;
  }
}

/** Links are signed in their address, everything else in a header. */
async function isHeaderLost({ serverStorage, id }: Examination): Promise<boolean> {
  return serverStorage.head(missingKey(id)).then(
    () => false,
    (error: unknown) => error instanceof StorageError && error.code !== 'unavailable',
  );
}

/** S3 tells the region of any bucket to anyone. */
async function regionOf({ fetch, serverStorage }: Examination): Promise<string | null> {
  const answer = await fetch(serverStorage.publicOrigin, { method: 'HEAD' }).catch(() => null);
  return answer?.headers.get('x-amz-bucket-region') ?? null;
}
