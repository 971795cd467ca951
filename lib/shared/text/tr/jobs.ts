import type { Texts } from '../texts';
import { formats } from './formats';
import { photos } from './photos';
import { quoted } from './quoted';

const { count, plural } = formats;

/** Changes to photos in Turkish: while they run, how they ended, and what can be done about it. */
export const jobsText: Texts['jobs'] = {
  title: 'Değişiklikler',
  stop: 'Durdur',
  stopping: 'Durduruluyor…',
  undo: 'Geri al',
  undoTip: 'Geri al (Ctrl+Z)',
  running: ({ doing, done }) => `${doing}… ${count(done)} tamam`,
  moving: {
    public: (number) => `${photos(number)} yayınlanıyor`,
    private: (number) => `${photos(number)} gizli yapılıyor`,
    held: (number) => `${photos(number)} yeniden onaya alınıyor`,
    trash: (number) => `${photos(number)} çöp kutusuna taşınıyor`,
    former: (number) => `${photos(number)} geri yükleniyor`,
  },
  deciding: {
    private: (number) => `${photos(number)} kabul ediliyor`,
    trash: (number) => `${photos(number)} reddediliyor`,
  },
  movingBack: {
    public: (number) => `${photos(number)} yeniden gizli yapılıyor`,
    private: (number) => `${photos(number)} yeniden yayınlanıyor`,
    held: (number) => `${photos(number)} yeniden kabul ediliyor`,
    trash: (number) => `${photos(number)} geri yükleniyor`,
    former: (number) => `${photos(number)} çöp kutusuna geri taşınıyor`,
  },
  purging: (number) => `${photos(number)} kalıcı olarak siliniyor`,
  editing: (number) => `${photos(number)} düzenleniyor`,
  editingAs: {
    favoured: (number) => `${photos(number)} favorilere ekleniyor`,
    unfavoured: (number) => `${photos(number)} favorilerden çıkarılıyor`,
    renamed: (number) =>
      plural(number, {
        one: '# fotoğrafın etiketi yeniden adlandırılıyor',
        other: '# fotoğrafın etiketi yeniden adlandırılıyor',
      }),
  },
  editingBack: (number) =>
    plural(number, {
      one: '# fotoğraftaki düzenleme geri alınıyor',
      other: '# fotoğraftaki düzenleme geri alınıyor',
    }),
  dating: {
    set: (number) =>
      plural(number, { one: '# fotoğrafa tarih veriliyor', other: '# fotoğrafa tarih veriliyor' }),
    shift: (number) =>
      plural(number, { one: '# fotoğrafın saati kaydırılıyor', other: '# fotoğrafın saati kaydırılıyor' }),
    clear: (number) =>
      plural(number, { one: '# fotoğrafın tarihi kaldırılıyor', other: '# fotoğrafın tarihi kaldırılıyor' }),
  },
  datingBack: (number) =>
    plural(number, {
      one: '# fotoğrafa eski tarihi geri veriliyor',
      other: '# fotoğrafa eski tarihi geri veriliyor',
    }),
  adding: ({ photos: number, album }) => `${photos(number)} ${quoted(album)} albümüne ekleniyor`,
  removing: ({ photos: number, album }) => `${photos(number)} ${quoted(album)} albümünden çıkarılıyor`,
  moved: {
    public: 'yayınlandı',
    private: 'gizli yapıldı',
    held: 'yeniden onay bekliyor',
    trash: 'çöp kutusuna taşındı',
    former: 'geri yüklendi',
  },
  decided: { private: 'kabul edildi', trash: 'reddedildi' },
  movedBack: {
    public: 'yeniden gizli yapıldı',
    private: 'yeniden yayınlandı',
    held: 'yeniden kabul edildi',
    trash: 'geri yüklendi',
    former: 'çöp kutusuna geri taşındı',
  },
  purged: 'kalıcı olarak silindi',
  edited: 'düzenlendi',
  editedAs: {
    favoured: 'favorilere eklendi',
    unfavoured: 'favorilerden çıkarıldı',
    renamed: 'yeni etiketi aldı',
  },
  editedBack: 'eski haline döndürüldü',
  dated: { set: 'yeni tarihi aldı', shift: 'için saat kaydırıldı', clear: 'tarihsiz bırakıldı' },
  datedBack: 'eski tarihine döndürüldü',
  datedAlready: {
    set: (number) =>
      plural(number, {
        one: '# fotoğrafın tarihi zaten buydu.',
        other: '# fotoğrafın tarihi zaten buydu.',
      }),
    shift: (number) =>
      plural(number, {
        one: '# fotoğrafın kaydırılacak bir tarihi yok.',
        other: '# fotoğrafın kaydırılacak bir tarihi yok.',
      }),
    clear: (number) =>
      plural(number, { one: '# fotoğrafın tarihi yoktu.', other: '# fotoğrafın tarihi yoktu.' }),
  },
  added: (album) => `${quoted(album)} albümüne eklendi`,
  removed: (album) => `${quoted(album)} albümünden çıkarıldı`,
  signedOut: ({ changed, outcome }) => `Oturum kapandı: ${photos(changed)} ${outcome}`,
  stopped: ({ changed, total, outcome }) => `Durduruldu: ${count(changed)} / ${photos(total)} ${outcome}`,
  nothingToChange: 'Değiştirilecek bir şey yok',
  ended: ({ changed, outcome }) => `${photos(changed)} ${outcome}`,
  endedOne: ({ name, outcome }) => [name, ` ${outcome}`],
  skipped: (number) => `${photos(number)} atlandı: başka bir değişiklik sürüyor.`,
  notChanged: (number) =>
    plural(number, { one: '# fotoğraf değiştirilemedi', other: '# fotoğraf değiştirilemedi' }),
  reason: ({ number, reason }) => `${count(number)} × ${reason}`,
  already: {
    public: (number) =>
      plural(number, {
        one: '# fotoğraf zaten herkese açıktı.',
        other: '# fotoğraf zaten herkese açıktı.',
      }),
    private: (number) =>
      plural(number, { one: '# fotoğraf zaten gizliydi.', other: '# fotoğraf zaten gizliydi.' }),
    held: (number) =>
      plural(number, {
        one: '# fotoğraf zaten onay bekliyordu.',
        other: '# fotoğraf zaten onay bekliyordu.',
      }),
    trash: (number) =>
      plural(number, {
        one: '# fotoğraf zaten çöp kutusundaydı.',
        other: '# fotoğraf zaten çöp kutusundaydı.',
      }),
    former: (number) =>
      plural(number, {
        one: '# fotoğraf zaten geri yüklenmişti.',
        other: '# fotoğraf zaten geri yüklenmişti.',
      }),
  },
  inAlbumAlready: (number) =>
    plural(number, { one: '# fotoğraf zaten albümdeydi.', other: '# fotoğraf zaten albümdeydi.' }),
  notInAlbum: (number) =>
    plural(number, { one: '# fotoğraf albümde değildi.', other: '# fotoğraf albümde değildi.' }),
  allPublicAgain: 'Yeniden herkese açık.',
  somePublicAgain: (number) => `${photos(number)} yeniden herkese açık.`,
  formerUnknown: (number) =>
    plural(number, {
      one: '# fotoğraf gizli yapıldı: önceki durumu bilinmiyor.',
      other: '# fotoğraf gizli yapıldı: önceki durumları bilinmiyor.',
    }),
};
