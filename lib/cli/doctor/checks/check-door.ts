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
        `Pages of ${secure} may not send to ${door.origin}: browsers refuse http from an https page (mixed content).`,
        `Serve the store by https and write that address into ${publicEndpointVariable(config.storage.provider)}.`,
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
        `Browsers at ${distant} are told to send to ${door.origin}, a name of this machine or its own network.`,
        `Set ${publicEndpointVariable(config.storage.provider)} to the address by which browsers reach the store.`,
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
      return [ok(`Browsers reach the same bucket by ${storage.publicOrigin}.`)];
    }
    if (isWritten && (await isCustomDomain(examination, key))) {
      return [
        problem(
          `${variable} (${storage.publicOrigin}) is a domain of the bucket, as a custom domain or r2.dev is: it shows what lies there to anybody and takes no signature.`,
          `Leave ${variable} out: signed requests go to the store's own address. The domain belongs into CDN_BASE_URL.`,
        ),
      ];
    }
    const foreign = describeForeign(answer, { what: 'a signed link', host });
    if (foreign) return [problem(`${variable}: ${foreign.message}`, foreign.remedy)];
    if (answer.status === 200) {
      return [
        problem(
          `${variable}: a signed link brings other bytes than were stored (${answer.bytes.length} instead of ${TEST_IMAGE.length}).`,
          `Something at ${host} changes files on their way (image optimisation, watermarks), or it leads to another store: let it pass on what the bucket answers.`,
        ),
      ];
    }
    if (answer.code === 'SignatureDoesNotMatch') {
      return [
        problem(
          `${variable}: what stands at ${host} changes the Host header (or the path), so nothing that is signed for browsers holds.`,
          'Pass the Host header on as it comes, port included (nginx: proxy_set_header Host $http_host;).',
        ),
      ];
    }
    // Without an object of ours the right bucket says that there is none.
    if (!isWritten && (answer.status === 404 || answer.status === 403) && answer.code !== 'NoSuchBucket')
      return [];
    return [
      problem(
        `${variable} (${storage.publicOrigin}) leads to another store: an object that was just written is not there (${answer.status}${answer.code ? ` ${answer.code}` : ''}).`,
        `Let it lead to the same server and bucket as ${config.storage.provider === 'local' ? 'the embedded bucket' : 'STORAGE_ENDPOINT'}.`,
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
