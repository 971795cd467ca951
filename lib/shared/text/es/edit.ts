import type { Texts } from '../texts';

/** Name, description and tags of a photo, and texts that are not saved yet, in Spanish. */
export const editText: Texts['edit'] = {
  name: 'Nombre',
  description: 'Descripción',
  descriptionHint: 'Texto alternativo para lectores de pantalla.',
  tags: 'Etiquetas',
  save: 'Guardar',
  saving: 'Guardando…',
  saved: 'Guardado.',
  discard: 'Descartar',
  hint: 'Los cambios se guardan automáticamente.',
  keyHint: 'Ctrl+Intro guarda y abre la foto siguiente.',
  open: 'Abrir',
  unsavedChanges: 'Cambios sin guardar',
  /** `name` is drawn apart from the sentence. */
  notSaved: (name) => ['Tus cambios en «', name, '» no se han guardado.'],
  /** `link` makes a link of its words. */
  sessionEnded: (link) => [
    'Tu sesión ha terminado; tu texto se conserva. ',
    link('Inicia sesión'),
    ' en una pestaña nueva y vuelve a guardar.',
  ],
};
