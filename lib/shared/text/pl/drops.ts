import type { PluralForms } from '../create-formats';
import type { Texts } from '../texts';
import { formats } from './formats';

const { plural } = formats;

type Kind = 'video' | 'audio' | 'document' | 'sidecar' | 'hidden' | 'other';

const KINDS: Readonly<Record<Kind, PluralForms>> = {
  video: { one: '# film', few: '# filmy', many: '# filmów', other: '# filmu' },
  audio: { one: '# plik audio', few: '# pliki audio', many: '# plików audio', other: '# pliku audio' },
  document: { one: '# dokument', few: '# dokumenty', many: '# dokumentów', other: '# dokumentu' },
  sidecar: {
    one: '# plik towarzyszący',
    few: '# pliki towarzyszące',
    many: '# plików towarzyszących',
    other: '# pliku towarzyszącego',
  },
  hidden: {
    one: '# ukryty obraz',
    few: '# ukryte obrazy',
    many: '# ukrytych obrazów',
    other: '# ukrytego obrazu',
  },
  other: {
    one: '# plik innego typu',
    few: '# pliki innych typów',
    many: '# plików innych typów',
    other: '# pliku innego typu',
  },
};

/** The answers to what somebody drops or pastes besides photos, in Polish. */
export const dropsText: Texts['drops'] = {
  leftOut: ({ total, kinds }) => {
    const parts = (Object.keys(KINDS) as Kind[]).flatMap((kind) => {
      const count = kinds[kind] ?? 0;
      return count > 0 ? [plural(count, KINDS[kind])] : [];
    });
    const leftOut = plural(total, {
      one: 'Pominięto # inny plik',
      few: 'Pominięto # inne pliki',
      many: 'Pominięto # innych plików',
      other: 'Pominięto # innego pliku',
    });
    return `${leftOut}: ${parts.join(', ')}.`;
  },
  noPhotos: 'W tym folderze nie ma zdjęć.',
  emptyFolder: 'Ten folder jest pusty. Wybierz inny lub upuść zdjęcia.',
  unreadable: 'Nie udało się odczytać tego folderu. Sprawdź, czy masz do niego dostęp, i upuść go ponownie.',
  image_elsewhere:
    'Ten obraz jest w innej witrynie, więc nie można go stamtąd przesłać. Najpierw zapisz go na urządzeniu, a potem upuść plik.',
  address: 'To link, a nie zdjęcie. Najpierw zapisz zdjęcie na urządzeniu, a potem upuść plik.',
  text: 'Nie ma w tym zdjęcia. Upuść pliki ze zdjęciami albo skopiuj zdjęcie i je wklej.',
  dismiss: 'Zamknij',

  dropHere: 'Upuść, aby przesłać',
  added: (photos) =>
    plural(photos, {
      one: 'Dodano # zdjęcie do przesłania.',
      few: 'Dodano # zdjęcia do przesłania.',
      many: 'Dodano # zdjęć do przesłania.',
      other: 'Dodano # zdjęcia do przesłania.',
    }),
  show: 'Pokaż przesyłane',
};
