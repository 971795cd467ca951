import type { Texts } from '../texts';
import { dates } from './dates';
import { formats } from './formats';
import { photos } from './photos';

const { plural } = formats;

/** The log of what admins did, in Italian. */
export const auditText: Texts['audit'] = {
  title: 'Registro attività',
  csv: 'CSV',
  jsonLines: 'JSON lines',
  filterName: 'Filtra per azione',
  all: 'Tutto',
  /** Each action as a filter. */
  actions: {
    sign_in: 'Accessi',
    sign_out: 'Uscite',
    session_ended: 'Sessioni terminate',
    sessions_ended: 'Uscite generali',
    edit: 'Modifiche',
    move: 'Spostamenti',
    publish: 'Pubblicazioni',
    purge: 'Eliminazioni',
    take_back: 'Ritiri',
    share: 'Condivisioni',
    link_created: 'Link creati',
    link_changed: 'Link modificati',
    link_revoked: 'Link revocati',
    download: 'Download',
    export: 'Esportazioni di questo registro',
    import: 'Importazioni',
    token_created: 'Token API creati',
    token_revoked: 'Token API revocati',
    album_created: 'Album creati',
    album_changed: 'Album modificati',
    album_deleted: 'Album eliminati',
    album_restored: 'Album ripristinati',
    album_add: 'Aggiunte agli album',
    album_remove: 'Rimozioni dagli album',
  },
  nothingOlder: 'Non c’è nulla di meno recente.',
  nothingYet: 'Ancora nulla. Qui compaiono le azioni degli amministratori nella galleria.',
  nothingOfKind: 'Ancora nulla di questo tipo.',
  pages: 'Pagine',
  newest: 'Più recenti',
  older: 'Meno recenti',
  timesIn: (timeZone) =>
    timeZone === null
      ? 'Orari nel tuo fuso orario'
      : `Orari nel fuso orario ${timeZone?.replaceAll('_', ' ') ?? 'locale'}`,
  day: dates.day,
  time: dates.time,
  admin: 'Amministratore',
  unknownNetwork: 'rete sconosciuta',
  ownNetwork: 'questo computer',
  between: ' · ',
  /** Before the id of a request. */
  request: 'richiesta',
  photoIds: 'ID delle foto',
  moreInExport: (number) =>
    plural(number, {
      one: '# altra nell’esportazione',
      many: '# di altre nell’esportazione',
      other: '# altre nell’esportazione',
    }),

  /** The action: a sentence without its subject. */
  done: {
    sign_in: () => 'Accesso',
    sign_out: () => 'Uscita',
    session_ended: () => 'Ha terminato una sessione',
    sessions_ended: () => 'Ha terminato tutte le sessioni',
    edit: (number) => `Ha modificato ${photos(number)}`,
    publish: (number) => `Ha pubblicato ${photos(number)}`,
    restoredPublic: (number) =>
      plural(number, {
        one: 'Ha ripristinato # foto, di nuovo pubblica',
        many: 'Ha ripristinato # di foto, di nuovo pubbliche',
        other: 'Ha ripristinato # foto, di nuovo pubbliche',
      }),
    toTrash: (number) => `Ha spostato ${photos(number)} nel cestino`,
    fromTrash: (number) => `Ha ripristinato ${photos(number)} dal cestino`,
    toHeld: (number) => `Ha rimesso ${photos(number)} in attesa di approvazione`,
    toPrivate: (number) =>
      plural(number, {
        one: 'Ha reso privata # foto',
        many: 'Ha reso private # di foto',
        other: 'Ha reso private # foto',
      }),
    purge: (number) => `Ha eliminato definitivamente ${photos(number)}`,
    take_back: (number) => `Un invitato ha ritirato ${photos(number)}`,
    share: (number) => `Ha creato un link di condivisione per ${photos(number)}`,
    link_created: (number) =>
      number === 0 ? 'Ha creato un link' : `Ha creato un link per ${photos(number)}`,
    link_changed: () => 'Ha modificato un link',
    link_revoked: () => 'Ha revocato un link',
    download: (number) => `Ha scaricato ${photos(number)}`,
    export: () => 'Ha esportato questo registro',
    import: (number) => `Ha importato ${photos(number)}`,
    token_created: () => 'Ha creato un token API',
    token_revoked: () => 'Ha revocato un token API',
    album_created: () => 'Ha creato un album',
    album_changed: () => 'Ha modificato un album',
    album_deleted: () => 'Ha eliminato un album',
    album_restored: () => 'Ha ripristinato un album',
    album_add: (number) => `Ha aggiunto ${photos(number)} a un album`,
    album_remove: (number) => `Ha rimosso ${photos(number)} da un album`,
  },
  withFailures: ({ done, failed }) =>
    `${done}, ${plural(failed, { one: '# errore', many: '# di errori', other: '# errori' })}`,
};
