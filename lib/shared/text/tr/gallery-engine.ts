import type { PurgeTruth } from '../../purge-truth';
import type { EditField } from '../../wire';
import type { PluralForms } from '../create-formats';
import type { GalleryEngineText } from '../texts';
import { dates } from './dates';
import { foreignAnswerText } from './foreign-answer';
import { formats } from './formats';

const { and, plural } = formats;

/** One sentence for one photo, one for more. */
const FATES: Readonly<Record<Parameters<GalleryEngineText['gone']>[0], PluralForms>> = {
  purged: { one: 'Bu fotoğraf artık yok.', other: '# fotoğraf artık yok.' },
  trash: { one: 'Bu fotoğraf şimdi çöp kutusunda.', other: '# fotoğraf şimdi çöp kutusunda.' },
  held: { one: 'Bu fotoğraf şimdi onay bekliyor.', other: '# fotoğraf şimdi onay bekliyor.' },
  private: { one: 'Bu fotoğraf şimdi gizli.', other: '# fotoğraf şimdi gizli.' },
  public: { one: 'Bu fotoğraf şimdi herkese açık.', other: '# fotoğraf şimdi herkese açık.' },
};

const FIELDS: Readonly<Record<EditField, string>> = { name: 'ad', alt: 'açıklama', tags: 'etiketler' };

/** The words of the gallery engine in Turkish. */
export const galleryEngineText: GalleryEngineText = {
  day: dates.day,
  unreachable: 'Sunucuya ulaşılamıyor. Bağlantınızı kontrol edip tekrar deneyin.',
  noReason: 'Sunucu bir neden belirtmedi. Tekrar deneyin.',
  somethingWrong: 'Bir sorun oluştu.',
  searchBroke: 'Arama erken sona erdi. Tekrar deneyin.',
  countBroke: 'Sayım erken sona erdi. Tekrar deneyin.',
  dateImpossible: 'Bu tarih gelecekte ya da fotoğrafın icadından önce.',
  inTrash: 'Bu fotoğraf şimdi çöp kutusunda. Geri yükleyip tekrar kaydedin.',
  foreign: foreignAnswerText,
  loadErrors: async () => (await import('./errors')).errorText,
  gone: (fate, count) => plural(count, FATES[fate]),
  lost: (fields) =>
    `Aynı anda başka biri de değişiklik yaptı (${and(fields.map((field) => FIELDS[field] ?? field))}); onun değişikliği korundu. Gözden geçirip tekrar kaydedin.`,
  purgeTruth,
};

/** The facts about a permanent deletion, said before it. */
function purgeTruth(truth: PurgeTruth): string {
  const { keepsVersions, softDeleteDays, lockDays, hasReplicas, isUnknown } = truth;
  const days = (count: number) => plural(count, { one: '# gün', other: '# gün' });
  const kept = [
    ...(lockDays === undefined
      ? []
      : [
          lockDays === 0
            ? 'Bucket, kilitli dosyaları kilitlerinin süresi dolana kadar saklar.'
            : `Bucket kilitli ve her dosyayı ${days(lockDays)} saklar.`,
        ]),
    ...(softDeleteDays === undefined
      ? []
      : [`Bucket, silinen dosyaları ${days(softDeleteDays)} daha saklar.`]),
    ...(keepsVersions && lockDays === undefined ? ['Bucket, dosyaların önceki sürümlerini saklar.'] : []),
    ...(hasReplicas ? ['Bucket’ın bir kopyası kendi dosyalarını saklar.'] : []),
  ];
  if (kept.length > 0) {
    return `Galeri bunu geri alamaz. ${kept.join(' ')} Bucket’ın sahibi oradaki dosyalara hâlâ erişebilir.`;
  }
  return isUnknown ? 'Galeri bunu geri alamaz.' : 'Bu işlem geri alınamaz.';
}
