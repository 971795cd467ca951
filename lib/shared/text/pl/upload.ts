import type { Texts } from '../texts';
import { formats } from './formats';

const { bytes, count, plural } = formats;

/** The upload page before the first file, and the notices above it, in Polish. */
export const uploadText: Texts['upload'] = {
  empty: {
    reading: 'Odczytywanie plików…',
    invitation: 'Upuść zdjęcia w dowolnym miejscu',
    invitationByTouch: 'Dodaj swoje zdjęcia',
    otherWays: 'albo upuść folder lub wklej',
    choose: 'Wybierz zdjęcia',
    limits: ({ maxBytes }) => `Zdjęcia do ${bytes(maxBytes)}, także HEIC z iPhone’a.`,
    noLocationTitle: 'Bez lokalizacji',
    /** Says in one line what stays of a photo and what goes. */
    noLocation: ({ keepsDate }) =>
      keepsDate
        ? 'Lokalizacja i dane aparatu są usuwane, zanim zdjęcia opuszczą Twoje urządzenie. Data wykonania pozostaje.'
        : 'Lokalizacja, dane aparatu i data wykonania są usuwane, zanim zdjęcia opuszczą Twoje urządzenie.',
    smallerTitle: 'Najpierw zmniejszenie',
    smaller: (maxDimension) =>
      `Zdjęcia są zmniejszane na Twoim urządzeniu do ${count(maxDimension)} pikseli, więc przesyłają się szybko.`,
    originalTitle: 'Pełna jakość',
    original: 'Zdjęcia zachowują pełną rozdzielczość. Usuwane są tylko metadane.',
    audienceTitles: { held: 'Najpierw akceptacja', private: 'Prywatne', public: 'Publiczne' },
    audiences: {
      held: 'Twoje zdjęcia czekają na akceptację. Do tego czasu widzą je tylko administratorzy tej witryny.',
      private: 'Twoje zdjęcia są widoczne tylko dla Ciebie i administratorów tej witryny.',
      public: 'Zdjęcia, które tu prześlesz, są publiczne. Każdy może je zobaczyć.',
    },
  },
  letGo: 'Upuść, aby przesłać',
  chooseFolder: 'Wybierz folder',
  takePhoto: 'Zrób zdjęcie',
  fullSize: 'Zachowaj oryginalny rozmiar',

  notices: {
    offlineBusy: 'Jesteś offline. Przesyłanie zostanie wznowione automatycznie.',
    offlineIdle: 'Jesteś offline. Zdjęcia, które teraz dodasz, zostaną wysłane, gdy wrócisz do sieci.',
    restored: (photos) =>
      plural(photos, {
        one: 'Wznowiono przesyłanie zdjęcia z Twojej ostatniej wizyty.',
        few: 'Wznowiono przesyłanie # zdjęć z Twojej ostatniej wizyty.',
        many: 'Wznowiono przesyłanie # zdjęć z Twojej ostatniej wizyty.',
        other: 'Wznowiono przesyłanie # zdjęcia z Twojej ostatniej wizyty.',
      }),
    recovered: (photos) =>
      plural(photos, {
        one: 'Przesłano do końca zdjęcie z Twojej ostatniej wizyty.',
        few: 'Przesłano do końca # zdjęcia z Twojej ostatniej wizyty.',
        many: 'Przesłano do końca # zdjęć z Twojej ostatniej wizyty.',
        other: 'Przesłano do końca # zdjęcia z Twojej ostatniej wizyty.',
      }),
    atRisk: (photos) =>
      plural(photos, {
        one: 'Nie zamykaj tej strony, bo trzeba będzie ponownie wybrać zdjęcie.',
        few: 'Nie zamykaj tej strony, bo trzeba będzie ponownie wybrać # zdjęcia.',
        many: 'Nie zamykaj tej strony, bo trzeba będzie ponownie wybrać # zdjęć.',
        other: 'Nie zamykaj tej strony, bo trzeba będzie ponownie wybrać # zdjęcia.',
      }),
  },
};
