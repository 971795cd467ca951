import type { Texts } from '../texts';
import { formats } from './formats';
import { photos } from './photos';

const { count, percent, plural } = formats;

const failures = (failed: number) =>
  plural(failed, { one: '# échec', many: '# d’échecs', other: '# échecs' });

/** Ends a sentence about uploads that did not all work. */
function problems(failed: number): string {
  return failed > 0 ? `, ${failures(failed)}` : '';
}

/** How all uploads stand, told on every page, in French: to screen readers, in the browser's tab, and beside the page. */
export const uploadsText: Texts['uploads'] = {
  pausedWaiting: ({ waiting, failed }) => `En pause, ${photos(waiting)} en attente${problems(failed)}.`,
  uploading: ({ all, progress, done, failed }) =>
    `Importation de ${photos(all)}\u00a0: ${percent(progress)}, ${plural(done, { one: '# terminée', many: '# de terminées', other: '# terminées' })}${problems(failed)}.`,
  noneUploaded: (failed) => `Échec de l’importation (${photos(failed)}).`,
  cancelled: 'Annulée.',
  uploaded: ({ done, failed }) =>
    `${plural(done, { one: '# photo importée', many: '# de photos importées', other: '# photos importées' })}${problems(failed)}.`,
  /** Before the title of the page, in the browser's tab. */
  titleProgress: (progress) => `${percent(progress)} · `,
  notUploaded: failures,
  doneOfAll: ({ isPaused, done, all }) =>
    `${isPaused ? 'En pause' : 'Importation'}\u00a0: ${count(done)} sur ${count(all)}`,
  allUploads: 'Importations',
  showList: (progress) => `${percent(progress)}, afficher la liste`,
};
