import type { Texts } from '../texts';

/** Name, description and tags of a photo, and texts that are not saved yet, in German. */
export const editText: Texts['edit'] = {
  name: 'Name',
  description: 'Beschreibung',
  descriptionHint: 'Alternativtext für Screenreader.',
  tags: 'Schlagwörter',
  save: 'Speichern',
  saving: 'Wird gespeichert…',
  saved: 'Gespeichert.',
  discard: 'Verwerfen',
  hint: 'Änderungen werden automatisch gespeichert.',
  keyHint: 'Strg+Eingabe speichert und öffnet das nächste Foto.',
  open: 'Öffnen',
  unsavedChanges: 'Nicht gespeicherte Änderungen',
  /** `name` is drawn apart from the sentence. */
  notSaved: (name) => ['Deine Änderungen an „', name, '“ sind nicht gespeichert.'],
  /** `link` makes a link of its words. */
  sessionEnded: (link) => [
    'Deine Sitzung ist beendet, dein Text bleibt erhalten. Öffne die ',
    link('Anmeldung'),
    ' in einem neuen Tab und speichere dann noch einmal.',
  ],
};
