import type { Texts } from '../texts';
import { formats } from './formats';
import { agreeing } from './outcomes';
import { photos } from './photos';
import { quoted } from './quoted';

const { count, plural } = formats;

/** Changes to photos, in Brazilian Portuguese. Outcomes are written of one photo; `agreeing` says them of more. */
export const jobsText: Texts['jobs'] = {
  title: 'Alterações',
  stop: 'Parar',
  stopping: 'Parando…',
  undo: 'Desfazer',
  undoTip: 'Desfazer (Ctrl+Z)',
  running: ({ doing, done }) =>
    plural(done, {
      one: `${doing}… # pronta`,
      many: `${doing}… # prontas`,
      other: `${doing}… # prontas`,
    }),
  moving: {
    public: (number) => `Publicando ${photos(number)}`,
    private: (number) =>
      plural(number, {
        one: 'Tornando # foto privada',
        many: 'Tornando # de fotos privadas',
        other: 'Tornando # fotos privadas',
      }),
    held: (number) => `Pondo ${photos(number)} de volta à espera de aprovação`,
    trash: (number) => `Movendo ${photos(number)} para a lixeira`,
    former: (number) => `Restaurando ${photos(number)}`,
  },
  deciding: {
    private: (number) => `Aceitando ${photos(number)}`,
    trash: (number) => `Recusando ${photos(number)}`,
  },
  movingBack: {
    public: (number) =>
      plural(number, {
        one: 'Tornando # foto privada de novo',
        many: 'Tornando # de fotos privadas de novo',
        other: 'Tornando # fotos privadas de novo',
      }),
    private: (number) => `Publicando ${photos(number)} de novo`,
    held: (number) => `Aceitando ${photos(number)} de novo`,
    trash: (number) => `Restaurando ${photos(number)}`,
    former: (number) => `Movendo ${photos(number)} de volta para a lixeira`,
  },
  purging: (number) => `Excluindo ${photos(number)} permanentemente`,
  editing: (number) => `Editando ${photos(number)}`,
  editingAs: {
    favoured: (number) => `Adicionando ${photos(number)} às favoritas`,
    unfavoured: (number) => `Removendo ${photos(number)} das favoritas`,
    renamed: (number) => `Renomeando a tag de ${photos(number)}`,
  },
  editingBack: (number) => `Desfazendo a edição de ${photos(number)}`,
  dating: {
    set: (number) => `Datando ${photos(number)}`,
    shift: (number) => `Ajustando o horário de ${photos(number)}`,
    clear: (number) => `Removendo a data de ${photos(number)}`,
  },
  datingBack: (number) => `Voltando à data anterior de ${photos(number)}`,
  adding: ({ photos: number, album }) => `Adicionando ${photos(number)} a ${quoted(album)}`,
  removing: ({ photos: number, album }) => `Removendo ${photos(number)} de ${quoted(album)}`,
  moved: {
    public: 'publicada',
    private: 'tornada privada',
    held: 'posta de novo à espera de aprovação',
    trash: 'movida para a lixeira',
    former: 'restaurada',
  },
  decided: { private: 'aceita', trash: 'recusada' },
  movedBack: {
    public: 'tornada privada de novo',
    private: 'publicada de novo',
    held: 'aceita de novo',
    trash: 'restaurada',
    former: 'movida de volta para a lixeira',
  },
  purged: 'excluída permanentemente',
  edited: 'editada',
  editedAs: {
    favoured: 'adicionada às favoritas',
    unfavoured: 'removida das favoritas',
    renamed: 'marcada com a nova tag',
  },
  editedBack: 'revertida',
  dated: { set: 'datada', shift: 'ajustada no horário', clear: 'deixada sem data' },
  datedBack: 'revertida à data anterior',
  datedAlready: {
    set: (number) =>
      plural(number, {
        one: '# foto já tinha essa data.',
        many: '# de fotos já tinham essa data.',
        other: '# fotos já tinham essa data.',
      }),
    shift: (number) =>
      plural(number, {
        one: '# foto não tem data para ajustar.',
        many: '# de fotos não têm data para ajustar.',
        other: '# fotos não têm data para ajustar.',
      }),
    clear: (number) =>
      plural(number, {
        one: '# foto não tinha data.',
        many: '# de fotos não tinham data.',
        other: '# fotos não tinham data.',
      }),
  },
  added: (album) => `adicionada a ${quoted(album)}`,
  removed: (album) => `removida de ${quoted(album)}`,
  signedOut: ({ changed, outcome }) => `Sessão encerrada: ${photos(changed)} ${agreeing(changed, outcome)}`,
  stopped: ({ changed, total, outcome }) =>
    `Interrompido: ${count(changed)} de ${photos(total)} ${agreeing(changed, outcome)}`,
  nothingToChange: 'Nada para alterar',
  ended: ({ changed, outcome }) =>
    `${changed === 0 ? 'Nenhuma foto' : photos(changed)} ${agreeing(changed, outcome)}`,
  endedOne: ({ name, outcome }) => [name, `: ${outcome}`],
  skipped: (number) =>
    plural(number, {
      one: '# foto ignorada: outra alteração está em andamento.',
      many: '# de fotos ignoradas: outra alteração está em andamento.',
      other: '# fotos ignoradas: outra alteração está em andamento.',
    }),
  notChanged: (number) =>
    plural(number, {
      one: '# foto não foi alterada',
      many: '# de fotos não foram alteradas',
      other: '# fotos não foram alteradas',
    }),
  reason: ({ number, reason }) => `${count(number)} × ${reason}`,
  already: {
    public: (number) =>
      plural(number, {
        one: '# foto já era pública.',
        many: '# de fotos já eram públicas.',
        other: '# fotos já eram públicas.',
      }),
    private: (number) =>
      plural(number, {
        one: '# foto já era privada.',
        many: '# de fotos já eram privadas.',
        other: '# fotos já eram privadas.',
      }),
    held: (number) =>
      plural(number, {
        one: '# foto já estava em espera.',
        many: '# de fotos já estavam em espera.',
        other: '# fotos já estavam em espera.',
      }),
    trash: (number) =>
      plural(number, {
        one: '# foto já estava na lixeira.',
        many: '# de fotos já estavam na lixeira.',
        other: '# fotos já estavam na lixeira.',
      }),
    former: (number) =>
      plural(number, {
        one: '# foto já tinha sido restaurada.',
        many: '# de fotos já tinham sido restauradas.',
        other: '# fotos já tinham sido restauradas.',
      }),
  },
  inAlbumAlready: (number) =>
    plural(number, {
      one: '# foto já estava nele.',
      many: '# de fotos já estavam nele.',
      other: '# fotos já estavam nele.',
    }),
  notInAlbum: (number) =>
    plural(number, {
      one: '# foto não estava nele.',
      many: '# de fotos não estavam nele.',
      other: '# fotos não estavam nele.',
    }),
  allPublicAgain: 'Públicas de novo.',
  somePublicAgain: (number) =>
    plural(number, {
      one: '# foto pública de novo.',
      many: '# de fotos públicas de novo.',
      other: '# fotos públicas de novo.',
    }),
  formerUnknown: (number) =>
    plural(number, {
      one: '# foto tornada privada: não se sabe como estava antes.',
      many: '# de fotos tornadas privadas: não se sabe como estavam antes.',
      other: '# fotos tornadas privadas: não se sabe como estavam antes.',
    }),
};
