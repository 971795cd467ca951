import type { Texts } from '../texts';

/** Name, description and tags of a photo, and texts that are not saved yet, in Italian. */
export const editText: Texts['edit'] = {
  name: 'Nome',
  description: 'Descrizione',
  descriptionHint: 'Testo alternativo per gli screen reader.',
  tags: 'Tag',
  save: 'Salva',
  saving: 'Salvataggio…',
  saved: 'Salvato.',
  discard: 'Scarta',
  hint: 'Le modifiche vengono salvate automaticamente.',
  keyHint: 'Ctrl+Invio salva e apre la foto successiva.',
  open: 'Apri',
  unsavedChanges: 'Modifiche non salvate',
  /** `name` is drawn apart from the sentence. */
  notSaved: (name) => ['Le tue modifiche a «', name, '» non sono salvate.'],
  /** `link` makes a link of its words. */
  sessionEnded: (link) => [
    'La sessione è terminata; il tuo testo è conservato. ',
    link('Accedi'),
    ' in una nuova scheda, poi salva di nuovo.',
  ],
};
