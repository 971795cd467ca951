import type { Texts } from '../texts';
import { formats } from './formats';
import { photos, photosGenitive } from './photos';

const { count, percent, plural } = formats;

/** Words for changes of many photos at once, in Polish: tools, questions, links, tags. */
export const bulkText: Texts['bulk'] = {
  toolbar: 'Zaznaczone zdjęcia',
  clearSelection: 'Wyczyść zaznaczenie',
  clearSelectionTip: 'Wyczyść zaznaczenie (Esc)',
  selected: (number) => `Zaznaczono ${photos(number)}`,
  selectAll: 'Zaznacz wszystkie',
  selecting: ({ found, progress }) => `Znaleziono ${count(found)} (${percent(progress)}) · Zatrzymaj`,

  accept: 'Zaakceptuj',
  refuse: 'Odrzuć',
  refuseWithWord: 'Odrzuć z wiadomością',
  restore: 'Przywróć',
  purge: 'Usuń trwale',
  publish: 'Opublikuj',
  makePrivate: 'Ustaw jako prywatne',
  edit: 'Edytuj',
  date: 'Data wykonania',
  addToAlbum: 'Dodaj do albumu',
  shareLink: 'Link udostępniania',
  removeFromAlbum: 'Usuń z albumu',
  moveToFront: 'Przenieś na początek',
  copyLinks: 'Kopiuj linki',
  download: 'Pobierz',
  moveToTrash: 'Przenieś do kosza',
  atMostInDownload: (number) => `Jednorazowo można pobrać najwyżej ${photos(number)}`,

  publishQuestion: (number) => `Opublikować ${photos(number)}?`,
  publishAnswer: (number) => `Opublikuj ${photos(number)}`,
  publishExplanation: (number) =>
    plural(number, {
      one: '# zdjęcie będzie widoczne dla wszystkich.',
      few: '# zdjęcia będą widoczne dla wszystkich.',
      many: '# zdjęć będzie widocznych dla wszystkich.',
      other: '# zdjęcia będzie widoczne dla wszystkich.',
    }),

  links: {
    title: (number) =>
      plural(number, {
        one: 'Kopiuj # link',
        few: 'Kopiuj # linki',
        many: 'Kopiuj # linków',
        other: 'Kopiuj # linku',
      }),
    onlyNewest: (number) => `Uwzględniono tylko najnowsze zdjęcia (${count(number)}).`,
    reading: 'Wczytywanie zdjęć…',
    gone: (number) =>
      plural(number, {
        one: 'To zdjęcie już nie istnieje.',
        few: '# zdjęcia już nie istnieją.',
        many: '# zdjęć już nie istnieje.',
        other: '# zdjęcia już nie istnieje.',
      }),
    name: 'Linki',
    notPublic: (number) =>
      plural(number, {
        one: '# zdjęcie jest prywatne. Jego link działa tylko dla zalogowanych administratorów.',
        few: '# zdjęcia są prywatne. Ich linki działają tylko dla zalogowanych administratorów.',
        many: '# zdjęć jest prywatnych. Ich linki działają tylko dla zalogowanych administratorów.',
        other: '# zdjęcia jest prywatne. Ich linki działają tylko dla zalogowanych administratorów.',
      }),
    form: 'Format',
    forms: { url: 'Adresy URL', markdown: 'Markdown', html: 'HTML' },
  },

  tags: {
    title: (number) => `Edycja ${photosGenitive(number)}`,
    add: 'Dodaj tagi',
    addExample: 'wakacje, morze',
    remove: 'Usuń tagi',
    description: 'Opis',
    descriptionHint: 'Zastępuje dotychczasowe opisy. Aby je zachować, pozostaw puste.',
    fillIn: 'Wypełnij co najmniej jedno pole.',
    save: 'Zapisz',
  },
};
