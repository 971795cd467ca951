import { createHash } from 'node:crypto';
import type { DoctorPlace } from '../doctor-key';
import type { Examination } from '../examination';
import { findingsOf } from '../finding';
import { TEST_IMAGE } from '../test-image';
import { askAsStranger, plainUrl } from './ask-as-stranger';
import { bucketUrl, isThere, plant, TAKE_BACK, type Tried, writtenOf } from './tried';

const { problem } = findingsOf('privacy');

const image = () => new Blob([new Uint8Array(TEST_IMAGE)]);

/** Writes an object. */
export async function tryPut(examination: Examination, place: DoctorPlace): Promise<Tried> {
  const key = examination.keyFor(place, 'put.png');
  const what = `PUT under ${examination.storage.prefix}${place}/`;
  const answer = await askAsStranger(examination, await plainUrl(examination, key), what, {
    method: 'PUT',
    headers: { 'content-type': 'image/png' },
    body: image(),
  });
  if (answer.kind === 'unseen') return { unseen: answer.why };
  if (answer.kind === 'refused') return {};
  return writtenOf(examination, key, { writable: place }, what);
}

/** Deletes what the doctor wrote. */
export async function tryDelete(examination: Examination, place: DoctorPlace, key: string): Promise<Tried> {
  const what = `DELETE under ${examination.storage.prefix}${place}/`;
  const answer = await askAsStranger(examination, await plainUrl(examination, key), what, {
    method: 'DELETE',
  });
  if (answer.kind === 'unseen') return { unseen: answer.why };
  if (answer.kind === 'refused') return {};
  // S3 answers 204 whether or not there was anything.
  return deletedOf(examination, place, key, what);
}

/** Deletes by a list, as programs do. */
export async function tryDeleteMany(examination: Examination): Promise<Tried> {
  const key = await plant(examination, 'private/images', 'delete-many.png');
  if (key === null) return {};
  const body = `<Delete><Quiet>true</Quiet><Object><Key>${examination.storage.prefix}${key}</Key></Object></Delete>`;
  const answer = await askAsStranger(examination, `${await bucketUrl(examination)}?delete`, 'POST ?delete', {
    method: 'POST',
    headers: {
      'content-type': 'application/xml',
      'content-md5': createHash('md5').update(body).digest('base64'),
    },
    body,
  });
  if (answer.kind !== 'granted') return {};
  return deletedOf(examination, 'private/images', key, 'POST ?delete');
}

async function deletedOf(
  examination: Examination,
  place: DoctorPlace,
  key: string,
  what: string,
): Promise<Tried> {
  const there = await isThere(examination, key);
  if (there === null) return { unseen: `Whether ${what} had any effect could not be checked.` };
  return there ? {} : { deletable: place };
}

/** Copies a private image to where it may be read. */
export async function tryCopy(examination: Examination): Promise<Tried> {
  const source = await plant(examination, 'private/images', 'copied.png');
  if (source === null) return {};
  const target = examination.keyFor('public/images', 'copy.png');
  const answer = await askAsStranger(examination, await plainUrl(examination, target), 'a copy', {
    method: 'PUT',
    headers: {
      'x-amz-copy-source': `/${examination.config.storage.bucket}/${examination.storage.prefix}${source}`,
    },
  });
  if (answer.kind !== 'granted') return {};
  const copied = await examination.storage.read(target, { maxBytes: 10_000 }).catch(() => null);
  // A server that knows no copies has written an empty object, which is told already.
  if (!copied || !Buffer.from(copied.bytes).equals(TEST_IMAGE)) return {};
  return {
    open: problem('Anyone can copy private images to other names of the bucket.', TAKE_BACK),
  };
}

/** Changes who may read an object. */
export async function tryAcl(examination: Examination): Promise<Tried> {
  const key = await plant(examination, 'private/images', 'acl.png');
  if (key === null) return {};
  const url = await plainUrl(examination, key);
  const answer = await askAsStranger(examination, `${url}?acl`, 'PUT ?acl', {
    method: 'PUT',
    headers: { 'x-amz-acl': 'public-read' },
  });
  // A server that answers with a document has read, and changed nothing.
  if (answer.kind !== 'granted' || answer.text !== '') return {};
  const kept = await examination.storage.read(key, { maxBytes: 10_000 }).catch(() => null);
  // A server that knows no ACL has written an empty object instead.
  if (kept && kept.bytes.length === 0) return { writable: 'private/images' };
  return {
    open: problem(
      'Anyone can change who may read an image (PUT ?acl).',
      'Remove the public’s right to write ACLs (s3:PutObjectAcl, WRITE_ACP), or disable ACLs for the bucket.',
    ),
  };
}

/** A form without a policy, or whose policy nobody signed, is an anonymous upload. */
export async function tryForms(examination: Examination): Promise<Tried> {
  const url = await bucketUrl(examination);
  const forms = [
    ['form', 'without a policy', {}],
    ['unsigned-form', 'with an unsigned policy', { policy: policyOf(examination) }],
  ] as const;
  for (const [name, how, fields] of forms) {
    const key = examination.keyFor('uploads', `${name}.png`);
    const form = new FormData();
    form.append('key', examination.storage.prefix + key);
    form.append('Content-Type', 'image/png');
    for (const [field, value] of Object.entries(fields)) form.append(field, value);
    form.append('file', image(), 'form.png');
    const what = `a form ${how}`;
    const answer = await askAsStranger(examination, url, what, { method: 'POST', body: form });
    if (answer.kind === 'unseen') return { isUnseen: true };
    if (answer.kind === 'refused') continue;
    const open = problem(`Anyone can upload by a form ${how}.`, TAKE_BACK);
    const tried = await writtenOf(examination, key, { open }, what);
    if (tried.open || tried.unseen) return tried;
  }
  return {};
}

/** Allows everything. */
function policyOf({ config, now }: Examination): string {
  const policy = {
    expiration: new Date(now() + 300_000).toISOString(),
    conditions: [
      { bucket: config.storage.bucket },
      ['starts-with', '$key', ''],
      ['starts-with', '$Content-Type', ''],
    ],
  };
  return Buffer.from(JSON.stringify(policy)).toString('base64');
}

/** Begins an upload in parts, which is billed until somebody ends it, and shows in no listing of objects. */
export async function tryMultipart(examination: Examination): Promise<Tried> {
  const { unfinished, keyFor } = examination;
  if (unfinished === null) return {};
  const key = keyFor('uploads', 'parts.png');
  const url = await plainUrl(examination, key);
  const answer = await askAsStranger(examination, `${url}?uploads`, 'POST ?uploads', { method: 'POST' });
  if (answer.kind !== 'granted') return {};
  const uploadId = /<UploadId>([^<]{1,1024})<\/UploadId>/.exec(answer.text)?.[1];
  if (uploadId === undefined) return {};
  const end = `${url}?uploadId=${encodeURIComponent(uploadId)}`;
  await unfinished
    .abort(key, uploadId)
    .catch(() => askAsStranger(examination, end, 'DELETE ?uploadId', { method: 'DELETE' }));
  return {
    open: problem(
      'Anyone can start a multipart upload (POST ?uploads): its parts are stored and billed, but in no listing.',
      TAKE_BACK,
    ),
  };
}

/** Ends an upload in parts that somebody else has begun. */
export async function tryAbort(examination: Examination): Promise<Tried> {
  const { unfinished, keyFor } = examination;
  if (unfinished === null) return {};
  const key = keyFor('uploads', 'aborted.png');
  // A server without them, or credentials that may not: there is nothing to end.
  const uploadId = await unfinished.begin(key).catch(() => null);
  if (uploadId === null) return {};
  const url = `${await plainUrl(examination, key)}?uploadId=${encodeURIComponent(uploadId)}`;
  const answer = await askAsStranger(examination, url, 'DELETE ?uploadId', { method: 'DELETE' });
  const isLeft = await unfinished.abort(key, uploadId).catch(() => true);
  if (isLeft || answer.kind !== 'granted') return {};
  return {
    open: problem('Anyone can abort other people’s multipart uploads (DELETE ?uploadId).', TAKE_BACK),
  };
}
