import { isDoctorKey } from '@/lib/shared/keys/doctor-folder';
import { mapBounded } from '@/lib/shared/map-bounded';
import { StorageError } from '@/lib/storage';
import { DOCTOR_PLACES, type DoctorPlace } from './doctor-key';
import type { Check, Examination } from './examination';
import { type Finding, findingsOf } from './finding';
import { askAsStranger, isListing, plainUrl } from './strangers/ask-as-stranger';
import { namePlaces } from './strangers/name-places';
import { TEST_IMAGE } from './test-image';

const { ok, problem, warning, skipped } = findingsOf('privacy');

const AT_ONCE = 4;

/** What was found out by one try: something that is open, something that could not be seen, or nothing to say. */
type Tried = Readonly<{
  open?: Finding;
  readable?: DoctorPlace;
  writable?: DoctorPlace;
  deletable?: DoctorPlace;
  unseen?: string;
  /** It could not be seen, for a reason that another check tells. */
  isUnseen?: true;
}>;

/** Tries, without credentials, everything that only the app may do: read, list, write, overwrite by form, delete. */
export const checkPublicReach: Check = async (examination) => {
  const tries: readonly (() => Promise<Tried>)[] = [
    ...DOCTOR_PLACES.map((place) => () => tryOwn(examination, place)),
    ...DOCTOR_PLACES.map((place) => () => tryPut(examination, place)),
    () => tryReferer(examination),
    () => tryAfterSigned(examination),
    ...LISTINGS.map((query) => () => tryList(examination, query)),
    () => tryGoogleList(examination),
    () => trySettings(examination),
    ...KEPT.map((prefix) => () => tryReal(examination, prefix)),
  ];
  const tried = [
    ...(await mapBounded(tries, AT_ONCE, (one) => one())),
    // Last, as forms may stay without an answer here, and after a few of those nothing more is asked.
    await tryForm(examination),
  ];
  const places = (of: 'readable' | 'writable' | 'deletable') => tried.flatMap((one) => one[of] ?? []);
  const open = [
    ...describeOpen('read', places('readable'), closing(examination)),
    ...describeOpen('write under', places('writable'), TAKE_BACK),
    ...describeOpen('delete under', places('deletable'), TAKE_BACK),
    ...tried.flatMap((one) => one.open ?? []),
  ];
  const unseen = [...new Set(tried.flatMap((one) => one.unseen ?? []))];
  return [
    ...new Map(open.map((finding) => [finding.message, finding])).values(),
    ...(unseen.length > 0
      ? [skipped(`What anybody may do without a signature was not all seen. ${unseen.join(' ')}`)]
      : []),
    ...(open.length === 0 && unseen.length === 0 && tried.every(({ isUnseen }) => !isUnseen)
      ? [ok('Without a signature, nothing private can be read, and nothing listed, written or deleted.')]
      : []),
  ];
};

const TAKE_BACK =
  'Take that right from everybody: the bucket policy, the ACL or the role of allUsers grants it.';

function closing({ documentFor }: Examination): string {
  return `Close it: allow public reads of the prefix public/ at most.\n${documentFor('public-access')}`;
}

function describeOpen(act: string, places: readonly DoctorPlace[], remedy: string): readonly Finding[] {
  return namePlaces(places).map((name) => problem(`Anybody can ${act} ${name} without a signature.`, remedy));
}

/** Writes an object of the doctor's own; null where these credentials may not, so that nothing can be seen by it. */
async function plant(
  { storage, keyFor }: Examination,
  place: DoctorPlace,
  name: string,
): Promise<string | null> {
  const key = keyFor(place, name);
  try {
    await storage.put(key, TEST_IMAGE, { headers: { contentType: 'image/png' } });
    return key;
  } catch (error) {
    if (error instanceof StorageError) return null;
    throw error;
  }
}

/** Reads and then deletes what the doctor wrote. */
async function tryOwn(examination: Examination, place: DoctorPlace): Promise<Tried> {
  const key = await plant(examination, place, 'stranger.png');
  // Where the app may not write, the check of its rights says so.
  if (key === null) return { isUnseen: true };
  const read = place.startsWith('public/') ? {} : await tryRead(examination, place, key);
  return { ...(await tryDelete(examination, place, key)), ...read };
}

async function tryRead(examination: Examination, place: DoctorPlace, key: string): Promise<Tried> {
  const answer = await askAsStranger(examination, await plainUrl(examination, key), `${place}/`);
  if (answer.kind === 'unseen') return { unseen: answer.why };
  if (answer.kind === 'refused') return {};
  if (!answer.bytes.equals(TEST_IMAGE)) {
    return { unseen: `${place}/ is answered with ${answer.status}, but not with what lies there.` };
  }
  return { readable: place };
}

async function tryPut(examination: Examination, place: DoctorPlace): Promise<Tried> {
  const key = examination.keyFor(place, 'put.png');
  const answer = await askAsStranger(examination, await plainUrl(examination, key), `PUT under ${place}/`, {
    method: 'PUT',
    headers: { 'content-type': 'image/png' },
    body: new Blob([new Uint8Array(TEST_IMAGE)]),
  });
  if (answer.kind === 'unseen') return { unseen: answer.why };
  if (answer.kind === 'refused' || !(await exists(examination, key))) return {};
  return { writable: place };
}

async function tryDelete(examination: Examination, place: DoctorPlace, key: string): Promise<Tried> {
  const answer = await askAsStranger(
    examination,
    await plainUrl(examination, key),
    `DELETE under ${place}/`,
    {
      method: 'DELETE',
    },
  );
  if (answer.kind === 'unseen') return { unseen: answer.why };
  // S3 answers 204 whether or not there was anything.
  if (answer.kind === 'refused' || (await exists(examination, key))) return {};
  return { deletable: place };
}

/** A policy by `aws:Referer` lets in whoever says to come from the app. */
async function tryReferer(examination: Examination): Promise<Tried> {
  const origin = examination.config.origins.find((one) => !one.includes('*'));
  const key = await plant(examination, 'private/images', 'referer.png');
  if (origin === undefined || key === null) return {};
  const url = await plainUrl(examination, key);
  const ask = (init?: RequestInit) => askAsStranger(examination, url, 'private/images/', init);
  const answer = await ask({ headers: { referer: `${origin}/` } });
  if (answer.kind !== 'granted' || (await ask()).kind === 'granted') return {};
  return {
    open: problem(
      `Anybody can read private/ who says to come from ${origin} (by the header Referer, which anybody can write).`,
      'Take the rule by Referer out of the bucket policy, or of what stands in front of the bucket.',
    ),
  };
}

/** A cache that forgets the signature of an address serves to everybody what one person was let open. */
async function tryAfterSigned(examination: Examination): Promise<Tried> {
  const { storage, ask, now } = examination;
  const key = await plant(examination, 'private/images', 'signed.png');
  if (key === null) return {};
  const signed = await storage.createDownloadUrl(key, { signedAt: new Date(now()), expiresInSeconds: 60 });
  if ((await ask(signed)).status !== 200) return {};
  const url = await plainUrl(examination, key);
  const answer = await askAsStranger(examination, url, 'private/images/');
  if (answer.kind !== 'granted' || !answer.bytes.equals(TEST_IMAGE)) return {};
  const other = await plant(examination, 'private/images', 'unsigned.png');
  if (other === null) return {};
  if ((await askAsStranger(examination, await plainUrl(examination, other), 'private/')).kind === 'granted') {
    return {};
  }
  return {
    open: problem(
      'A cache in front of the bucket serves to anybody what was once opened by a signed link.',
      'Let nothing be cached there but public/, or keep the whole query in the key of the cache (nginx: proxy_cache_key with $request_uri).',
    ),
  };
}

/** A form without a policy is an anonymous upload. */
async function tryForm(examination: Examination): Promise<Tried> {
  const key = examination.keyFor('uploads', 'form.png');
  const form = new FormData();
  form.append('key', key);
  form.append('Content-Type', 'image/png');
  form.append('file', new Blob([new Uint8Array(TEST_IMAGE)]), 'form.png');
  const answer = await askAsStranger(examination, await bucketUrl(examination), 'a form without a policy', {
    method: 'POST',
    body: form,
  });
  if (answer.kind === 'unseen') return { isUnseen: true };
  if (answer.kind === 'refused' || !(await exists(examination, key))) return {};
  return {
    open: problem(
      'Anybody can upload by a form without a policy.',
      'Take the right to write from everybody: the bucket policy, the ACL or the role of allUsers grants it.',
    ),
  };
}

const LISTINGS = [
  'list-type=2&max-keys=1',
  'max-keys=1',
  ...['private/', 'public/', 'uploads/', 'trash/', 'system/'].map((prefix) => `prefix=${prefix}&max-keys=1`),
  'versions&max-keys=1',
  'uploads',
];

async function tryList(examination: Examination, query: string): Promise<Tried> {
  const url = `${await bucketUrl(examination)}?${query}`;
  return judgeListing(examination, url);
}

/** Google lists by its JSON API as well. */
async function tryGoogleList(examination: Examination): Promise<Tried> {
  const { provider, bucket, endpoint } = examination.config.storage;
  // Of an emulator the app itself asks without credentials.
  if (provider !== 'gcs' || endpoint?.endsWith('.googleapis.com') === false) return {};
  return judgeListing(
    examination,
    `${examination.storage.publicOrigin}/storage/v1/b/${bucket}/o?maxResults=1`,
  );
}

async function judgeListing(examination: Examination, url: string): Promise<Tried> {
  const answer = await askAsStranger(examination, url, 'a listing');
  if (answer.kind === 'unseen') return { unseen: answer.why };
  if (answer.kind === 'refused' || !isListing(answer.text)) return {};
  return {
    open: problem(
      'Anybody can list the bucket: the names of all images are public.',
      `Take the right to list from everybody.\n${examination.documentFor('public-access')}`,
    ),
  };
}

/** Who may do what in the bucket is nobody else's business. */
async function trySettings(examination: Examination): Promise<Tried> {
  for (const [query, mark] of [
    ['acl', '<AccessControlPolicy'],
    ['policy', '"Statement"'],
  ] as const) {
    const answer = await askAsStranger(examination, `${await bucketUrl(examination)}?${query}`, `?${query}`);
    if (answer.kind !== 'granted' || !answer.text.includes(mark)) continue;
    return {
      open: warning(
        `Anybody can read who may do what in the bucket (?${query}).`,
        'Take the right to read its ACL and policy from everybody.',
      ),
    };
  }
  return {};
}

/** Images that are there: each may have been opened by itself, by an ACL of its own. */
const KEPT = ['private/images/', 'private/thumbs/', 'trash/images/', 'uploads/'];
const SAMPLE = 2;
/** More than the doctor writes into a place: its own objects are none that were there. */
const LISTED = 100;

async function tryReal(examination: Examination, prefix: string): Promise<Tried> {
  const { objects } = await examination.storage
    .list({ prefix, limit: LISTED })
    .catch(() => ({ objects: [] }));
  const kept = objects.filter(({ key }) => !isDoctorKey(key)).slice(0, SAMPLE);
  for (const { key } of kept) {
    const answer = await askAsStranger(examination, await plainUrl(examination, key), 'an image', {
      headers: { range: 'bytes=0-0' },
    });
    if (answer.kind !== 'granted') continue;
    return {
      open: problem(
        `Anybody can open images under ${prefix} that are there already, without a signature, such as ${key.split('/').slice(0, 3).join('/')}.`,
        'If not the whole prefix is open, single objects are, by an ACL of their own: take it back (aws s3api put-object-acl --acl private), or switch ACLs off for the bucket.',
      ),
    };
  }
  return {};
}

async function exists({ storage }: Examination, key: string): Promise<boolean> {
  return (await storage.head(key).catch(() => null)) !== null;
}

async function bucketUrl(examination: Examination): Promise<string> {
  const key = 'x';
  return (await plainUrl(examination, key)).slice(0, -key.length);
}
