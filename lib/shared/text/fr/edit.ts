import type { Texts } from '../texts';

/** Name, description and tags of a photo, and texts that are not saved yet, in French. */
export const editText: Texts['edit'] = {
  name: 'Nom',
  description: 'Description',
  descriptionHint: 'Texte alternatif pour les lecteurs d’écran.',
  tags: 'Étiquettes',
  save: 'Enregistrer',
  saving: 'Enregistrement…',
  saved: 'Enregistré.',
  discard: 'Abandonner',
  hint: 'Les modifications sont enregistrées automatiquement.',
  keyHint: 'Ctrl+Entrée enregistre et ouvre la photo suivante.',
  open: 'Ouvrir',
  unsavedChanges: 'Modifications non enregistrées',
  /** `name` is drawn apart from the sentence. */
  notSaved: (name) => ['Vos modifications de «\u00a0', name, '\u00a0» ne sont pas enregistrées.'],
  /** `link` makes a link of its words. */
  sessionEnded: (link) => [
    'Votre session a pris fin\u00a0; votre texte est conservé. ',
    link('Connectez-vous'),
    ' dans un nouvel onglet, puis enregistrez de nouveau.',
  ],
};
