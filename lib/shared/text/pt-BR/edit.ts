import type { Texts } from '../texts';

/** Name, description and tags of a photo, and texts that are not saved yet, in Brazilian Portuguese. */
export const editText: Texts['edit'] = {
  name: 'Nome',
  description: 'Descrição',
  descriptionHint: 'Texto alternativo para leitores de tela.',
  tags: 'Tags',
  save: 'Salvar',
  saving: 'Salvando…',
  saved: 'Salvo.',
  discard: 'Descartar',
  hint: 'As alterações são salvas automaticamente.',
  keyHint: 'Ctrl+Enter salva e abre a próxima foto.',
  open: 'Abrir',
  unsavedChanges: 'Alterações não salvas',
  notSaved: (name) => ['Suas alterações em ', name, ' não foram salvas.'],
  sessionEnded: (link) => [
    'Sua sessão terminou, mas o texto foi mantido. ',
    link('Faça login'),
    ' em uma nova aba e salve de novo.',
  ],
};
