import type { Texts } from '../texts';

/** Name, description and tags of a photo, and texts that are not saved yet, in Polish. */
export const editText: Texts['edit'] = {
  name: 'Nazwa',
  description: 'Opis',
  descriptionHint: 'Tekst alternatywny dla czytników ekranu.',
  tags: 'Tagi',
  save: 'Zapisz',
  saving: 'Zapisywanie…',
  saved: 'Zapisano.',
  discard: 'Odrzuć zmiany',
  hint: 'Zmiany są zapisywane automatycznie.',
  keyHint: 'Ctrl+Enter zapisuje i otwiera następne zdjęcie.',
  open: 'Otwórz',
  unsavedChanges: 'Niezapisane zmiany',
  notSaved: (name) => ['Zmiany w zdjęciu ', name, ' nie zostały zapisane.'],
  sessionEnded: (link) => [
    'Twoja sesja wygasła, ale tekst został zachowany. ',
    link('Zaloguj się'),
    ' w nowej karcie i zapisz ponownie.',
  ],
};
