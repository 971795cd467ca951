import type { Texts } from '../texts';
import { formats } from './formats';
import { photos } from './photos';

const { count, percent } = formats;

/** Ends a sentence about uploads that did not all work. */
function problems(failed: number): string {
  return failed > 0 ? `, ${count(failed)} başarısız` : '';
}

/** How all uploads stand, told on every page, in Turkish. */
export const uploadsText: Texts['uploads'] = {
  pausedWaiting: ({ waiting, failed }) => `Duraklatıldı, ${photos(waiting)} bekliyor${problems(failed)}.`,
  uploading: (totals) =>
    `${photos(totals.all)} yükleniyor: ${percent(totals.progress)}, ${count(totals.done)} tamam${problems(totals.failed)}.`,
  noneUploaded: (failed) => `Yüklenemedi (${photos(failed)}).`,
  cancelled: 'İptal edildi.',
  uploaded: ({ done, failed }) => `${photos(done)} yüklendi${problems(failed)}.`,
  titleProgress: (progress) => `${percent(progress)} · `,
  notUploaded: (failed) => `${count(failed)} başarısız`,
  doneOfAll: ({ isPaused, done, all }) =>
    `${isPaused ? 'Duraklatıldı' : 'Yükleniyor'}: ${count(done)} / ${count(all)}`,
  allUploads: 'Tüm yüklemeler',
  showList: (progress) => `${percent(progress)}, listeyi göster`,
};
