import { DOCTOR_PLACES, type DoctorPlace } from '../doctor-key';
import type { Check, Examination } from '../examination';
import { type Finding, findingsOf } from '../finding';
import { namePlaces } from '../strangers/name-places';
import { bucketUrl, plant, TAKE_BACK, type Tried } from '../strangers/tried';
import { listingQueries, tryGoogleList, tryList } from '../strangers/try-listing';
import {
  KEPT,
  tryAfterSigned,
  tryDetours,
  tryHead,
  tryOldLinks,
  tryRead,
  tryReal,
  tryReferer,
  trySettings,
} from '../strangers/try-reading';
import {
  tryAbort,
  tryAcl,
  tryCopy,
  tryDelete,
  tryDeleteMany,
  tryForms,
  tryMultipart,
  tryPut,
} from '../strangers/try-writing';

const { ok, problem, skipped } = findingsOf('privacy');

/** Tries, without credentials, everything that only the app may do: read, list, write, overwrite by form, delete. */
export const checkPublicReach: Check = async (examination) => {
  const bucket = await bucketUrl(examination);
  const tried = [
    ...(await Promise.all([
      ...DOCTOR_PLACES.map((place) => tryOwn(examination, place)),
      ...DOCTOR_PLACES.map((place) => tryPut(examination, place)),
      ...listingQueries(examination.storage.prefix).map((query) =>
        tryList(examination, `${bucket}?${query}`),
      ),
      ...KEPT.map((prefix) => tryReal(examination, prefix)),
      ...TRIES.map((one) => one(examination)),
      trySettings(examination, bucket),
    ])),
    // Last, as forms may stay without an answer here, and after a few of those nothing more is asked.
    await tryForms(examination),
  ];
  const namesOf = (of: 'readable' | 'writable' | 'deletable') =>
    namePlaces(
      tried.flatMap((one) => one[of] ?? []),
      examination.storage.prefix,
    );
  const open = [
    ...describeOpen('read', namesOf('readable'), closing(examination)),
    ...describeOpen('write under', namesOf('writable'), TAKE_BACK),
    ...describeOpen('delete under', namesOf('deletable'), TAKE_BACK),
    ...tried.flatMap((one) => one.open ?? []),
  ];
  const unseen = [...new Set(tried.flatMap((one) => one.unseen ?? []))];
  return [
    ...new Map(open.map((finding) => [finding.message, finding])).values(),
    ...(unseen.length > 0
      ? [skipped(`Not everything that the public can do could be checked. ${unseen.join(' ')}`)]
      : []),
    ...(open.length === 0 && unseen.length === 0 && tried.every(({ isUnseen }) => !isUnseen)
      ? [
          ok(
            'Without a signature, nothing private can be read, and nothing can be listed, written or deleted.',
          ),
        ]
      : []),
  ];
};

const TRIES: readonly ((examination: Examination) => Promise<Tried>)[] = [
  tryReferer,
  tryAfterSigned,
  tryOldLinks,
  tryHead,
  tryDetours,
  tryGoogleList,
  tryDeleteMany,
  tryCopy,
  tryAcl,
  tryMultipart,
  tryAbort,
];

function closing({ documentFor, storage }: Examination): string {
  return `Close it: allow public reads of the prefix ${storage.prefix}public/ at most.\n${documentFor('public-access')}`;
}

function describeOpen(act: string, names: readonly string[], remedy: string): readonly Finding[] {
  return names.map((name) => problem(`Anyone can ${act} ${name} without a signature.`, remedy));
}

/** Reads and then deletes what the doctor wrote. */
async function tryOwn(examination: Examination, place: DoctorPlace): Promise<Tried> {
  const key = await plant(examination, place, 'stranger.png');
  // Where the app may not write, the check of its rights says so.
  if (key === null) return { isUnseen: true };
  const read = place.startsWith('public/') ? {} : await tryRead(examination, place, key);
  return { ...(await tryDelete(examination, place, key)), ...read };
}
