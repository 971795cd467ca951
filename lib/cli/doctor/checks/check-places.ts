import { StorageError } from '@/lib/storage';
import { DOCTOR_PLACES, type DoctorPlace } from '../doctor-key';
import type { Check, Examination } from '../examination';
import { isStoresRefusal } from '../explain/explain-denied';
import { type Finding, findingsOf } from '../finding';
import { namePlaces } from '../strangers/name-places';
import { TEST_IMAGE } from '../test-image';

const { ok, problem } = findingsOf('rights');

const ACTS = ['write under', 'read', 'list', 'delete under'] as const;

type Act = (typeof ACTS)[number];

type Refusal = Readonly<{ act: Act; isStores: boolean }>;

/** Whether the app may do everything wherever it keeps something: a right may end at a prefix, and uploads would work until then. */
export const checkPlaces: Check = async (examination) => {
  const places = DOCTOR_PLACES;
  const refused = await Promise.all(places.map((place) => findRefused(examination, place)));
  const where = (act: Act, isStores: boolean) =>
    namePlaces(
      places.filter((_, index) =>
        refused[index]?.some((one) => one.act === act && one.isStores === isStores),
      ),
      examination.storage.prefix,
    ).join(', ');
  const { host } = new URL(examination.serverStorage.publicOrigin);
  const findings = ACTS.flatMap((act): readonly Finding[] => {
    const byStore = where(act, true);
    const byOthers = where(act, false);
    return [
      ...(byStore === ''
        ? []
        : [
            problem(
              `These credentials have no right to ${act} ${byStore}, but the app needs it.`,
              `Give them the rights of the running app, for every prefix:\n${examination.documentFor('iam-app')}`,
            ),
          ]),
      ...(byOthers === ''
        ? []
        : [
            problem(
              `Something in front of ${host} doesn’t let the app ${act} ${byOthers}: the refusal isn’t from the store.`,
              'Remove the rule on those paths from the proxy or firewall.',
            ),
          ]),
    ];
  });
  return findings.length > 0
    ? findings
    : [ok('The app can write, read, list and delete everywhere it stores something.')];
};

/** The acts that are refused for want of a right; what was not written can be neither read nor deleted. */
async function findRefused(
  { serverStorage, keyFor }: Examination,
  place: DoctorPlace,
): Promise<readonly Refusal[]> {
  const key = keyFor(place, 'rights.png');
  const refused: Refusal[] = [];
  const isDone = async (act: Act, run: () => Promise<unknown>) => {
    try {
      await run();
      return true;
    } catch (error) {
      if (!(error instanceof StorageError) || error.code !== 'access_denied') throw error;
      refused.push({ act, isStores: isStoresRefusal(error.message) });
      return false;
    }
  };
  await isDone('list', () => serverStorage.list({ prefix: key, limit: 1 }));
  const headers = { contentType: 'image/png' };
  if (!(await isDone('write under', () => serverStorage.put(key, TEST_IMAGE, { headers })))) return refused;
  await isDone('read', () => serverStorage.read(key, { maxBytes: 10_000 }));
  await isDone('delete under', () => serverStorage.delete([key]));
  return refused;
}
