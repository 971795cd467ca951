import { mapBounded } from '@/lib/shared/map-bounded';
import { StorageError } from '@/lib/storage';
import { DOCTOR_PLACES, type DoctorPlace } from './doctor-key';
import type { Check, Examination } from './examination';
import { type Finding, findingsOf } from './finding';
import { namePlaces } from './strangers/name-places';
import { TEST_IMAGE } from './test-image';

const { ok, problem } = findingsOf('rights');

const AT_ONCE = 3;

/** Nothing of the app is kept there today. */
const UNUSED: readonly DoctorPlace[] = ['held/images', 'index'];

const ACTS = ['write under', 'read', 'list', 'delete under'] as const;

type Act = (typeof ACTS)[number];

/** Whether the app may do everything wherever it keeps something: a right may end at a prefix, and uploads would work until then. */
export const checkPlaces: Check = async (examination) => {
  const places = DOCTOR_PLACES.filter((place) => !UNUSED.includes(place));
  const refused = await mapBounded(places, AT_ONCE, (place) => findRefused(examination, place));
  const findings = ACTS.flatMap((act): readonly Finding[] => {
    const where = places.filter((_, index) => refused[index]?.includes(act));
    if (where.length === 0) return [];
    return [
      problem(
        `These credentials may not ${act} ${namePlaces(where).join(', ')}, though the app needs it.`,
        `Give them the rights of the running app, for every prefix:\n${examination.documentFor('iam-app')}`,
      ),
    ];
  });
  return findings.length > 0
    ? findings
    : [ok('The app may write, read, list and delete in every place where it keeps something.')];
};

/** The acts that are refused for want of a right; what was not written can be neither read nor deleted. */
async function findRefused(
  { serverStorage, keyFor }: Examination,
  place: DoctorPlace,
): Promise<readonly Act[]> {
  const key = keyFor(place, 'rights.png');
  const isRefused = async (run: () => Promise<unknown>) => {
    try {
      await run();
      return false;
    } catch (error) {
      if (error instanceof StorageError && error.code === 'access_denied') return true;
      throw error;
    }
  };
  const put = () => serverStorage.put(key, TEST_IMAGE, { headers: { contentType: 'image/png' } });
  const list = () => serverStorage.list({ prefix: key, limit: 1 });
  const refused: Act[] = (await isRefused(list)) ? ['list'] : [];
  if (await isRefused(put)) return ['write under', ...refused];
  if (await isRefused(() => serverStorage.read(key, { maxBytes: 10_000 }))) refused.push('read');
  if (await isRefused(() => serverStorage.delete([key]))) refused.push('delete under');
  return refused;
}
