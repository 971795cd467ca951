import { StorageError } from '@/lib/storage';
import type { DoctorPlace } from '../doctor-key';
import type { Examination } from '../examination';
import type { Finding } from '../finding';
import { TEST_IMAGE } from '../test-image';
import { plainUrl } from './ask-as-stranger';

/** The outcome of one try: something that is open, something that could not be seen, or nothing to say. */
export type Tried = Readonly<{
  open?: Finding;
  readable?: DoctorPlace;
  writable?: DoctorPlace;
  deletable?: DoctorPlace;
  unseen?: string;
  /** It could not be seen, for a reason that another check tells. */
  isUnseen?: true;
}>;

/** Says what is to be done where everybody may write or delete. */
export const TAKE_BACK =
  'Remove that right from the public: the bucket policy, the ACL or the role of allUsers grants it.';

/** Writes an object of the doctor's own; null where these credentials may not, so that nothing can be seen by it. */
export async function plant(
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

/**
 * Whether an object is there, by the app's own credentials; by the listing where HEAD is refused. Null where neither tells:
 * then nobody knows what a stranger did.
 */
export async function isThere({ storage }: Examination, key: string): Promise<boolean | null> {
  try {
    return (await storage.head(key)) !== null;
  } catch {
    const page = await storage.list({ prefix: key, limit: 1 }).catch(() => null);
    return page && page.objects.length > 0;
  }
}

/** The outcome of a stranger's write, by whether the object is there now. */
export async function writtenOf(
  examination: Examination,
  key: string,
  tried: Tried,
  what: string,
): Promise<Tried> {
  const there = await isThere(examination, key);
  if (there === null) return { unseen: `Whether ${what} had any effect could not be checked.` };
  return there ? tried : {};
}

/** The address of the bucket itself, with a slash at its end. */
export async function bucketUrl(examination: Examination): Promise<string> {
  const key = 'x';
  return (await plainUrl(examination, key)).slice(0, -`${examination.storage.prefix}${key}`.length);
}
