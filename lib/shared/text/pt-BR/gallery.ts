import { MAX_SORTED } from '../../gallery/gallery-order';
import type { Texts } from '../texts';
import { dates } from './dates';
import { formats } from './formats';
import { photos } from './photos';
import { quoted } from './quoted';

const { bytes, count, plural } = formats;

/** The gallery as it opens, in Brazilian Portuguese: its tabs, the list, searching and finding a date. */
export const galleryText: Texts['gallery'] = {
  title: 'Galeria',
  tabsName: 'Filtrar por status',
  albums: 'Álbuns',
  tabs: { all: 'Todas', private: 'Privadas', public: 'Públicas', held: 'Em espera', trash: 'Lixeira' },
  waiting: ({ count: number, isMore }) => `${count(number)}${isMore ? '+' : ''}`,
  empty: {
    all: 'Ainda não há fotos. O que as pessoas enviarem aparece aqui, as mais recentes primeiro.',
    private: 'Nenhuma foto privada.',
    public: 'Ainda não há fotos públicas. Publique uma foto para vê-la aqui.',
    held: 'Nada em espera. As fotos que precisam de aprovação aparecem aqui até você aceitá-las ou recusá-las.',
    album: 'Ainda não há fotos neste álbum. Selecione fotos na galeria e adicione-as a ele.',
    trash: 'A lixeira está vazia. As fotos ficam nela antes de serem excluídas permanentemente.',
  },
  uploadPhotos: 'Enviar fotos',
  nothingMatches: 'Nada encontrado. Tente outras palavras ou menos filtros.',
  loading: 'Carregando fotos',

  photos: 'Fotos',
  open: (photo) => `Abrir ${photo}`,
  choose: (photo) => `Escolher ${photo}`,
  select: (photo) => `Selecionar ${photo}`,
  new: 'Nova',
  newSinceLast: 'Nova desde a sua última visita',
  newPhotos: ({ photos: number, isAll }) => {
    const more = isAll ? '+' : '';
    return plural(number, {
      one: `#${more} nova desde a sua última visita`,
      many: `#${more} novas desde a sua última visita`,
      other: `#${more} novas desde a sua última visita`,
    });
  },
  public: 'Pública',
  daysLeft: (days) =>
    days === 0
      ? 'Últimas horas'
      : plural(days, { one: 'Resta # dia', many: 'Restam # de dias', other: 'Restam # dias' }),

  date: 'Data',
  month: dates.month,
  goToDate: 'Ir para a data',
  day: 'Dia',
  go: 'Ir',

  sort: {
    name: 'Ordenar por',
    orders: { uploaded: 'Data de adição', taken: 'Data da captura', name: 'Nome', size: 'Tamanho' },
    partial:
      'As fotos mais antigas ainda estão sendo ordenadas pela data da captura. Até lá, algumas podem faltar aqui.',
    tooMany: `Só é possível ordenar ${photos(MAX_SORTED)} desta forma, e há mais. Use a busca ou filtros para ver as outras.`,
  },

  search: {
    name: 'Busca',
    failed: 'A busca falhou.',
    running: ({ matched, scanned }) =>
      plural(matched, {
        one: `Buscando… # encontrada em ${photos(scanned)}`,
        many: `Buscando… # encontradas em ${photos(scanned)}`,
        other: `Buscando… # encontradas em ${photos(scanned)}`,
      }),
    found: (matched) =>
      plural(matched, {
        one: '# foto encontrada',
        many: '# de fotos encontradas',
        other: '# fotos encontradas',
      }),
    foundSome: (matched) =>
      `Mostrando ${photos(matched)} entre as encontradas. Refine a busca para ver as outras.`,
    stopped: (matched) =>
      plural(matched, {
        one: 'Interrompida: # foto encontrada até agora',
        many: 'Interrompida: # de fotos encontradas até agora',
        other: 'Interrompida: # fotos encontradas até agora',
      }),
    stop: 'Parar',
    again: 'Buscar de novo',
  },

  filters: {
    searchIn: 'Busque por nomes, descrições e tags, por datas como taken:2026-08 ou por is:favourite',
    placeholder: 'Buscar',
    more: 'Filtrar',
    names: {
      type: 'Tipo',
      orientation: 'Orientação',
      size: 'Tamanho',
      tag: 'Tag',
      uploader: 'Enviada por',
      from: 'Enviada a partir de',
      to: 'Enviada até',
      takenFrom: 'Tirada a partir de',
      takenTo: 'Tirada até',
    },
    all: 'Tudo',
    submit: 'Buscar',
    clearAll: 'Limpar tudo',
    orientations: { landscape: 'Paisagem', portrait: 'Retrato', square: 'Quadrada' },
    size: ({ minBytes, maxBytes }) => {
      if (minBytes === null) return `Até ${bytes(maxBytes ?? 0)}`;
      return maxBytes === null ? `Mais de ${bytes(minBytes)}` : `${bytes(minBytes)} a ${bytes(maxBytes)}`;
    },
    chosen: 'Filtros',
    remove: (filter) => `Remover o filtro ${filter}`,
    words: (words) => quoted(words),
    tag: (tag) => `Com a tag ${tag}`,
    favourites: 'Favoritas',
    uploader: (name) => `Enviada por ${name}`,
    minBytes: (value) => `A partir de ${bytes(value)}`,
    maxBytes: (value) => `Até ${bytes(value)}`,
    from: (day) => `Enviada a partir de ${day}`,
    to: (day) => `Enviada até ${day}`,
    taken: (range) => `Tirada ${range.replace('..', ' – ').trim()}`,
    undated: 'Sem data',
  },

  wall: 'Apresentação',
  numbers: 'Estatísticas',
  guests: 'Convidados',
  links: 'Links',
  auditLog: 'Registro de atividades',
  keys: 'Atalhos do teclado',
  keysTip: 'Atalhos do teclado (?)',
  emptyTrash: 'Esvaziar lixeira',
  counting: 'Contando…',
  purgeQuestion: (number) => `Excluir ${photos(number)} permanentemente?`,
  purgeAnswer: (number) => `Excluir ${photos(number)}`,
};
