import { StorageError } from '@/lib/storage';
import type { Examination } from '../../examination';
import { type Finding, findingsOf } from '../../finding';
import { LET_THROUGH } from '../../read-or-skip';
import { describeForeign } from '../../request/judge-answer';
import { keyVariable } from '../../variable-names';
import { isStoresRefusal } from '../explain-denied';
import { explainStoreRefusal } from '../explain-store-refusal';
import { describeHeaders, describePath } from './describe-change';
import { describeSlip } from './describe-slip';
import { explainSignature } from './explain-signature';
import { type Asked, askFor, isHeaderLost, pathSeen, regionOf } from './probe-store';

const { problem } = findingsOf('reach');

/** A bucket that could not be listed, with the facts about it. */
type Failure = Readonly<{
  examination: Examination;
  error: unknown;
  /** The library's words. */
  text: string;
  /** The answer of the same server to a plain, signed request; null where none came. */
  answer: Asked | null;
  host: string;
  /** Whether the library's words or the answer's code match. */
  is: (pattern: RegExp) => boolean;
}>;

/** Null where it is something else. */
type Explanation = (failure: Failure) => Finding | null | Promise<Finding | null>;

/** Why the bucket could not be listed: the library's words first, then what the same server says to a plain request. */
export async function explainReach(examination: Examination, error: unknown): Promise<Finding> {
  const text = error instanceof Error ? error.message : String(error);
  if (/no credentials were found/.test(text)) {
    return problem(
      'No credentials were found.',
      `Set ${keyVariable(examination.config.storage.provider)}, or run where a role provides them.`,
    );
  }
  const answer = await askFor(examination, { isSigned: true });
  const { host } = new URL(examination.serverStorage.publicOrigin);
  const is = (pattern: RegExp) => pattern.test(`${text} ${answer?.code ?? ''}`);
  const failure = { examination, error, text, answer, host, is };
  for (const explain of EXPLANATIONS) {
    const finding = await explain(failure);
    if (finding) return finding;
  }
  return problem(text, 'Compare STORAGE_ENDPOINT and STORAGE_BUCKET with what the provider shows.');
}

const explainForeign: Explanation = ({ answer, host }) => {
  const foreign = answer && describeForeign(answer, { what: 'a signed request', host });
  return foreign ? problem(foreign.message, foreign.remedy) : null;
};

const explainRegion: Explanation = async ({ examination, is }) => {
  if (!is(/another region|PermanentRedirect|AuthorizationHeaderMalformed/)) return null;
  const { storage } = examination.config;
  const region = await regionOf(examination);
  return problem(
    `STORAGE_REGION is ${'region' in storage ? storage.region : 'another'}, but the bucket is in ${region ?? 'another region'}.`,
    `Set STORAGE_REGION to ${region ?? "the bucket's region"}.`,
  );
};

const explainKey: Explanation = ({ examination, is }) => {
  const { storage } = examination.config;
  // The second is versitygw's.
  const isUnknownKey = is(/InvalidAccessKeyId|XAdminUserNotFound/);
  const slip = describeSlip(storage, isUnknownKey);
  if (slip || !isUnknownKey) return slip;
  return problem(
    'The bucket doesn’t know the access key id.',
    `Set ${keyVariable(storage.provider)} to a key that exists.`,
  );
};

const explainCredentials: Explanation = ({ examination, answer, text, is }) => {
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
  return null;
};

const explainStore: Explanation = ({ text, answer, is }) => {
  const said = `${text} ${answer?.code ?? ''}`;
  const refusal = explainStoreRefusal(said);
  if (refusal) return problem(`The bucket can’t be listed: ${refusal.message} ${text}`, refusal.remedy);
  const closed =
    /\b(?:AccountProblem|AllAccessDisabled|UserSuspended|NotSignedUp|InvalidAccountStatus)\b/.exec(said);
  if (closed) {
    return problem(
      `The store has closed the account or the user of these credentials (${closed[0]}).`,
      'Check the account there, including its bills, and ask the provider.',
    );
  }
  if (!is(/ExpiredToken/)) return null;
  return problem('The temporary credentials have expired.', 'Request new ones, or use a role.');
};

const explainName: Explanation = ({ examination, answer, is }) => {
  if (!is(/no bucket of the configured name|NoSuchBucket/)) return null;
  const seen = answer && pathSeen(examination, answer);
  if (seen) return describePath(seen);
  const { bucket, provider } = examination.config.storage;
  return problem(
    `There is no bucket named ${bucket}.`,
    `Set STORAGE_BUCKET to the name of yours, or create it.${provider === 'r2' ? ' A bucket with a jurisdiction has its own URL: STORAGE_ENDPOINT=https://ACCOUNT.eu.r2.cloudflarestorage.com (or .fedramp.).' : ''}`,
  );
};

const explainServer: Explanation = ({ error, text, answer, host }) => {
  if (!(error instanceof StorageError)) return null;
  if (error.isForeign) return describeStranger(answer, host) ?? problem(text, LET_THROUGH);
  if (error.code !== 'unavailable') return null;
  return problem(
    `The bucket's server at ${host} responds, but can’t list the bucket. ${text}`,
    'Check the store’s log, and what is in front of it.',
  );
};

const explainRights: Explanation = async ({ examination, error, text, answer, host }) => {
  if (!(error instanceof StorageError)) return null;
  const passesLinks = answer?.code === 'NoSuchKey';
  if (passesLinks && error.code !== 'not_found') {
    if (!isStoresRefusal(text)) {
      return problem(
        `Something in front of ${host} refuses the app’s requests but lets signed links through: ${text}`,
        'Look for a rule there on the user agent (aws-sdk-js), on headers or on the query, as bot protections and firewalls have, and turn it off for the bucket.',
      );
    }
    if (error.code === 'invalid') return describeHeaders(host, text);
  }
  if (error.code !== 'access_denied') return null;
  if (passesLinks && (await isHeaderLost(examination))) {
    return problem(
      `Signed links are accepted, but requests signed in the Authorization header are refused: something in front of ${host} removes or replaces that header, or one of x-amz-*.`,
      'Make the proxy pass every header on unchanged, including Authorization and x-amz-*, and not ask for its own password there.',
    );
  }
  return problem(
    `These credentials have no right to list the bucket ${examination.config.storage.bucket}, or the secret doesn’t belong to the key.`,
    `Give them the rights of the running app:\n${examination.documentFor('iam-app')}`,
  );
};

const explainPath: Explanation = ({ examination, error }) => {
  const { endpoint } = examination.config.storage;
  if (endpoint === undefined || !(error instanceof StorageError) || error.code !== 'not_found') return null;
  const { origin, pathname } = new URL(endpoint);
  if (pathname === '/') return null;
  return problem(
    `STORAGE_ENDPOINT ends with ${pathname}, which isn’t part of a server’s URL: the bucket’s name is added automatically.`,
    `Set STORAGE_ENDPOINT to ${origin}, and STORAGE_BUCKET to the name.`,
  );
};

/** Something that answers as no store does. Nothing is there, so that 200 is no store's answer. */
function describeStranger(answer: Asked | null, host: string): Finding | null {
  if (!answer || answer.code !== null || (answer.status >= 300 && answer.status < 400)) return null;
  const type = answer.headers.get('content-type')?.split(';', 1)[0] ?? 'without a type';
  return problem(
    `${host} responds to a signed request, but not like a store: ${answer.status}, ${type.slice(0, 60)}.`,
    'Another application listens there. Set STORAGE_ENDPOINT to the URL of the S3 API.',
  );
}

/** In this order, as a later one takes for granted that none of the earlier is what is wrong. */
const EXPLANATIONS: readonly Explanation[] = [
  explainForeign,
  explainRegion,
  explainKey,
  explainCredentials,
  explainStore,
  explainName,
  explainServer,
  explainRights,
  explainPath,
  ({ answer, host }) => describeStranger(answer, host),
];
