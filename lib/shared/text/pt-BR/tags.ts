import type { Texts } from '../texts';
import { formats } from './formats';
import { photos } from './photos';
import { quoted } from './quoted';

const { count } = formats;

/** Tags, in Brazilian Portuguese: as chips in a field, favourites, and all of them, to be renamed and merged. */
export const tagsText: Texts['tags'] = {
  hint: 'Pressione Enter ou vírgula para adicionar.',
  remove: (tag) => `Remover a tag ${quoted(tag)}`,
  suggestions: 'Tags sugeridas',
  images: (number) => count(number),
  favourite: 'Favorita',

  title: 'Tags',
  explanation:
    'Renomear uma tag muda o nome dela em todas as fotos fora da lixeira. Um nome que já existe une as duas.',
  find: 'Buscar tag',
  counting: 'Contando as tags',
  none: 'Ainda não há tags. Adicione algumas nos detalhes de uma foto.',
  noMatch: 'Nenhuma tag encontrada.',
  photos: (number) => photos(number),
  show: (tag) => `Mostrar fotos com a tag ${quoted(tag)}`,
  rename: 'Renomear',
  renameNamed: (tag) => `Renomear ${quoted(tag)}`,
  newName: 'Novo nome',
  merge: (tag) => `Unir a ${quoted(tag)}`,
  cutOff: ({ from, to }) => `A mudança de ${quoted(from)} para ${quoted(to)} foi interrompida.`,
  continue: 'Continuar',
};
