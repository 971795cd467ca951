import { IMAGE_STATES } from '@/lib/shared/keys/image-state';
import type { Examination } from '../examination';
import { findingsOf } from '../finding';
import { askAsStranger, isListing } from './ask-as-stranger';
import type { Tried } from './tried';

const { problem } = findingsOf('privacy');

/**
 * Queries by which a bucket, its versions and its unfinished uploads are listed; below a prefix nothing but what lies there is asked
 * for, as the rest is not the app's to look at.
 */
export function listingQueries(storagePrefix: string): readonly string[] {
  const below = storagePrefix === '' ? '' : `&prefix=${storagePrefix}`;
  return [
    `list-type=2&max-keys=1${below}`,
    `max-keys=1${below}`,
    ...[...IMAGE_STATES, 'uploads', 'system'].map((place) => `prefix=${storagePrefix}${place}/&max-keys=1`),
    `versions&max-keys=1${below}`,
    `uploads${below}`,
  ];
}

/** Lists by an address. */
export async function tryList(examination: Examination, url: string): Promise<Tried> {
  const answer = await askAsStranger(examination, url, 'a listing');
  if (answer.kind === 'unseen') return { unseen: answer.why };
  if (answer.kind === 'refused' || !isListing(answer.text)) return {};
  return {
    open: problem(
      'Anyone can list the bucket: the names of all images are public.',
      `Remove the public’s right to list.\n${examination.documentFor('public-access')}`,
    ),
  };
}

/** Google lists by its JSON API as well. */
export async function tryGoogleList(examination: Examination): Promise<Tried> {
  const { provider, bucket, endpoint } = examination.config.storage;
  // For an emulator the app itself asks without credentials.
  if (provider !== 'gcs' || endpoint?.endsWith('.googleapis.com') === false) return {};
  const { publicOrigin, prefix } = examination.storage;
  const below = prefix === '' ? '' : `&prefix=${encodeURIComponent(prefix)}`;
  return tryList(examination, `${publicOrigin}/storage/v1/b/${bucket}/o?maxResults=1${below}`);
}
