import { StorageError } from '@/lib/storage';
import { doctorKey } from '../doctor-key';
import type { Check, Examination } from '../examination';
import { explainDenied } from '../explain/explain-denied';
import { explainStoreRefusal } from '../explain/explain-store-refusal';
import { type Finding, findingsOf } from '../finding';
import { describeForeign } from '../request/judge-answer';
import { NoAnswerError } from '../request/no-answer';
import { TEST_IMAGE } from '../test-image';

const { ok, problem, warning } = findingsOf('objects');
/** Other bytes, so that it is another version. */
const CHANGED = Uint8Array.from([...TEST_IMAGE, 0]);
const HEADERS = {
  contentType: 'image/png',
  cacheControl: 'private, max-age=60',
  contentDisposition: 'inline; filename="doctor.png"',
};

type Step = readonly [what: string, look: (own: Examination) => Promise<Finding | null>];

const FIRST: Step = ['write objects', checkCreateOnly];
/** Each with objects of its own, and with the one of the first. */
const REST: readonly Step[] = [
  ['open private objects by a signed link', checkSignedRead],
  ['list objects in order', checkOrder],
  ['change objects', checkChange],
  ['copy objects', checkCopy],
  ['delete objects', checkDelete],
];

/** Tries each thing the server does with objects: write once, read by link, list in order, copy, delete. */
export const checkObjects: Check = async (examination) => {
  const first = await tryStep(examination, FIRST);
  if (first.isThrown) return [first.finding];
  const rest = await Promise.all(REST.map((step) => tryStep(examination, step)));
  const tried = [first, ...rest];
  // A check that failed for one reason fails in the others for the same.
  const thrown = tried.findIndex(({ isThrown }) => isThrown);
  const findings = (thrown < 0 ? tried : tried.slice(0, thrown + 1)).flatMap(({ finding }) => finding ?? []);
  return findings.length > 0
    ? findings
    : [
        ok(
          'Objects can be created once, read by signed link, listed in order, copied with new headers, and deleted.',
        ),
      ];
};

type Tried =
  | Readonly<{ finding: Finding | null; isThrown: false }>
  | Readonly<{ finding: Finding; isThrown: true }>;

async function tryStep(examination: Examination, [what, look]: Step): Promise<Tried> {
  try {
    return { finding: await look(examination), isThrown: false };
  } catch (error) {
    return { finding: await explain(examination, what, error), isThrown: true };
  }
}

function keyOf({ keyFor }: Examination, name: string): string {
  return keyFor('uploads', `${name}.png`);
}

async function checkCreateOnly(examination: Examination): Promise<Finding | null> {
  const key = keyOf(examination, 'once');
  const put = () => examination.storage.put(key, TEST_IMAGE, { headers: HEADERS, createOnly: true });
  await put();
  try {
    await put();
  } catch (error) {
    if (error instanceof StorageError && error.code === 'precondition_failed') return null;
    throw error;
  }
  return problem(
    'The bucket ignores If-None-Match: a second create-only write replaced the first.',
    'Publishing relies on it. Use a server that supports conditional writes.',
  );
}

async function checkSignedRead(examination: Examination): Promise<Finding | null> {
  const { serverStorage, ask, now } = examination;
  const key = keyOf(examination, 'once');
  const url = await serverStorage.createDownloadUrl(key, {
    signedAt: new Date(now()),
    expiresInSeconds: 300,
  });
  const { host } = new URL(url);
  const answer = await ask(url);
  const foreign = describeForeign(answer, { what: 'a signed link to a private object', host });
  if (foreign) return problem(foreign.message, foreign.remedy);
  if (answer.status === 200) {
    return answer.bytes.equals(TEST_IMAGE)
      ? judgeHeaders(answer.headers, host)
      : problem(
          `A signed link to a private object returns different bytes than were stored (${answer.bytes.length} instead of ${TEST_IMAGE.length}).`,
          `Something in front of ${host} changes files (image optimisation, watermarks, minifying): turn that off for the bucket.`,
        );
  }
  const refusal = explainStoreRefusal(`${answer.code} ${answer.text}`);
  if (refusal) return problem(`A signed link doesn’t work: ${refusal.message}`, refusal.remedy);
  return problem(
    `A signed link to a private object returns ${answer.status}${answer.code === null ? '' : ` ${answer.code}`}.`,
    `Give the credentials the right to read:\n${examination.documentFor('iam-app')}`,
  );
}

function judgeHeaders(headers: Headers, host: string): Finding | null {
  const type = headers.get('content-type')?.split(';')[0]?.trim() ?? 'no type';
  if (type !== HEADERS.contentType) {
    return problem(
      `A signed link to a private PNG returns ${type}: browsers then save it instead of showing it, or treat it as something else.`,
      `Make whatever is in front of ${host} pass on the bucket’s Content-Type.`,
    );
  }
  const lost = [
    ['Cache-Control', HEADERS.cacheControl],
    ['Content-Disposition', HEADERS.contentDisposition],
  ].filter(([name = '', value]) => headers.get(name) !== value);
  return lost.length === 0
    ? null
    : warning(
        `Private images come with a different ${lost.map(([name]) => name).join(' and ')} than was stored (${lost.map(([name = '']) => headers.get(name)?.slice(0, 60) ?? 'none').join(', ')}): caches keep them for another time than the app says, and people save them under other names.`,
        `Make whatever is in front of ${host} pass on the bucket’s response headers.`,
      );
}

/** Sessions, marks and rows are changed over the version that was read, so that none of two writers is lost. */
async function checkChange({ storage, keyFor }: Examination): Promise<Finding | null> {
  const key = keyFor('uploads', 'changed.png');
  const change = (ifMatch: string) => storage.put(key, CHANGED, { headers: HEADERS, ifMatch });
  await storage.put(key, TEST_IMAGE, { headers: HEADERS });
  const etag = (await storage.head(key))?.etag ?? '';
  try {
    await change(etag);
  } catch (error) {
    if (!(error instanceof StorageError) || error.code !== 'precondition_failed') throw error;
    return problem(
      etag.startsWith('W/')
        ? `The ETag of an object arrives as ${etag.slice(0, 20)}…, which can’t be used to refer to it: something in between compresses responses and weakens their ETag.`
        : 'An object can’t be replaced conditionally: the ETag in responses is not the one that is compared.',
      'Make the proxy pass on the bucket’s ETag, and don’t compress the bucket’s responses (nginx: gzip off; Cloudflare: no-transform).',
    );
  }
  try {
    await change(etag);
  } catch (error) {
    if (error instanceof StorageError && error.code === 'precondition_failed') return null;
    throw error;
  }
  return problem(
    'The bucket ignores If-Match: a write that expected an old version replaced the current one.',
    'Two admins working at once would undo each other’s changes. Use a server that supports conditional writes.',
  );
}

/** More than clocks may differ before signatures are refused. */
const STRANGE_MS = 20 * 60_000;

async function checkOrder(examination: Examination): Promise<Finding | null> {
  const { storage, id, now } = examination;
  const keys = ['c', 'a-1', 'b', 'a'].map((name) => keyOf(examination, `order-${name}`));
  await Promise.all(keys.map((key) => storage.put(key, TEST_IMAGE, { headers: HEADERS })));
  const prefix = doctorKey('uploads', id, 'order');
  const [listed, after] = await Promise.all([
    storage.list({ prefix, limit: 100 }),
    storage.list({ prefix, startAfter: keys[2] ?? '', limit: 100 }),
  ]);
  if (!listed.objects.some(({ key }) => keys.includes(key))) {
    return problem(
      'A listing is wrong: an object that was just written is missing from it.',
      'A cache in front of the bucket serves listings, or ignores the query of a URL: stop it from caching them.',
    );
  }
  const late = listed.objects.find(
    ({ lastModified }) => Math.abs(lastModified.getTime() - now()) > STRANGE_MS,
  );
  if (late) {
    return problem(
      `The bucket dates an object that was just written to ${late.lastModified.toISOString()}, although its clock is right.`,
      'Ages are computed from it: new uploads would be removed at once, or never. Make the server report times in UTC.',
    );
  }
  const inOrder = [...keys].sort((a, b) => (a < b ? -1 : 1));
  const isRight =
    listed.objects.map(({ key }) => key).join() === inOrder.join() &&
    after.objects.map(({ key }) => key).join() === inOrder.filter((key) => key > (keys[2] ?? '')).join();
  return isRight
    ? null
    : problem(
        'The bucket doesn’t list keys in ascending byte order, or can’t start after a given key.',
        'The gallery is a listing: use a general purpose bucket (S3 directory buckets list in no particular order).',
      );
}

async function checkCopy(examination: Examination): Promise<Finding | null> {
  const { storage } = examination;
  const target = keyOf(examination, 'copy');
  await storage.copy(keyOf(examination, 'once'), target, {
    headers: { ...HEADERS, contentType: 'image/webp' },
  });
  const copied = await storage.head(target);
  if (copied?.sizeBytes === 0) {
    const read = await storage.read(target, { maxBytes: 10_000 });
    if (read?.bytes.length === 0) {
      return problem('A copy is empty.', 'Moving images between states relies on copies. Ask the provider.');
    }
    return problem(
      'The response to HEAD has no size: something in between removes Content-Length.',
      'Make the proxy pass response headers on unchanged, and not send responses with a length in chunks.',
    );
  }
  return copied?.contentType === 'image/webp' && copied.sizeBytes === TEST_IMAGE.length
    ? null
    : problem('A copy doesn’t get its new headers.', 'Moving images between states relies on it.');
}

async function checkDelete(examination: Examination): Promise<Finding | null> {
  const { storage } = examination;
  const key = keyOf(examination, 'gone');
  await storage.put(key, TEST_IMAGE, { headers: HEADERS });
  await storage.delete([key]);
  const isGone = await storage.head(key).then(
    (info) => info === null,
    async (error: unknown) => {
      // Among keys that are not there, some say that it may not be seen.
      if (!(error instanceof StorageError) || error.code !== 'access_denied') throw error;
      return (await storage.list({ prefix: key, limit: 1 })).objects.length === 0 ? 'unseen' : false;
    },
  );
  if (isGone === 'unseen') {
    return problem(
      'For a missing object the bucket returns 403: the app can’t tell missing objects from forbidden ones.',
      `Give the credentials the right to list ${storage.prefix === '' ? 'the whole bucket, without a condition on the prefix' : 'the bucket, with a condition on the prefix that only applies if the request has one (StringLikeIfExists)'}:\n${examination.documentFor('iam-app')}`,
    );
  }
  if (isGone) return null;
  const { objects } = await storage.list({ prefix: key, limit: 1 });
  return objects.length === 0
    ? problem(
        'HEAD says that a deleted object exists, although it is in no listing: something in between responds to HEAD itself, or from a cache.',
        'Pass HEAD on to the bucket, and don’t cache it.',
      )
    : problem('A deleted object is still there.', 'Check whether the bucket has object lock or retention.');
}

async function explain(examination: Examination, what: string, error: unknown): Promise<Finding> {
  if (error instanceof NoAnswerError && error.reason === 'over') throw error;
  const { documentFor, serverStorage } = examination;
  if (error instanceof StorageError && error.code === 'unsupported' && what === FIRST[0]) {
    return problem(
      `The bucket doesn’t support If-None-Match: a create-only write is refused. ${error.message}`,
      'Publishing relies on it. Use a server that supports conditional writes.',
    );
  }
  const text = error instanceof Error ? error.message : String(error);
  const refusal = explainStoreRefusal(text);
  if (refusal) return problem(`Failed to ${what}: ${refusal.message} ${text}`, refusal.remedy);
  if (/\b405\b/.test(text)) {
    return problem(
      `Something in front of ${new URL(serverStorage.publicOrigin).host} refuses the method needed to ${what}. ${text}`,
      'Make the proxy or firewall pass GET, HEAD, PUT, POST, DELETE and OPTIONS on to the bucket.',
    );
  }
  // The second is MinIO's, of a header that was signed and is not there.
  if (/SignatureDoesNotMatch|AccessDenied, 400/.test(text)) {
    return problem(
      `The request to ${what} is refused, although others with the same secret are accepted: something in front of ${new URL(serverStorage.publicOrigin).host} changes its headers or its path. ${text}`,
      'Make the proxy pass every header on unchanged, including x-amz-*.',
    );
  }
  const isDenied = error instanceof StorageError && error.code === 'access_denied';
  // An answer to HEAD has no body, so that nobody knows who refused it: the same is asked with GET.
  const foreign = isDenied ? await explainDenied(examination, keyOf(examination, 'once'), text) : null;
  if (foreign) return problem(foreign.message, foreign.remedy);
  return isDenied
    ? problem(
        `These credentials have no right to ${what}. ${text}`,
        `Give them the rights of the running app:\n${documentFor('iam-app')}`,
      )
    : problem(`Failed to ${what}. ${text}`, 'Run the doctor again; if it keeps failing, ask the provider.');
}
