import type { PluralForms } from '../create-formats';
import type { Texts } from '../texts';
import { formats } from './formats';

const { plural } = formats;

type Kind = 'video' | 'audio' | 'document' | 'sidecar' | 'hidden' | 'other';

const KINDS: Readonly<Record<Kind, PluralForms>> = {
  video: { one: '# video', other: '# video' },
  audio: { one: '# ses dosyası', other: '# ses dosyası' },
  document: { one: '# belge', other: '# belge' },
  sidecar: { one: '# yardımcı dosya', other: '# yardımcı dosya' },
  hidden: { one: '# gizli resim', other: '# gizli resim' },
  other: { one: 'başka türde # dosya', other: 'başka türde # dosya' },
};

/** The answers to what somebody drops or pastes besides photos, in Turkish. */
export const dropsText: Texts['drops'] = {
  leftOut: ({ total, kinds }) => {
    const parts = (Object.keys(KINDS) as Kind[]).flatMap((kind) => {
      const count = kinds[kind] ?? 0;
      return count > 0 ? [plural(count, KINDS[kind])] : [];
    });
    return `${plural(total, { one: '# dosya dışarıda bırakıldı', other: '# dosya dışarıda bırakıldı' })}: ${parts.join(', ')}.`;
  },
  noPhotos: 'Bu klasörde fotoğraf yok.',
  emptyFolder: 'Bu klasör boş. Başka bir klasör seçin ya da fotoğraf bırakın.',
  unreadable: 'Bu klasör okunamadı. Açma izniniz olduğundan emin olup yeniden bırakın.',
  image_elsewhere:
    'Bu resim başka bir web sitesinde, bu yüzden oradan yüklenemez. Önce cihazınıza kaydedin, sonra dosyayı bırakın.',
  address: 'Bu bir fotoğraf değil, bağlantı. Önce fotoğrafı cihazınıza kaydedin, sonra dosyayı bırakın.',
  text: 'Burada fotoğraf yok. Fotoğraf dosyalarını bırakın ya da bir fotoğrafı kopyalayıp yapıştırın.',
  dismiss: 'Kapat',

  dropHere: 'Yüklemek için bırakın',
  added: (photos) =>
    plural(photos, {
      one: '# fotoğraf yüklemelerinize eklendi.',
      other: '# fotoğraf yüklemelerinize eklendi.',
    }),
  show: 'Yüklemeleri göster',
};
