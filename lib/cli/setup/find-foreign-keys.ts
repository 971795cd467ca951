import { IMAGE_FOLDERS } from '@/lib/shared/keys/image-folders';
import { isImageId } from '@/lib/shared/keys/image-id';
import { TRASH_INDEX_PREFIX } from '@/lib/shared/keys/index-keys';
import { folderPrefix, REFUSAL_WORDS_PREFIX, STAGING_PREFIX } from '@/lib/shared/keys/object-keys';
import { CHANGE_MARKS_PREFIX } from '@/lib/shared/keys/system-keys';
import type { LifecycleRule, ObjectStorage } from '@/lib/storage';

const PAGE = 1_000;
const MAX_EXAMPLES = 5;
const DAY_MS = 86_400_000;

/** The keys that a lifecycle rule would meet that expires what lies under a prefix, as the bucket has them. */
export type RuleVictims = Readonly<{
  prefix: string;
  /** Keys that the app never wrote; of many the first. */
  foreign: readonly string[];
  /** Objects of the app that are older than the rule allows, so that they expire within a day. */
  overdue: number;
}>;

/**
 * Looks at everything a rule would end: keys that are not the app's, and what is older already. Reads the listing of the whole
 * prefix, unless foreign keys are found before. Throws `StorageError`.
 */
export async function findRuleVictims(
  storage: Pick<ObjectStorage, 'list' | 'prefix'>,
  { prefix, expireDays = 0 }: LifecycleRule,
  nowMs: number,
  onProgress: (count: number) => void = () => {},
): Promise<RuleVictims> {
  // A rule names whole prefixes, and one of ours lies below the storage's.
  const below = prefix.slice(storage.prefix.length);
  const foreign: string[] = [];
  let overdue = 0;
  let count = 0;
  let startAfter: string | null = '';
  while (startAfter !== null && foreign.length < MAX_EXAMPLES) {
    const page: Awaited<ReturnType<ObjectStorage['list']>> = await storage.list({
      prefix: below,
      ...(startAfter === '' ? {} : { startAfter }),
      limit: PAGE,
    });
    for (const { key, lastModified } of page.objects) {
      if (!isOwnKey(key)) foreign.push(storage.prefix + key);
      else if (nowMs - lastModified.getTime() > expireDays * DAY_MS) overdue += 1;
    }
    count += page.objects.length;
    onProgress(count);
    startAfter = page.next;
  }
  return { prefix, foreign: foreign.slice(0, MAX_EXAMPLES), overdue };
}

/** Below these follows the id of an image. */
const IN_TRASH = IMAGE_FOLDERS.map((folder) => folderPrefix('trash', folder));
const WITH_IDS = [
  STAGING_PREFIX,
  ...IN_TRASH,
  REFUSAL_WORDS_PREFIX,
  'system/week/purged/',
  CHANGE_MARKS_PREFIX,
];
/** Below these nobody but the app or the doctor writes. */
const WHOLE = [
  TRASH_INDEX_PREFIX,
  'system/week/used-links/',
  ...[STAGING_PREFIX, ...IN_TRASH, 'system/week/'].map((place) => `${place}doctor/`),
];

function isOwnKey(key: string): boolean {
  if (WHOLE.some((prefix) => key.startsWith(prefix))) return true;
  const parent = WITH_IDS.find((prefix) => key.startsWith(prefix));
  return parent !== undefined && isImageId(key.slice(parent.length).split('/', 1)[0]);
}
