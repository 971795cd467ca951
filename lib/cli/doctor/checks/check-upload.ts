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
        'An upload is taken, but what is read back is not what was sent.',
        'Check what stands between this machine and the bucket, and what the store itself does to new objects: a function that optimises them, a scanner that puts them away.',
      ),
    ];
  }
  const more = await Promise.all([
    checkLargest(examination),
    checkRefusals(examination),
    checkReplay(examination, request),
  ]);
  return [
    ok(`An upload by ${request.method} arrives, and is read back as it was sent.`),
    ...(stored.info.metadata?.ticket === id
      ? []
      : [
          warning(
            'The bucket does not keep what is sent beside a file (user metadata).',
            'Uploads work, but one whose page is closed too early is not finished by the sweep.',
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
      `An upload by ${request.method} stays without an answer, though the bucket can be listed. ${error.message}`,
      `Look at what stands in front of ${host}: it takes other requests and not this one.`,
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
    { what: 'a file larger than was granted', bytes: new Uint8Array(TEST_IMAGE.length + 1) },
    { what: 'a file of another type than was granted', change: (request) => withType(request, 'text/html') },
    {
      what: 'a file under another key than was granted',
      change: (request) => withKey(request, storage.prefix, otherKey),
    },
    { what: 'a file sent after its grant has expired', promise: { expiresInSeconds: 1 }, waitMs: 3_000 },
  ];
  const tried = await Promise.all(attempts.map((attempt, index) => tryOne(examination, attempt, index)));
  const findings = tried.flatMap(({ finding }) => finding ?? []);
  const unseen = tried.flatMap((one) => one.unseen ?? []);
  if (unseen.length > 0) {
    const what = unseen.map((one) => `${one.what} (${one.why})`).join(', ');
    findings.push(refusals.skipped(`Whether the bucket refuses these was not seen: ${what}.`));
  }
  return findings.length > 0
    ? findings
    : [
        refusals.ok(
          'Larger files, other types, other keys and expired grants are refused by the bucket itself.',
        ),
      ];
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
      `The bucket takes ${what}.`,
      'This server does not hold uploads to their signature. Use one that does, or a bucket of its own for staging.',
    ),
  };
}

/** A presigned PUT is good for one object; a form may be sent again until it expires, which completion makes harmless. */
async function checkReplay(examination: Examination, request: UploadRequest): Promise<readonly Finding[]> {
  if (request.method === 'POST') return [];
  const { status } = await sendUpload(examination, request, TEST_IMAGE);
  if (status >= 400) return [refusals.ok('A grant that was used is refused.')];
  return [
    warning(
      'A presigned PUT may be used again until it expires: the server ignores If-None-Match.',
      'Images stay safe, as what is published was verified; but publishing itself relies on If-None-Match. See the next findings.',
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
