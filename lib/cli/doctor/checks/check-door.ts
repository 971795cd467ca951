import { doctorKey } from '../doctor-key';
import type { Check, Examination } from '../examination';
import { explainNoAnswer } from '../explain/explain-no-answer';
import { type Finding, findingsOf } from '../finding';
import { describeForeign } from '../request/judge-answer';
import { NoAnswerError } from '../request/no-answer';
import { TEST_IMAGE } from '../test-image';
import { publicEndpointVariable } from '../variable-names';

const { ok, problem, warning } = findingsOf('door');

/** Whether the address browsers use leads to this very bucket, and whether pages may use it at all. */
export const checkDoor: Check = async (examination) => {
  const findings = checkProtocol(examination);
  if (findings.some(({ level }) => level === 'problem')) return findings;
  return [...findings, ...(await checkPublicEndpoint(examination))];
};

/** Pages served by https may send to https alone, this machine excepted (https://w3c.github.io/webappsec-mixed-content/). */
function checkProtocol({ config, storage }: Examination): readonly Finding[] {
  const door = new URL(storage.publicOrigin);
  const isOwn = isLoopback(door.hostname);
  const secure = config.origins.find((origin) => origin.startsWith('https:'));
  const findings: Finding[] = [];
  if (door.protocol === 'http:' && !isOwn && secure !== undefined) {
    findings.push(
      problem(
        `Pages of ${secure} can’t upload to ${door.origin}: browsers refuse http from an https page (mixed content).`,
        `Serve the store by https and put that URL into ${publicEndpointVariable(config.storage.provider)}.`,
      ),
    );
  }
  const distant = config.origins.find((origin) => !isLoopback(new URL(origin).hostname));
  if (
    distant !== undefined &&
    (config.storage.provider !== 'local' || isPrivate(door.hostname)) &&
    (isOwn || isShort(door.hostname) || isPrivate(door.hostname))
  ) {
    findings.push(
      warning(
        `Browsers at ${distant} are told to upload to ${door.origin}, a name that only works on this machine or its network.`,
        `Set ${publicEndpointVariable(config.storage.provider)} to the URL under which browsers reach the store.`,
      ),
    );
  }
  return findings;
}

async function checkPublicEndpoint(examination: Examination): Promise<readonly Finding[]> {
  const { storage, serverStorage, config, id, keyFor, now, ask } = examination;
  if (storage.publicOrigin === serverStorage.publicOrigin) return [];
  const variable = publicEndpointVariable(config.storage.provider);
  const { host, hostname } = new URL(storage.publicOrigin);
  const key = keyFor('uploads', 'door.png');
  const isWritten = await serverStorage.put(key, TEST_IMAGE, { headers: { contentType: 'image/png' } }).then(
    () => true,
    () => false,
  );
  const url = await storage.createDownloadUrl(isWritten ? key : doctorKey('uploads', id, 'missing.png'), {
    signedAt: new Date(now()),
    expiresInSeconds: 300,
  });
  try {
    const answer = await ask(url);
    if (answer.status === 200 && answer.bytes.equals(TEST_IMAGE)) {
      return [ok(`Browsers reach the same bucket at ${storage.publicOrigin}.`)];
    }
    if (isWritten && (await isCustomDomain(examination, key))) {
      return [
        problem(
          `${variable} (${storage.publicOrigin}) is a public domain of the bucket, such as a custom domain or r2.dev: it shows everything to anyone and checks no signature.`,
          `Leave ${variable} out: signed requests go to the store’s own URL. The domain belongs in CDN_BASE_URL.`,
        ),
      ];
    }
    const foreign = describeForeign(answer, { what: 'a signed link', host });
    if (foreign) return [problem(`${variable}: ${foreign.message}`, foreign.remedy)];
    if (answer.status === 200) {
      return [
        problem(
          `${variable}: a signed link returns different bytes than were stored (${answer.bytes.length} instead of ${TEST_IMAGE.length}).`,
          `Something at ${host} changes files (image optimisation, watermarks), or it leads to another store: make it pass on the bucket’s responses unchanged.`,
        ),
      ];
    }
    if (answer.code === 'SignatureDoesNotMatch') {
      return [
        problem(
          `${variable}: the server at ${host} changes the Host header (or the path), so signatures for browsers aren’t valid.`,
          'Pass the Host header on unchanged, including the port (nginx: proxy_set_header Host $http_host;).',
        ),
      ];
    }
    // Without an object of ours the right bucket says that there is none.
    if (!isWritten && (answer.status === 404 || answer.status === 403) && answer.code !== 'NoSuchBucket')
      return [];
    return [
      problem(
        `${variable} (${storage.publicOrigin}) leads to another store: an object that was just written can’t be found there (${answer.status}${answer.code ? ` ${answer.code}` : ''}).`,
        `Make it lead to the same server and bucket as ${config.storage.provider === 'local' ? 'the built-in bucket' : 'STORAGE_ENDPOINT'}.`,
      ),
    ];
  } catch (error) {
    if (!(error instanceof NoAnswerError)) throw error;
    const asked = { url, variable, isInPath: !hostname.startsWith(`${config.storage.bucket}.`) };
    const { message, remedy } = await explainNoAnswer(examination, asked, error);
    return [problem(`${variable}: browsers cannot reach ${storage.publicOrigin}. ${message}`, remedy)];
  }
}

/** There the bucket is the root, and whatever is asked for is shown. */
async function isCustomDomain({ storage, ask }: Examination, key: string): Promise<boolean> {
  const root = storage.publicOrigin.replace(/\/+$/, '');
  const answer = await ask(`${root}/${storage.prefix}${key}`).catch(() => null);
  return answer !== null && answer.status === 200 && answer.bytes.equals(TEST_IMAGE);
}

function isLoopback(hostname: string): boolean {
  return /^(?:localhost|.*\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
}

/** RFC 1918, RFC 6598, RFC 3927 and RFC 4193: known inside one network only. */
function isPrivate(hostname: string): boolean {
  return /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|169\.254\.|\[f[cd])/.test(
    hostname,
  );
}

/** A name without a dot is known inside one network only. */
function isShort(hostname: string): boolean {
  return !hostname.includes('.') && !hostname.startsWith('[');
}
