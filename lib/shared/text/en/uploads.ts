import { formats } from './formats';

const { count, percent, plural } = formats;

const photos = (value: number) => plural(value, { one: '# photo', other: '# photos' });

/** Ends a sentence about uploads that did not all work. */
function problems(failed: number): string {
  return failed > 0 ? `, ${count(failed)} failed` : '';
}

/** How all uploads stand, told on every page: to screen readers, in the browser's tab, and beside the page. */
export const uploadsText = {
  pausedWaiting: ({ waiting, failed }: { waiting: number; failed: number }) =>
    `Paused, ${photos(waiting)} waiting${problems(failed)}.`,
  uploading: (totals: Readonly<{ all: number; progress: number; done: number; failed: number }>) =>
    `Uploading ${photos(totals.all)}: ${percent(totals.progress)}, ${count(totals.done)} done${problems(totals.failed)}.`,
  noneUploaded: (failed: number) => `Upload failed (${photos(failed)}).`,
  cancelled: 'Cancelled.',
  uploaded: ({ done, failed }: { done: number; failed: number }) =>
    `${photos(done)} uploaded${problems(failed)}.`,
  /** Before the title of the page, in the browser's tab. */
  titleProgress: (progress: number) => `${percent(progress)} · `,
  notUploaded: (failed: number) => `${count(failed)} failed`,
  doneOfAll: ({ isPaused, done, all }: { isPaused: boolean; done: number; all: number }) =>
    `${isPaused ? 'Paused' : 'Uploading'}: ${count(done)} of ${count(all)}`,
  allUploads: 'All uploads',
  showList: (progress: number) => `${percent(progress)}, show the list`,
};
