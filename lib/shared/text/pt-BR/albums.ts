import { ALBUM_LIMITS } from '../../albums/album-limits';
import { MAX_ALBUMS } from '../../keys/row/album-places';
import type { Texts } from '../texts';
import { formats } from './formats';
import { photos } from './photos';
import { quoted } from './quoted';

const { count, plural } = formats;

/** Albums, in Brazilian Portuguese: their page, one album, and putting photos into them. */
export const albumsText: Texts['albums'] = {
  title: 'Álbuns',
  one: 'Álbum',
  back: 'Todos os álbuns',
  newAlbum: 'Novo álbum',
  empty: 'Ainda não há álbuns. Crie um, selecione fotos na galeria e adicione-as a ele.',
  emptyForViewer: 'Ainda não há álbuns.',
  find: 'Buscar álbum',
  nothingFound: 'Nenhum álbum com esse título.',
  showMore: (number) => `Mostrar mais ${count(number)}`,
  list: 'Todos os álbuns',
  inNone: 'Em nenhum álbum',
  count: ({ count: number, isMore }) =>
    isMore ? `${count(number)}+ fotos` : number === 0 ? 'Nenhuma foto' : photos(number),

  form: {
    newTitle: 'Novo álbum',
    changeTitle: 'Editar álbum',
    name: 'Título',
    nameExample: 'Verão 2026',
    description: 'Descrição',
    optional: '(opcional)',
    order: 'Ordem das fotos',
    orders: {
      'taken-oldest': 'Data da captura, mais antigas primeiro',
      'taken-newest': 'Data da captura, mais recentes primeiro',
      'uploaded-oldest': 'Data do envio, mais antigas primeiro',
      'uploaded-newest': 'Data do envio, mais recentes primeiro',
      own: 'Ordem personalizada',
    },
    ownHint:
      'Selecione fotos no álbum e arraste-as, ou pressione Alt e uma seta. As fotos novas entram depois das que você moveu.',
    isPublic: 'Página pública',
    publicHint: 'Qualquer pessoa pode ver o álbum e as fotos públicas dele. As privadas continuam privadas.',
    needsTitle: `Dê ao álbum um título de 1 a ${count(ALBUM_LIMITS.titleChars)} caracteres.`,
    make: 'Criar álbum',
    save: 'Salvar',
    saving: 'Salvando…',
    changedElsewhere:
      'Outra pessoa alterou este álbum nesse meio-tempo. Salve de novo para substituir as alterações dela pelas suas.',
    theirs: ({ title, text }) =>
      text === ''
        ? `Agora ele se chama ${quoted(title)}.`
        : `Agora ele se chama ${quoted(title)}: ${quoted(text)}`,
  },

  publicPage: 'Página pública',
  share: 'Compartilhar link',
  edit: 'Editar álbum',
  remove: 'Excluir álbum',
  removeQuestion: (title) => `Excluir o álbum ${quoted(title)}?`,
  removeExplanation: 'As fotos dele continuam na galeria.',
  removeAnswer: 'Excluir álbum',
  removed: 'Álbum excluído. As fotos dele continuam na galeria.',
  restore: 'Desfazer',
  coverSet: 'Capa alterada.',
  ordering: 'As fotos estão sendo reordenadas. Você pode sair desta página.',

  add: {
    title: (number) => `Adicionar ${photos(number)} a um álbum`,
    titleOne: 'Álbuns desta foto',
    find: 'Buscar ou nomear um álbum',
    example: 'Busque um álbum ou dê nome a um novo',
    list: 'Álbuns',
    none: 'Ainda não há álbuns. Digite um nome para criar o primeiro.',
    make: (title) => `Novo álbum ${quoted(title)}`,
    more: (number) =>
      plural(number, {
        one: 'Mais #. Digite para encontrá-lo.',
        many: 'Mais #. Digite para encontrá-los.',
        other: 'Mais #. Digite para encontrá-los.',
      }),
    isIn: 'já está nele',
    atMost: `Uma foto pode estar em até ${count(MAX_ALBUMS)} álbuns.`,
    loading: 'Carregando os álbuns…',
  },

  drop: {
    name: 'Soltar em um álbum',
    hint: (number) => `Solte ${photos(number)} em um álbum`,
    more: 'Todos os álbuns ou um novo…',
    moving: (number) => photos(number),
  },
};
