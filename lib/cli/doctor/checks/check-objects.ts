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
          'Objects are written once, read by signed link, listed in order, copied with new headers, and deleted.',
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
    'Publishing relies on it. Use a server that honours conditional writes.',
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
          `A signed link to a private object brings other bytes than were stored (${answer.bytes.length} instead of ${TEST_IMAGE.length}).`,
          `Something in front of ${host} changes files on their way (image optimisation, watermarks, minifying): switch that off for the bucket.`,
        );
  }
  const refusal = explainStoreRefusal(`${answer.code} ${answer.text}`);
  if (refusal) return problem(`A signed link opens nothing: ${refusal.message}`, refusal.remedy);
  return problem(
    `A signed link to a private object is answered with ${answer.status}${answer.code === null ? '' : ` ${answer.code}`}.`,
    `Give the credentials the right to read:\n${examination.documentFor('iam-app')}`,
  );
}

function judgeHeaders(headers: Headers, host: string): Finding | null {
  const type = headers.get('content-type')?.split(';')[0]?.trim() ?? 'no type';
  if (type !== HEADERS.contentType) {
    return problem(
      `A signed link to a private PNG is answered as ${type}: browsers then save it in place of showing it, or take it for something else.`,
      `Let what stands in front of ${host} pass on Content-Type as the bucket has it.`,
    );
  }
  const lost = [
    ['Cache-Control', HEADERS.cacheControl],
    ['Content-Disposition', HEADERS.contentDisposition],
  ].filter(([name = '', value]) => headers.get(name) !== value);
  return lost.length === 0
    ? null
    : warning(
        `Private images come with another ${lost.map(([name]) => name).join(' and ')} than they were stored with (${lost.map(([name = '']) => headers.get(name)?.slice(0, 60) ?? 'none').join(', ')}): caches keep them longer or shorter than the app says, and people save them under other names.`,
        `Let what stands in front of ${host} pass on the headers of answers as the bucket has them.`,
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
        ? `The version of an object is told as ${etag.slice(0, 20)}…, by which it can’t be named: something in between packs answers and weakens their ETag.`
        : 'An object can’t be changed over the version that is there: the version that is told (ETag) is not the one that is compared.',
      'Let the proxy pass ETag on as the bucket writes it, and pack no answers of the bucket (nginx: gzip off; Cloudflare: no-transform).',
    );
  }
  try {
    await change(etag);
  } catch (error) {
    if (error instanceof StorageError && error.code === 'precondition_failed') return null;
    throw error;
  }
  return problem(
    'The bucket ignores If-Match: a write over a version that is gone replaced the one that is there.',
    'Two admins at once would undo each other. Use a server that honours conditional writes.',
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
      'A listing is not of what was asked for: what was just written is not in it.',
      'A cache in front of the bucket answers listings, or forgets the query of an address: let it keep none of them.',
    );
  }
  const late = listed.objects.find(
    ({ lastModified }) => Math.abs(lastModified.getTime() - now()) > STRANGE_MS,
  );
  if (late) {
    return problem(
      `The bucket tells of what was just written that it is of ${late.lastModified.toISOString()}, though its clock is right.`,
      'Ages are counted by it: what was just sent would be swept away, or nothing ever. Let the server tell times in UTC.',
    );
  }
  const inOrder = [...keys].sort((a, b) => (a < b ? -1 : 1));
  const isRight =
    listed.objects.map(({ key }) => key).join() === inOrder.join() &&
    after.objects.map(({ key }) => key).join() === inOrder.filter((key) => key > (keys[2] ?? '')).join();
  return isRight
    ? null
    : problem(
        'The bucket does not list keys in ascending byte order, or does not start after a given one.',
        'The gallery is a listing: use a general purpose bucket (S3 directory buckets list in no order).',
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
      return problem('A copy is empty.', 'Moving images between states relies on copies: ask the provider.');
    }
    return problem(
      'The answer to HEAD tells no size: something in between takes Content-Length away.',
      'Let the proxy pass the headers of answers on as they come, and send none in chunks that has a length.',
    );
  }
  return copied?.contentType === 'image/webp' && copied.sizeBytes === TEST_IMAGE.length
    ? null
    : problem('A copy does not get the headers it was given.', 'Moving images between states relies on it.');
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
      'Of an object that is not there the bucket says that it may not be seen (403): the app can’t tell what is missing from what it may not open.',
      `Give the credentials the right to list ${storage.prefix === '' ? 'the whole bucket, without a condition on the prefix' : 'the bucket by a condition on the prefix that holds only where one is asked for (StringLikeIfExists)'}:\n${examination.documentFor('iam-app')}`,
    );
  }
  if (isGone) return null;
  const { objects } = await storage.list({ prefix: key, limit: 1 });
  return objects.length === 0
    ? problem(
        'HEAD tells of a deleted object that it is there, though it is in no listing: something in between answers HEAD by itself, or out of a cache.',
        'Let HEAD through to the bucket, and cache nothing of it.',
      )
    : problem('A deleted object is still there.', 'Check whether the bucket has object lock or retention.');
}

async function explain(examination: Examination, what: string, error: unknown): Promise<Finding> {
  if (error instanceof NoAnswerError && error.reason === 'over') throw error;
  const { documentFor, serverStorage } = examination;
  if (error instanceof StorageError && error.code === 'unsupported' && what === FIRST[0]) {
    return problem(
      `The bucket knows no If-None-Match: a write that may only create is refused. ${error.message}`,
      'Publishing relies on it. Use a server that honours conditional writes.',
    );
  }
  const text = error instanceof Error ? error.message : String(error);
  const refusal = explainStoreRefusal(text);
  if (refusal) return problem(`It was not possible to ${what}: ${refusal.message} ${text}`, refusal.remedy);
  if (/\b405\b/.test(text)) {
    return problem(
      `Something in front of ${new URL(serverStorage.publicOrigin).host} refuses the method that is needed to ${what}. ${text}`,
      'Let the proxy or firewall pass GET, HEAD, PUT, POST, DELETE and OPTIONS on to the bucket.',
    );
  }
  // The second is MinIO's, of a header that was signed and is not there.
  if (/SignatureDoesNotMatch|AccessDenied, 400/.test(text)) {
    return problem(
      `The request to ${what} is refused, though others with the same secret are taken: something in front of ${new URL(serverStorage.publicOrigin).host} changes its headers or its path. ${text}`,
      'Let the proxy pass every header on as it comes, x-amz-* among them.',
    );
  }
  const isDenied = error instanceof StorageError && error.code === 'access_denied';
  // An answer to HEAD has no body, so that nobody knows who refused it: the same is asked with GET.
  const foreign = isDenied ? await explainDenied(examination, keyOf(examination, 'once'), text) : null;
  if (foreign) return problem(foreign.message, foreign.remedy);
  return isDenied
    ? problem(
        `These credentials may not ${what}. ${text}`,
        `Give them the rights of the running app:\n${documentFor('iam-app')}`,
      )
    : problem(
        `It was not possible to ${what}. ${text}`,
        'Run the doctor again; if it stays, ask the provider.',
      );
}
