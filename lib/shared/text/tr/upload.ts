import type { Texts } from '../texts';
import { formats } from './formats';

const { bytes, count, plural } = formats;

/** The upload page before the first file, and the notices above it, in Turkish. */
export const uploadText: Texts['upload'] = {
  empty: {
    reading: 'Dosyalarınız okunuyor…',
    invitation: 'Fotoğrafları buraya bırakın',
    invitationByTouch: 'Fotoğraflarınızı ekleyin',
    otherWays: 'ya da klasör bırakın veya yapıştırın',
    choose: 'Fotoğraf seç',
    limits: ({ maxBytes }) =>
      `En fazla ${bytes(maxBytes)} boyutunda fotoğraflar; iPhone’un HEIC fotoğrafları da olur.`,
    noLocationTitle: 'Konum bilgisi yok',
    /** Says in one line what stays of a photo and what goes. */
    noLocation: ({ keepsDate }) =>
      keepsDate
        ? 'Konum ve kamera bilgileri, fotoğraflar cihazınızdan çıkmadan silinir. Çekim tarihi kalır.'
        : 'Konum, kamera bilgileri ve çekim tarihi, fotoğraflar cihazınızdan çıkmadan silinir.',
    smallerTitle: 'Önce küçültülür',
    smaller: (maxDimension) =>
      `Fotoğraflar cihazınızda ${count(maxDimension)} piksele küçültülür, böylece hızlı yüklenir.`,
    originalTitle: 'Tam kalite',
    original: 'Fotoğraflar tam çözünürlüğünü korur. Yalnızca meta veriler silinir.',
    audienceTitles: { held: 'Önce onay', private: 'Gizli', public: 'Herkese açık' },
    audiences: {
      held: 'Fotoğraflarınız onay bekler. O zamana kadar yalnızca bu sitenin yöneticileri görebilir.',
      private: 'Fotoğraflarınızı yalnızca siz ve bu sitenin yöneticileri görebilir.',
      public: 'Buraya yüklediğiniz fotoğraflar herkese açıktır. Herkes görebilir.',
    },
  },
  letGo: 'Yüklemek için bırakın',
  chooseFolder: 'Klasör seç',
  takePhoto: 'Fotoğraf çek',
  fullSize: 'Orijinal boyutu koru',

  notices: {
    offlineBusy: 'Çevrimdışısınız. Yüklemeler kendiliğinden devam edecek.',
    offlineIdle: 'Çevrimdışısınız. Şimdi eklediğiniz fotoğraflar, yeniden çevrimiçi olduğunuzda gönderilir.',
    restored: (photos) =>
      plural(photos, {
        one: 'Son ziyaretinizden kalan bir fotoğrafın yüklenmesi sürüyor.',
        other: 'Son ziyaretinizden kalan # fotoğrafın yüklenmesi sürüyor.',
      }),
    recovered: (photos) =>
      plural(photos, {
        one: 'Son ziyaretinizden kalan bir fotoğrafın yüklenmesi bitti.',
        other: 'Son ziyaretinizden kalan # fotoğrafın yüklenmesi bitti.',
      }),
    atRisk: (photos) =>
      plural(photos, {
        one: 'Bu sayfayı açık tutun, yoksa bir fotoğrafı yeniden seçmeniz gerekir.',
        other: 'Bu sayfayı açık tutun, yoksa # fotoğrafı yeniden seçmeniz gerekir.',
      }),
  },
};
