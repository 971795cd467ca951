import type { Texts } from '../texts';
import { dates } from './dates';
import { formats } from './formats';
import { photos } from './photos';

const { count, plural } = formats;

/** The log of what admins did, in Spanish. */
export const auditText: Texts['audit'] = {
  title: 'Registro de actividad',
  csv: 'CSV',
  jsonLines: 'JSON lines',
  filterName: 'Filtrar por acción',
  all: 'Todo',
  /** Each action as a filter. */
  actions: {
    sign_in: 'Inicios de sesión',
    sign_out: 'Cierres de sesión',
    session_ended: 'Sesiones cerradas',
    sessions_ended: 'Cierres de todas las sesiones',
    edit: 'Ediciones',
    move: 'Traslados',
    publish: 'Publicaciones',
    purge: 'Eliminaciones',
    take_back: 'Retiradas',
    share: 'Fotos compartidas',
    link_created: 'Enlaces creados',
    link_changed: 'Enlaces cambiados',
    link_revoked: 'Enlaces revocados',
    download: 'Descargas',
    export: 'Exportaciones de este registro',
    import: 'Importaciones',
    token_created: 'Tokens de API creados',
    token_revoked: 'Tokens de API revocados',
    album_created: 'Álbumes creados',
    album_changed: 'Álbumes cambiados',
    album_deleted: 'Álbumes eliminados',
    album_restored: 'Álbumes restaurados',
    album_add: 'Añadidas a álbumes',
    album_remove: 'Quitadas de álbumes',
  },
  nothingOlder: 'No hay nada más antiguo.',
  nothingYet: 'Aún no hay nada. Aquí aparecen las acciones de los administradores en la galería.',
  nothingOfKind: 'Aún no hay nada de este tipo.',
  pages: 'Páginas',
  newest: 'Más recientes',
  older: 'Más antiguas',
  timesIn: (timeZone) =>
    timeZone === null
      ? 'Horas de tu zona horaria'
      : `Horas de la zona horaria ${timeZone?.replaceAll('_', ' ') ?? 'local'}`,
  day: dates.day,
  time: dates.time,
  admin: 'Administrador',
  unknownNetwork: 'red desconocida',
  ownNetwork: 'este equipo',
  between: ' · ',
  /** Before the id of a request. */
  request: 'solicitud',
  photoIds: 'Identificadores de fotos',
  moreInExport: (number) => `${count(number)} más en la exportación`,

  /** The action: a sentence without its subject. */
  done: {
    sign_in: () => 'Inició sesión',
    sign_out: () => 'Cerró sesión',
    session_ended: () => 'Cerró una sesión',
    sessions_ended: () => 'Cerró todas las sesiones',
    edit: (number) => `Editó ${photos(number)}`,
    publish: (number) => `Publicó ${photos(number)}`,
    restoredPublic: (number) =>
      plural(number, {
        one: 'Restauró # foto, pública de nuevo',
        many: 'Restauró # de fotos, públicas de nuevo',
        other: 'Restauró # fotos, públicas de nuevo',
      }),
    toTrash: (number) => `Movió ${photos(number)} a la papelera`,
    fromTrash: (number) => `Restauró ${photos(number)} de la papelera`,
    toHeld: (number) =>
      plural(number, {
        one: 'Devolvió # foto a pendiente de aprobación',
        many: 'Devolvió # de fotos a pendientes de aprobación',
        other: 'Devolvió # fotos a pendientes de aprobación',
      }),
    toPrivate: (number) =>
      plural(number, {
        one: 'Hizo privada # foto',
        many: 'Hizo privadas # de fotos',
        other: 'Hizo privadas # fotos',
      }),
    purge: (number) => `Eliminó definitivamente ${photos(number)}`,
    take_back: (number) => `Un invitado retiró ${photos(number)}`,
    share: (number) => `Creó un enlace para compartir ${photos(number)}`,
    link_created: (number) => (number === 0 ? 'Creó un enlace' : `Creó un enlace a ${photos(number)}`),
    link_changed: () => 'Cambió un enlace',
    link_revoked: () => 'Revocó un enlace',
    download: (number) => `Descargó ${photos(number)}`,
    export: () => 'Exportó este registro',
    import: (number) => `Importó ${photos(number)}`,
    token_created: () => 'Creó un token de API',
    token_revoked: () => 'Revocó un token de API',
    album_created: () => 'Creó un álbum',
    album_changed: () => 'Cambió un álbum',
    album_deleted: () => 'Eliminó un álbum',
    album_restored: () => 'Restauró un álbum',
    album_add: (number) => `Añadió ${photos(number)} a un álbum`,
    album_remove: (number) => `Quitó ${photos(number)} de un álbum`,
  },
  withFailures: ({ done, failed }) =>
    `${done}, ${plural(failed, { one: '# error', many: '# de errores', other: '# errores' })}`,
};
