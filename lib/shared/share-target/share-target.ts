/**
 * Photos that another app of a phone shares with ours (https://w3c.github.io/web-share-target/). The system posts them as a form to
 * `SHARE_TARGET_PATH`; a service worker that hears of nothing else (`public/share-target/worker.js`) takes that form and keeps its files
 * in this browser, so the server never gets them. The upload page then asks before it sends them, because any site may post a form.
 */

/** Where the system posts shared files. */
export const SHARE_TARGET_PATH = '/share-target/photos';

/** The service worker's script, and the only addresses that it hears of. */
export const SHARE_WORKER_PATH = '/share-target/worker.js';
export const SHARE_SCOPE = '/share-target/';

/** The field of the form that has the files. */
export const SHARE_FIELD = 'photos';

/** The browser's database of shared files that nobody has added yet. */
export const SHARE_DATABASE = 'sluice-shared';
export const SHARE_STORE = 'shared';

/** The outcome of a share, as the address of the upload page tells it. */
export const SHARE_PARAM = 'shared';
export type ShareOutcome =
  /** They wait in this browser. */
  | 'kept'
  /** No worker was there to take them. */
  | 'missed'
  /** This browser has no room for them. */
  | 'full'
  /** There was no photo among them. */
  | 'empty';

const OUTCOMES: readonly ShareOutcome[] = ['kept', 'missed', 'full', 'empty'];

/** The upload page, told what became of the photos that were shared; null: it is told nothing. */
export function locationAfterShare(outcome: ShareOutcome | null): string {
  return outcome === null ? '/' : `/?${SHARE_PARAM}=${outcome}`;
}

/** Reads the parameter; null for any other text. */
export function parseShareOutcome(text: string | null): ShareOutcome | null {
  return OUTCOMES.find((outcome) => outcome === text) ?? null;
}
