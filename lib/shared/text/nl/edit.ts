import type { Texts } from '../texts';

/** Name, description and tags of a photo, and texts that are not saved yet, in Dutch. */
export const editText: Texts['edit'] = {
  name: 'Naam',
  description: 'Beschrijving',
  descriptionHint: 'Alt-tekst voor schermlezers.',
  tags: 'Tags',
  save: 'Opslaan',
  saving: 'Opslaan…',
  saved: 'Opgeslagen.',
  discard: 'Weggooien',
  hint: 'Wijzigingen worden automatisch opgeslagen.',
  keyHint: 'Ctrl+Enter slaat op en opent de volgende foto.',
  open: 'Openen',
  unsavedChanges: 'Niet-opgeslagen wijzigingen',
  notSaved: (name) => ['Je wijzigingen in ', name, ' zijn niet opgeslagen.'],
  sessionEnded: (link) => [
    'Je sessie is beëindigd, maar je tekst is bewaard. ',
    link('Log in'),
    ' op een nieuw tabblad en sla dan opnieuw op.',
  ],
};
