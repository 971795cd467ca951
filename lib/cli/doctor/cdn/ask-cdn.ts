import type { ObjectHeaders } from '@/lib/storage';
import type { DoctorPlace } from '../doctor-key';
import type { Examination } from '../examination';
import { askAsStranger, type StrangerAnswer } from '../strangers/ask-as-stranger';
import { TEST_IMAGE } from '../test-image';

/** As public images are stored, so that a CDN keeps what it is allowed to keep. */
export const CDN_HEADERS: ObjectHeaders = {
  contentType: 'image/png',
  cacheControl: 'public, max-age=31536000, immutable',
  contentDisposition: 'inline; filename="doctor.png"',
};

/** The inputs of the checks of a CDN. */
export type CdnExamination = Readonly<{
  examination: Examination;
  /** CDN_BASE_URL, without a slash at its end. */
  base: string;
  /** Where the app's own folders are below it: the prefix follows. */
  home: string;
}>;

/** Writes the test image under a key of the doctor's. */
export async function plantForCdn(
  { storage, keyFor }: Examination,
  place: DoctorPlace,
  name: string,
): Promise<string> {
  const key = keyFor(place, name);
  await storage.put(key, TEST_IMAGE, { headers: CDN_HEADERS });
  return key;
}

/** Asks the CDN for a key, or a path below the app's prefix, as anybody would. */
export async function askCdn(
  { examination, home }: CdnExamination,
  path: string,
  what: string,
  init?: RequestInit,
): Promise<StrangerAnswer> {
  return askAsStranger(examination, home + path, what, init);
}

/** Whether an answer is the very image. */
export function isTestImage(answer: StrangerAnswer): boolean {
  return answer.kind === 'granted' && answer.bytes.equals(TEST_IMAGE);
}

/** Headers by which caches tell that they answered themselves. */
const HIT_HEADERS = ['x-cache', 'cf-cache-status', 'x-cache-status', 'cdn-cache-status', 'x-proxy-cache'];

/** Whether an answer says that it came from a cache. */
export function isHit(headers: Headers): boolean {
  return (
    Number(headers.get('age') ?? 0) > 0 ||
    HIT_HEADERS.some((name) => /\bhit\b/i.test(headers.get(name) ?? '')) ||
    /;\s*hit\b/i.test(headers.get('cache-status') ?? '')
  );
}
