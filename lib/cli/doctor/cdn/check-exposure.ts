import { mapBounded } from '@/lib/shared/map-bounded';
import { StorageError } from '@/lib/storage';
import { DOCTOR_PLACES, type DoctorPlace } from '../doctor-key';
import { type Finding, findingsOf } from '../finding';
import { isListing } from '../strangers/ask-as-stranger';
import { namePlaces } from '../strangers/name-places';
import { askCdn, type CdnExamination, isTestImage, plantForCdn } from './ask-cdn';

const { ok, problem, warning, skipped } = findingsOf('cdn');

const AT_ONCE = 4;

type Tried = Readonly<{ finding?: Finding; openPlace?: DoctorPlace; unseen?: string }>;

function hiding({ examination }: CdnExamination): string {
  return examination.config.storage.provider === 'r2'
    ? `A custom domain exposes the whole bucket unless a rule prevents it:\n${examination.documentFor('custom-domain')}`
    : `Only let it read the prefix ${examination.storage.prefix}public/, or require signed URLs (restrict viewer access) for everything else.`;
}

/** Checks what anybody can see and do by the CDN's address: nothing but reading public/. */
export async function checkExposure(cdn: CdnExamination): Promise<readonly Finding[]> {
  const hidden = DOCTOR_PLACES.filter((place) => !place.startsWith('public/'));
  const tries: readonly (() => Promise<Tried>)[] = [
    ...hidden.map((place) => () => tryRead(cdn, place)),
    ...listingAddresses(cdn).map((url) => () => tryList(cdn, url)),
    () => tryDetours(cdn),
    () => tryPut(cdn),
    () => tryDelete(cdn),
  ];
  const tried = await mapBounded(tries, AT_ONCE, (one) => one());
  const findings = [
    ...namePlaces(
      tried.flatMap(({ openPlace }) => openPlace ?? []),
      cdn.examination.storage.prefix,
    ).map((name) => problem(`The CDN serves ${name} to anyone.`, hiding(cdn))),
    ...new Map(tried.flatMap(({ finding }) => (finding ? [[finding.message, finding]] : []))).values(),
  ];
  const unseen = [...new Set(tried.flatMap((one) => one.unseen ?? []))];
  return [
    ...findings,
    ...(unseen.length > 0
      ? [skipped(`Not everything that the CDN exposes could be checked. ${unseen.join(' ')}`)]
      : []),
    ...(findings.every(({ level }) => level !== 'problem') && unseen.length === 0
      ? [
          ok(
            'Without a signature the CDN only shows public images: no other prefix, no listing, and it accepts no PUT or DELETE.',
          ),
        ]
      : []),
  ];
}

async function tryRead(cdn: CdnExamination, place: DoctorPlace): Promise<Tried> {
  let key: string;
  try {
    key = await plantForCdn(cdn.examination, place, 'cdn.png');
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    return { unseen: `Nothing could be written under ${place}/ to test it.` };
  }
  const answer = await askCdn(cdn, key, `${place}/`);
  if (isTestImage(answer)) return { openPlace: place };
  if (answer.kind === 'refused') return {};
  if (answer.status === 200) {
    return {
      finding: warning(
        'For files it must not show, the CDN returns 200 with something else, such as a web page, so a refusal can’t be recognized from outside.',
        'Make it return 403 or 404 for everything that isn’t public, not a page (CloudFront: custom error responses; a website’s fallback page).',
      ),
    };
  }
  return { unseen: answer.kind === 'unseen' ? answer.why : `${place}/ returns ${answer.status}.` };
}

/** Addresses that list; below a prefix no more than what lies there is asked for. */
function listingAddresses({ examination, base, home }: CdnExamination): readonly string[] {
  const { prefix } = examination.storage;
  const below = prefix === '' ? '' : `&prefix=${prefix}`;
  return [
    home,
    `${base}/?list-type=2&max-keys=1${below}`,
    `${base}/?prefix=${prefix}private/&max-keys=1`,
    `${base}/?prefix=${prefix}held/&max-keys=1`,
    `${base}/?versions&max-keys=1${below}`,
    `${base}/?uploads${below}`,
    ...['public/', 'private/', 'held/'].map((place) => home + place),
  ];
}

async function tryList(cdn: CdnExamination, url: string): Promise<Tried> {
  const answer = await cdn.examination.ask(url).catch(() => null);
  // A website may well answer at its root.
  if (answer === null || !isListing(answer.text)) return {};
  return {
    finding: problem(
      'The CDN lists the bucket to anyone: the names of all images are public.',
      'Remove the right to list from the CDN’s identity (s3:ListBucket, storage.objects.list), stop the CDN from passing queries to the bucket, and turn off its folder listing.',
    ),
  };
}

/** Rules by path that look at the address as it was written are walked around by writing it in another way. */
async function tryDetours(cdn: CdnExamination): Promise<Tried> {
  const key = await plantForCdn(cdn.examination, 'private/images', 'cdn-detour.png').catch(() => null);
  if (key === null || isTestImage(await askCdn(cdn, key, 'a private image'))) return {};
  for (const path of [
    `public/..%2f${key}`,
    `public/%2e%2e%2f${key}`,
    `/${key}`,
    `%70${key.slice(1)}`,
    `${key}?x-id=GetObject`,
  ]) {
    if (!isTestImage(await askCdn(cdn, path, 'a private image'))) continue;
    return {
      finding: problem(
        `The CDN refuses a private image, but anyone can get it with another spelling of its URL (${path.slice(0, 24)}…).`,
        'Give the CDN’s identity the right to read only public/, instead of using a URL rule.',
      ),
    };
  }
  return {};
}

async function tryPut(cdn: CdnExamination): Promise<Tried> {
  const key = cdn.examination.keyFor('public/images', 'cdn-put.png');
  const answer = await askCdn(cdn, key, 'PUT', { method: 'PUT', body: new Blob(['doctor']) });
  if (answer.kind !== 'granted' || !(await exists(cdn, key))) return {};
  return {
    finding: problem(
      'Anyone can write into the bucket through the CDN.',
      'Make the CDN pass on only GET and HEAD, and give its identity no right to write.',
    ),
  };
}

async function tryDelete(cdn: CdnExamination): Promise<Tried> {
  const key = await plantForCdn(cdn.examination, 'public/images', 'cdn-delete.png').catch(() => null);
  if (key === null) return {};
  const answer = await askCdn(cdn, key, 'DELETE', { method: 'DELETE' });
  if (answer.kind !== 'granted' || (await exists(cdn, key))) return {};
  return {
    finding: problem(
      'Anyone can delete from the bucket through the CDN.',
      'Make the CDN pass on only GET and HEAD, and give its identity no right to delete.',
    ),
  };
}

async function exists({ examination }: CdnExamination, key: string): Promise<boolean> {
  return (await examination.storage.head(key).catch(() => null)) !== null;
}
