import { isWebPage } from '@/lib/shared/errors/foreign-answer';
import type { UploadRequest, UploadTerms } from '@/lib/storage';
import type { Check, Examination } from '../examination';
import { explainUpload } from '../explain/explain-upload';
import { type Finding, findingsOf } from '../finding';
import { NoAnswerError } from '../request/no-answer';
import { sendUpload } from '../send-upload';
import { promiseTestImage, TEST_IMAGE } from '../test-image';
import { checkLargest } from './check-largest';

const { ok, problem, warning } = findingsOf('upload');
const refusals = findingsOf('refusals');

/** An upload as a browser makes it, the largest one, and everything the bucket must refuse. */
export const checkUpload: Check = async (examination) => {
  const { storage, id } = examination;
  const promise = { ...promiseTestImage(examination, 'upload'), metadata: { ticket: id } };
  const request = await storage.createUpload(promise);
  const fault = await trySending(examination, request);
  if (fault) return [fault];
  const stored = await storage.read(promise.key, { maxBytes: 10_000 });
  const isSame = stored !== null && Buffer.from(stored.bytes).equals(TEST_IMAGE);
  // Something that answers in place of the store says nothing of what the store refuses.
  if (!isSame) {
    return [
      problem(
        'An upload is accepted, but it comes back different from what was sent.',
        'Check what is between this machine and the bucket, and what the store itself does to new objects: a function that optimises them, a scanner that moves them.',
      ),
    ];
  }
  const more = await Promise.all([
    checkLargest(examination),
    checkRefusals(examination),
    checkReplay(examination, request),
  ]);
  return [
    ok(`An upload by ${request.method} arrives, and comes back as it was sent.`),
    ...(stored.info.metadata?.ticket === id
      ? []
      : [
          warning(
            'The bucket doesn’t store user metadata.',
            'Uploads work, but the sweep can’t finish one whose page is closed too early.',
          ),
        ]),
    ...more.flat(),
  ];
};

/** The problem where a correct, small upload is not taken; null where it is. */
async function trySending(examination: Examination, request: UploadRequest): Promise<Finding | null> {
  const { host } = new URL(request.url);
  try {
    const sent = await sendUpload(examination, request, TEST_IMAGE);
    if (sent.status >= 200 && sent.status < 300 && !isWebPage(sent.text)) return null;
    return explainUpload(examination, { request, answer: sent, what: `an upload by ${request.method}` });
  } catch (error) {
    if (!(error instanceof NoAnswerError) || error.reason === 'over') throw error;
    return problem(
      `An upload by ${request.method} gets no response, although the bucket can be listed. ${error.message}`,
      `Check what is in front of ${host}: it accepts other requests but not this one.`,
    );
  }
}

type Attempt = Readonly<{
  what: string;
  promise?: Partial<UploadTerms>;
  change?: (request: UploadRequest) => UploadRequest;
  bytes?: Uint8Array;
  waitMs?: number;
}>;

async function checkRefusals(examination: Examination): Promise<readonly Finding[]> {
  const { storage } = examination;
  const otherKey = examination.keyFor('uploads', 'other.png');
  const attempts: readonly Attempt[] = [
    { what: 'a file larger than granted', bytes: new Uint8Array(TEST_IMAGE.length + 1) },
    { what: 'a file of a type other than granted', change: (request) => withType(request, 'text/html') },
    {
      what: 'a file under a key other than granted',
      change: (request) => withKey(request, storage.prefix, otherKey),
    },
    { what: 'a file sent after its grant has expired', promise: { expiresInSeconds: 1 }, waitMs: 3_000 },
  ];
  const tried = await Promise.all(attempts.map((attempt, index) => tryOne(examination, attempt, index)));
  const findings = tried.flatMap(({ finding }) => finding ?? []);
  const unseen = tried.flatMap((one) => one.unseen ?? []);
  if (unseen.length > 0) {
    const what = unseen.map((one) => `${one.what} (${one.why})`).join(', ');
    findings.push(refusals.skipped(`Whether the bucket refuses these could not be checked: ${what}.`));
  }
  return findings.length > 0
    ? findings
    : [refusals.ok('The bucket itself refuses larger files, other types, other keys and expired grants.')];
}

type Tried = Readonly<{ finding?: Finding; unseen?: Readonly<{ what: string; why: string }> }>;

async function tryOne(
  examination: Examination,
  { what, promise, change = (request) => request, bytes = TEST_IMAGE, waitMs = 0 }: Attempt,
  index: number,
): Promise<Tried> {
  const { storage, wait } = examination;
  const request = await storage.createUpload(
    promiseTestImage(examination, `refusal-${index}`, { expiresInSeconds: 300, ...promise }),
  );
  if (waitMs > 0) await wait(waitMs);
  try {
    const { status } = await sendUpload(examination, change(request), bytes);
    if (status >= 400) return {};
  } catch (error) {
    if (!(error instanceof NoAnswerError)) throw error;
    // Some servers end the connection instead of reading what they refuse.
    return error.reason === 'closed' ? {} : { unseen: { what, why: error.reason } };
  }
  return {
    finding: refusals.problem(
      `The bucket accepts ${what}.`,
      'This server doesn’t check the signatures of uploads. Use one that does, or a separate bucket for staging.',
    ),
  };
}

/** A presigned PUT is good for one object; a form may be sent again until it expires, which completion makes harmless. */
async function checkReplay(examination: Examination, request: UploadRequest): Promise<readonly Finding[]> {
  if (request.method === 'POST') return [];
  const { status } = await sendUpload(examination, request, TEST_IMAGE);
  if (status >= 400) return [refusals.ok('A grant can’t be used twice.')];
  return [
    warning(
      'A presigned PUT can be used again until it expires: the server ignores If-None-Match.',
      'Images stay safe, because only verified bytes are published; but publishing relies on If-None-Match. See the next findings.',
    ),
  ];
}

function withType(request: UploadRequest, type: string): UploadRequest {
  return request.method === 'PUT'
    ? { ...request, headers: { ...request.headers, 'Content-Type': type } }
    : { ...request, fields: { ...request.fields, 'Content-Type': type } };
}

/** Another key of the doctor's own: what would be written lies below the prefix too, and is deleted. */
function withKey(request: UploadRequest, storagePrefix: string, key: string): UploadRequest {
  if (request.method === 'POST') {
    return { ...request, fields: { ...request.fields, key: storagePrefix + key } };
  }
  const url = new URL(request.url);
  url.pathname = url.pathname.replace(/\/uploads\/doctor\/.*$/, `/${key}`);
  return { ...request, url: url.href };
}
