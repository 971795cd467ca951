import type { Texts } from '../texts';
import { formats } from './formats';
import { agree, outcome } from './outcomes';
import { photos } from './photos';
import { quoted } from './quoted';

const { count, plural } = formats;

/** Changes to photos, in Spanish: while they run, how they ended, and what can be done about it. */
export const jobsText: Texts['jobs'] = {
  title: 'Cambios',
  stop: 'Detener',
  stopping: 'Deteniendo…',
  undo: 'Deshacer',
  undoTip: 'Deshacer (Ctrl+Z)',
  running: ({ doing, done }) =>
    `${doing}… ${plural(done, { one: '# lista', many: '# de listas', other: '# listas' })}`,
  /** The jobs that are under way. */
  moving: {
    public: (number) => `Publicando ${photos(number)}`,
    private: (number) =>
      plural(number, {
        one: 'Haciendo privada # foto',
        many: 'Haciendo privadas # de fotos',
        other: 'Haciendo privadas # fotos',
      }),
    held: (number) =>
      plural(number, {
        one: 'Devolviendo # foto a pendiente de aprobación',
        many: 'Devolviendo # de fotos a pendientes de aprobación',
        other: 'Devolviendo # fotos a pendientes de aprobación',
      }),
    trash: (number) => `Moviendo ${photos(number)} a la papelera`,
    former: (number) => `Restaurando ${photos(number)}`,
  },
  /** Photos that wait for approval, on their tab; one that is published is published there too. */
  deciding: {
    private: (number) => `Aceptando ${photos(number)}`,
    trash: (number) => `Rechazando ${photos(number)}`,
  },
  movingBack: {
    public: (number) =>
      plural(number, {
        one: 'Haciendo privada de nuevo # foto',
        many: 'Haciendo privadas de nuevo # de fotos',
        other: 'Haciendo privadas de nuevo # fotos',
      }),
    private: (number) => `Publicando de nuevo ${photos(number)}`,
    held: (number) => `Aceptando de nuevo ${photos(number)}`,
    trash: (number) => `Restaurando ${photos(number)}`,
    former: (number) => `Devolviendo ${photos(number)} a la papelera`,
  },
  purging: (number) => `Eliminando definitivamente ${photos(number)}`,
  editing: (number) => `Editando ${photos(number)}`,
  /** Edits that have a name of their own. */
  editingAs: {
    favoured: (number) => `Añadiendo ${photos(number)} a favoritas`,
    unfavoured: (number) => `Quitando ${photos(number)} de favoritas`,
    renamed: (number) => `Cambiando la etiqueta de ${photos(number)}`,
  },
  editingBack: (number) => `Deshaciendo la edición de ${photos(number)}`,
  /** Changes of the dates that photos were taken at. */
  dating: {
    set: (number) => `Poniendo fecha a ${photos(number)}`,
    shift: (number) => `Desplazando la hora de ${photos(number)}`,
    clear: (number) => `Quitando la fecha de ${photos(number)}`,
  },
  datingBack: (number) => `Recuperando la fecha anterior de ${photos(number)}`,
  adding: ({ photos: number, album }) => `Añadiendo ${photos(number)} al álbum ${quoted(album)}`,
  removing: ({ photos: number, album }) => `Quitando ${photos(number)} del álbum ${quoted(album)}`,
  /** The jobs that are done, after the photos they were done to. */
  moved: {
    public: outcome('publicada', 'publicadas'),
    private: outcome('ahora privada', 'ahora privadas'),
    held: outcome('de nuevo pendiente de aprobación', 'de nuevo pendientes de aprobación'),
    trash: outcome('movida a la papelera', 'movidas a la papelera'),
    former: outcome('restaurada', 'restauradas'),
  },
  decided: { private: outcome('aceptada', 'aceptadas'), trash: outcome('rechazada', 'rechazadas') },
  movedBack: {
    public: outcome('de nuevo privada', 'de nuevo privadas'),
    private: outcome('publicada de nuevo', 'publicadas de nuevo'),
    held: outcome('aceptada de nuevo', 'aceptadas de nuevo'),
    trash: outcome('restaurada', 'restauradas'),
    former: outcome('devuelta a la papelera', 'devueltas a la papelera'),
  },
  purged: outcome('eliminada definitivamente', 'eliminadas definitivamente'),
  edited: outcome('editada', 'editadas'),
  editedAs: {
    favoured: outcome('añadida a favoritas', 'añadidas a favoritas'),
    unfavoured: outcome('quitada de favoritas', 'quitadas de favoritas'),
    renamed: outcome('con la etiqueta nueva', 'con la etiqueta nueva'),
  },
  editedBack: outcome('como antes', 'como antes'),
  dated: {
    set: outcome('con la fecha nueva', 'con la fecha nueva'),
    shift: outcome('con la hora desplazada', 'con la hora desplazada'),
    clear: outcome('sin fecha ahora', 'sin fecha ahora'),
  },
  datedBack: outcome('con su fecha anterior', 'con su fecha anterior'),
  /** Photos whose date was to be left as it was. */
  datedAlready: {
    set: (number) =>
      plural(number, {
        one: '# foto ya tenía esa fecha.',
        many: '# de fotos ya tenían esa fecha.',
        other: '# fotos ya tenían esa fecha.',
      }),
    shift: (number) =>
      plural(number, {
        one: '# foto no tiene fecha que desplazar.',
        many: '# de fotos no tienen fecha que desplazar.',
        other: '# fotos no tienen fecha que desplazar.',
      }),
    clear: (number) =>
      plural(number, {
        one: '# foto no tenía fecha.',
        many: '# de fotos no tenían fecha.',
        other: '# fotos no tenían fecha.',
      }),
  },
  added: (album) => outcome(`añadida al álbum ${quoted(album)}`, `añadidas al álbum ${quoted(album)}`),
  removed: (album) => outcome(`quitada del álbum ${quoted(album)}`, `quitadas del álbum ${quoted(album)}`),
  /** How a change ended: `7 fotos publicadas`. */
  signedOut: ({ changed, outcome }) => `Sesión cerrada: ${photos(changed)} ${agree(outcome, changed)}`,
  stopped: ({ changed, total, outcome }) =>
    `Detenido: ${count(changed)} de ${photos(total)} ${agree(outcome, total)}`,
  nothingToChange: 'Nada que cambiar',
  ended: ({ changed, outcome }) =>
    `${changed === 0 ? 'Ninguna foto' : photos(changed)} ${agree(outcome, Math.max(1, changed))}`,
  /** `name` is drawn apart from the sentence. */
  endedOne: ({ name, outcome }) => [name, ` ${agree(outcome, 1)}`],
  skipped: (number) =>
    plural(number, {
      one: '# foto omitida: hay otro cambio en curso.',
      many: '# de fotos omitidas: hay otro cambio en curso.',
      other: '# fotos omitidas: hay otro cambio en curso.',
    }),
  notChanged: (number) =>
    plural(number, {
      one: '# foto no se ha cambiado',
      many: '# de fotos no se han cambiado',
      other: '# fotos no se han cambiado',
    }),
  /** A reason that several photos share. */
  reason: ({ number, reason }) => `${count(number)} × ${reason}`,
  /** Photos that were there already, so that the numbers add up. */
  already: {
    public: (number) =>
      plural(number, {
        one: '# foto ya era pública.',
        many: '# de fotos ya eran públicas.',
        other: '# fotos ya eran públicas.',
      }),
    private: (number) =>
      plural(number, {
        one: '# foto ya era privada.',
        many: '# de fotos ya eran privadas.',
        other: '# fotos ya eran privadas.',
      }),
    held: (number) =>
      plural(number, {
        one: '# foto ya estaba pendiente.',
        many: '# de fotos ya estaban pendientes.',
        other: '# fotos ya estaban pendientes.',
      }),
    trash: (number) =>
      plural(number, {
        one: '# foto ya estaba en la papelera.',
        many: '# de fotos ya estaban en la papelera.',
        other: '# fotos ya estaban en la papelera.',
      }),
    former: (number) =>
      plural(number, {
        one: '# foto ya estaba restaurada.',
        many: '# de fotos ya estaban restauradas.',
        other: '# fotos ya estaban restauradas.',
      }),
  },
  inAlbumAlready: (number) =>
    plural(number, {
      one: '# foto ya estaba en él.',
      many: '# de fotos ya estaban en él.',
      other: '# fotos ya estaban en él.',
    }),
  notInAlbum: (number) =>
    plural(number, {
      one: '# foto no estaba en él.',
      many: '# de fotos no estaban en él.',
      other: '# fotos no estaban en él.',
    }),
  allPublicAgain: 'De nuevo públicas.',
  somePublicAgain: (number) =>
    plural(number, {
      one: '# foto pública de nuevo.',
      many: '# de fotos públicas de nuevo.',
      other: '# fotos públicas de nuevo.',
    }),
  formerUnknown: (number) =>
    plural(number, {
      one: '# foto ahora privada: no se sabe cómo era antes.',
      many: '# de fotos ahora privadas: no se sabe cómo eran antes.',
      other: '# fotos ahora privadas: no se sabe cómo eran antes.',
    }),
};
