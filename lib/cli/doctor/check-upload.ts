import { stagingKey } from '@/lib/shared/keys/object-keys';
import type { UploadPromise, UploadRequest } from '@/lib/storage';
import type { Check, Examination } from './examination';
import { type Finding, findingsOf } from './finding';
import { sendUpload } from './send-upload';
import { promiseTestImage, TEST_IMAGE } from './test-image';

const { ok, problem, warning } = findingsOf('upload');
const refusals = findingsOf('refusals');

/** An upload as a browser makes it, and everything the bucket must refuse. */
export const checkUpload: Check = async (examination) => {
  const { storage, fetch, documentFor, id } = examination;
  const promise = { ...promiseTestImage(examination, 'upload'), metadata: { ticket: id } };
  const request = await storage.createUpload(promise);
  const sent = await sendUpload(fetch, request, TEST_IMAGE);
  if (sent.status >= 400) {
    const code = sent.code === null ? '' : ` ${sent.code}`;
    if (sent.status === 501) {
      return [
        problem(
          `The bucket takes no ${request.method} uploads (501${code}).`,
          `Set STORAGE_UPLOAD_METHOD to ${request.method === 'POST' ? 'put' : 'post'}.`,
        ),
      ];
    }
    return [
      problem(
        `A correct upload is refused: ${sent.status}${code}. The credentials that sign it may not write to uploads/.`,
        `Give them the rights of the running app:\n${documentFor('iam-app')}`,
      ),
    ];
  }
  const stored = await storage.read(promise.key, { maxBytes: 10_000 });
  const isSame = stored !== null && Buffer.from(stored.bytes).equals(TEST_IMAGE);
  return [
    isSame
      ? ok(`An upload by ${request.method} arrives, and is read back as it was sent.`)
      : problem(
          'An upload is taken, but what is read back is not what was sent.',
          'Check what stands between this machine and the bucket.',
        ),
    ...(stored === null || stored.info.metadata?.ticket === id
      ? []
      : [
          warning(
            'The bucket does not keep what is sent beside a file (user metadata).',
            'Uploads work, but one whose page is closed too early is not finished by the sweep.',
          ),
        ]),
    ...(await checkRefusals(examination)),
    ...(await checkReplay(examination, request)),
  ];
};

type Attempt = Readonly<{
  what: string;
  promise?: Partial<UploadPromise>;
  change?: (request: UploadRequest) => UploadRequest;
  bytes?: Uint8Array;
  waitMs?: number;
}>;

async function checkRefusals(examination: Examination): Promise<readonly Finding[]> {
  const otherKey = stagingKey(examination.id, 'doctor-other.png');
  examination.written.add(otherKey);
  const attempts: readonly Attempt[] = [
    { what: 'a file larger than was granted', bytes: new Uint8Array(TEST_IMAGE.length + 1) },
    { what: 'a file of another type than was granted', change: (request) => withType(request, 'text/html') },
    { what: 'a file under another key than was granted', change: (request) => withKey(request, otherKey) },
    { what: 'a file sent after its grant has expired', promise: { expiresInSeconds: 1 }, waitMs: 3_000 },
  ];
  const findings = await Promise.all(attempts.map((attempt, index) => tryOne(examination, attempt, index)));
  const problems = findings.filter((finding) => finding !== null);
  return problems.length > 0
    ? problems
    : [
        refusals.ok(
          'Larger files, other types, other keys and expired grants are refused by the bucket itself.',
        ),
      ];
}

async function tryOne(
  examination: Examination,
  { what, promise, change = (request) => request, bytes = TEST_IMAGE, waitMs = 0 }: Attempt,
  index: number,
): Promise<Finding | null> {
  const { storage, fetch, wait } = examination;
  const request = await storage.createUpload(
    promiseTestImage(examination, `refusal-${index}`, { expiresInSeconds: 300, ...promise }),
  );
  if (waitMs > 0) await wait(waitMs);
  const { status } = await sendUpload(fetch, change(request), bytes).catch(() => ({ status: 400 }));
  if (status >= 400) return null;
  return refusals.problem(
    `The bucket takes ${what}.`,
    'This server does not hold uploads to their signature. Use one that does, or a bucket of its own for staging.',
  );
}

/** A presigned PUT is good for one object; a form may be sent again until it expires, which completion makes harmless. */
async function checkReplay({ fetch }: Examination, request: UploadRequest): Promise<readonly Finding[]> {
  if (request.method === 'POST') return [];
  const { status } = await sendUpload(fetch, request, TEST_IMAGE);
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

function withKey(request: UploadRequest, key: string): UploadRequest {
  if (request.method === 'POST') return { ...request, fields: { ...request.fields, key } };
  const url = new URL(request.url);
  url.pathname = url.pathname.replace(/uploads\/.*$/, key);
  return { ...request, url: url.href };
}
