import type { Texts } from '../texts';
import { formats } from './formats';
import { photos, photosGenitive } from './photos';
import { quoted } from './quoted';

const { count, plural } = formats;

/**
 * Changes to photos in Polish: while they run, how they ended, and what can be done about it. An outcome stands before the photos it was
 * done to, because behind them its form would have to follow their number: `Opublikowano: 7 zdjęć`.
 */
export const jobsText: Texts['jobs'] = {
  title: 'Zmiany',
  stop: 'Zatrzymaj',
  stopping: 'Zatrzymywanie…',
  undo: 'Cofnij',
  undoTip: 'Cofnij (Ctrl+Z)',
  running: ({ doing, done }) => `${doing}… gotowe: ${count(done)}`,
  moving: {
    public: (number) => `Publikowanie ${photosGenitive(number)}`,
    private: (number) => `Ustawianie jako prywatne: ${photos(number)}`,
    held: (number) => `Ponowne kierowanie ${photosGenitive(number)} do akceptacji`,
    trash: (number) => `Przenoszenie ${photosGenitive(number)} do kosza`,
    former: (number) => `Przywracanie ${photosGenitive(number)}`,
  },
  deciding: {
    private: (number) => `Akceptowanie ${photosGenitive(number)}`,
    trash: (number) => `Odrzucanie ${photosGenitive(number)}`,
  },
  movingBack: {
    public: (number) => `Cofanie publikacji ${photosGenitive(number)}`,
    private: (number) => `Ponowne publikowanie ${photosGenitive(number)}`,
    held: (number) => `Ponowne akceptowanie ${photosGenitive(number)}`,
    trash: (number) => `Przywracanie ${photosGenitive(number)}`,
    former: (number) => `Ponowne przenoszenie ${photosGenitive(number)} do kosza`,
  },
  purging: (number) => `Trwałe usuwanie ${photosGenitive(number)}`,
  editing: (number) => `Edytowanie ${photosGenitive(number)}`,
  editingAs: {
    favoured: (number) => `Dodawanie ${photosGenitive(number)} do ulubionych`,
    unfavoured: (number) => `Usuwanie ${photosGenitive(number)} z ulubionych`,
    renamed: (number) => `Zmienianie tagu ${photosGenitive(number)}`,
  },
  editingBack: (number) => `Cofanie edycji ${photosGenitive(number)}`,
  dating: {
    set: (number) => `Ustawianie daty ${photosGenitive(number)}`,
    shift: (number) => `Przesuwanie czasu ${photosGenitive(number)}`,
    clear: (number) => `Usuwanie daty ${photosGenitive(number)}`,
  },
  datingBack: (number) => `Przywracanie dawnej daty ${photosGenitive(number)}`,
  adding: ({ photos: number, album }) => `Dodawanie ${photosGenitive(number)} do albumu ${quoted(album)}`,
  removing: ({ photos: number, album }) => `Usuwanie ${photosGenitive(number)} z albumu ${quoted(album)}`,
  moved: {
    public: 'Opublikowano',
    private: 'Ustawiono jako prywatne',
    held: 'Ponownie skierowano do akceptacji',
    trash: 'Przeniesiono do kosza',
    former: 'Przywrócono',
  },
  decided: { private: 'Zaakceptowano', trash: 'Odrzucono' },
  movedBack: {
    public: 'Cofnięto publikację',
    private: 'Ponownie opublikowano',
    held: 'Ponownie zaakceptowano',
    trash: 'Przywrócono',
    former: 'Przeniesiono z powrotem do kosza',
  },
  purged: 'Trwale usunięto',
  edited: 'Edytowano',
  editedAs: {
    favoured: 'Dodano do ulubionych',
    unfavoured: 'Usunięto z ulubionych',
    renamed: 'Nadano nowy tag',
  },
  editedBack: 'Cofnięto edycję',
  dated: { set: 'Ustawiono datę', shift: 'Przesunięto czas', clear: 'Usunięto datę' },
  datedBack: 'Przywrócono dawną datę',
  datedAlready: {
    set: (number) =>
      plural(number, {
        one: '# zdjęcie miało już tę datę.',
        few: '# zdjęcia miały już tę datę.',
        many: '# zdjęć miało już tę datę.',
        other: '# zdjęcia miało już tę datę.',
      }),
    shift: (number) =>
      plural(number, {
        one: '# zdjęcie nie ma daty, którą można przesunąć.',
        few: '# zdjęcia nie mają daty, którą można przesunąć.',
        many: '# zdjęć nie ma daty, którą można przesunąć.',
        other: '# zdjęcia nie ma daty, którą można przesunąć.',
      }),
    clear: (number) =>
      plural(number, {
        one: '# zdjęcie nie miało daty.',
        few: '# zdjęcia nie miały daty.',
        many: '# zdjęć nie miało daty.',
        other: '# zdjęcia nie miało daty.',
      }),
  },
  added: (album) => `Dodano do albumu ${quoted(album)}`,
  removed: (album) => `Usunięto z albumu ${quoted(album)}`,
  signedOut: ({ changed, outcome }) => `Wylogowano. ${outcome}: ${photos(changed)}`,
  stopped: ({ changed, total, outcome }) =>
    `Zatrzymano. ${outcome}: ${count(changed)} z ${photosGenitive(total)}`,
  nothingToChange: 'Nie ma nic do zmiany',
  ended: ({ changed, outcome }) => `${outcome}: ${photos(changed)}`,
  endedOne: ({ name, outcome }) => [`${outcome}: `, name],
  skipped: (number) => `Pominięto ${photos(number)}: trwa inna zmiana.`,
  notChanged: (number) => `Nie zmieniono ${photosGenitive(number)}`,
  reason: ({ number, reason }) => `${count(number)} × ${reason}`,
  already: {
    public: (number) =>
      plural(number, {
        one: '# zdjęcie było już publiczne.',
        few: '# zdjęcia były już publiczne.',
        many: '# zdjęć było już publicznych.',
        other: '# zdjęcia było już publiczne.',
      }),
    private: (number) =>
      plural(number, {
        one: '# zdjęcie było już prywatne.',
        few: '# zdjęcia były już prywatne.',
        many: '# zdjęć było już prywatnych.',
        other: '# zdjęcia było już prywatne.',
      }),
    held: (number) =>
      plural(number, {
        one: '# zdjęcie już czekało.',
        few: '# zdjęcia już czekały.',
        many: '# zdjęć już czekało.',
        other: '# zdjęcia już czekało.',
      }),
    trash: (number) =>
      plural(number, {
        one: '# zdjęcie było już w koszu.',
        few: '# zdjęcia były już w koszu.',
        many: '# zdjęć było już w koszu.',
        other: '# zdjęcia było już w koszu.',
      }),
    former: (number) =>
      plural(number, {
        one: '# zdjęcie było już przywrócone.',
        few: '# zdjęcia były już przywrócone.',
        many: '# zdjęć było już przywróconych.',
        other: '# zdjęcia było już przywrócone.',
      }),
  },
  inAlbumAlready: (number) =>
    plural(number, {
      one: '# zdjęcie już w nim było.',
      few: '# zdjęcia już w nim były.',
      many: '# zdjęć już w nim było.',
      other: '# zdjęcia już w nim było.',
    }),
  notInAlbum: (number) =>
    plural(number, {
      one: '# zdjęcia w nim nie było.',
      few: '# zdjęć w nim nie było.',
      many: '# zdjęć w nim nie było.',
      other: '# zdjęcia w nim nie było.',
    }),
  allPublicAgain: 'Znów publiczne.',
  somePublicAgain: (number) =>
    plural(number, {
      one: '# zdjęcie jest znów publiczne.',
      few: '# zdjęcia są znów publiczne.',
      many: '# zdjęć jest znów publicznych.',
      other: '# zdjęcia jest znów publiczne.',
    }),
  formerUnknown: (number) =>
    plural(number, {
      one: '# zdjęcie ustawiono jako prywatne: nie wiadomo, jakie było wcześniej.',
      few: '# zdjęcia ustawiono jako prywatne: nie wiadomo, jakie były wcześniej.',
      many: '# zdjęć ustawiono jako prywatne: nie wiadomo, jakie były wcześniej.',
      other: '# zdjęcia ustawiono jako prywatne: nie wiadomo, jakie były wcześniej.',
    }),
};
