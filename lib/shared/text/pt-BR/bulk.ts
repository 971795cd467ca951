import type { Texts } from '../texts';
import { formats } from './formats';
import { photos } from './photos';

const { percent, plural } = formats;

/** Words for changes of many photos at once, in Brazilian Portuguese: tools, questions, links, tags. */
export const bulkText: Texts['bulk'] = {
  toolbar: 'Fotos selecionadas',
  clearSelection: 'Limpar seleção',
  clearSelectionTip: 'Limpar seleção (Esc)',
  selected: (number) =>
    plural(number, {
      one: '# foto selecionada',
      many: '# de fotos selecionadas',
      other: '# fotos selecionadas',
    }),
  selectAll: 'Selecionar tudo',
  selecting: ({ found, progress }) =>
    plural(found, {
      one: `# encontrada (${percent(progress)}) · Parar`,
      many: `# encontradas (${percent(progress)}) · Parar`,
      other: `# encontradas (${percent(progress)}) · Parar`,
    }),

  accept: 'Aceitar',
  refuse: 'Recusar',
  refuseWithWord: 'Recusar com mensagem',
  restore: 'Restaurar',
  purge: 'Excluir permanentemente',
  publish: 'Publicar',
  makePrivate: 'Tornar privada',
  edit: 'Editar',
  date: 'Data da captura',
  addToAlbum: 'Adicionar ao álbum',
  shareLink: 'Compartilhar link',
  removeFromAlbum: 'Remover do álbum',
  moveToFront: 'Mover para o início',
  copyLinks: 'Copiar links',
  download: 'Baixar',
  moveToTrash: 'Mover para a lixeira',
  atMostInDownload: (number) => `No máximo ${photos(number)} por download`,

  publishQuestion: (number) => `Publicar ${photos(number)}?`,
  publishAnswer: (number) => `Publicar ${photos(number)}`,
  publishExplanation: (number) =>
    plural(number, {
      one: '# foto ficará visível para todos.',
      many: '# de fotos ficarão visíveis para todos.',
      other: '# fotos ficarão visíveis para todos.',
    }),

  links: {
    title: (number) =>
      plural(number, { one: 'Copiar # link', many: 'Copiar # de links', other: 'Copiar # links' }),
    onlyNewest: (number) =>
      plural(number, {
        one: 'Só a foto mais recente está incluída.',
        many: 'Só as # de fotos mais recentes estão incluídas.',
        other: 'Só as # fotos mais recentes estão incluídas.',
      }),
    reading: 'Lendo as fotos…',
    gone: (number) =>
      plural(number, {
        one: 'Essa foto não existe mais.',
        many: '# de fotos não existem mais.',
        other: '# fotos não existem mais.',
      }),
    name: 'Links',
    notPublic: (number) =>
      plural(number, {
        one: '# foto é privada. O link dela só funciona para administradores conectados.',
        many: '# de fotos são privadas. Os links delas só funcionam para administradores conectados.',
        other: '# fotos são privadas. Os links delas só funcionam para administradores conectados.',
      }),
    form: 'Formato',
    forms: { url: 'URLs', markdown: 'Markdown', html: 'HTML' },
  },

  tags: {
    title: (number) => `Editar ${photos(number)}`,
    add: 'Adicionar tags',
    addExample: 'férias, praia',
    remove: 'Remover tags',
    description: 'Descrição',
    descriptionHint: 'Substitui as descrições atuais. Deixe em branco para mantê-las.',
    fillIn: 'Preencha pelo menos um campo.',
    save: 'Salvar',
  },
};
