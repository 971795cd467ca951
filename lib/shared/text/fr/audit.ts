import type { Texts } from '../texts';
import { dates } from './dates';
import { formats } from './formats';
import { photos } from './photos';

const { plural } = formats;

/** The log of what admins did, in French. */
export const auditText: Texts['audit'] = {
  title: 'Journal d’activité',
  csv: 'CSV',
  jsonLines: 'JSON lines',
  filterName: 'Filtrer par action',
  all: 'Tout',
  /** Each action as a filter. */
  actions: {
    sign_in: 'Connexions',
    sign_out: 'Déconnexions',
    session_ended: 'Sessions terminées',
    sessions_ended: 'Déconnexions générales',
    edit: 'Modifications',
    move: 'Déplacements',
    publish: 'Publications',
    purge: 'Suppressions',
    take_back: 'Retraits',
    share: 'Partages',
    link_created: 'Liens créés',
    link_changed: 'Liens modifiés',
    link_revoked: 'Liens révoqués',
    download: 'Téléchargements',
    export: 'Exportations de ce journal',
    import: 'Importations en lot',
    token_created: 'Jetons d’API créés',
    token_revoked: 'Jetons d’API révoqués',
    album_created: 'Albums créés',
    album_changed: 'Albums modifiés',
    album_deleted: 'Albums supprimés',
    album_restored: 'Albums restaurés',
    album_add: 'Ajouts aux albums',
    album_remove: 'Retraits des albums',
  },
  nothingOlder: 'Rien de plus ancien.',
  nothingYet: 'Rien pour le moment. Les actions des administrateurs dans la galerie s’affichent ici.',
  nothingOfKind: 'Rien de ce type pour le moment.',
  pages: 'Pages',
  newest: 'Plus récentes',
  older: 'Plus anciennes',
  timesIn: (timeZone) =>
    timeZone === null
      ? 'Heures de votre fuseau horaire'
      : `Heures du fuseau horaire ${timeZone?.replaceAll('_', ' ') ?? 'local'}`,
  day: dates.day,
  time: dates.time,
  admin: 'Administrateur',
  unknownNetwork: 'réseau inconnu',
  ownNetwork: 'cet ordinateur',
  between: ' · ',
  /** Before the id of a request. */
  request: 'requête',
  photoIds: 'Identifiants des photos',
  moreInExport: (number) =>
    plural(number, {
      one: '# autre dans l’exportation',
      many: '# d’autres dans l’exportation',
      other: '# autres dans l’exportation',
    }),

  /** The action: a sentence without its subject. */
  done: {
    sign_in: () => 'Connexion',
    sign_out: () => 'Déconnexion',
    session_ended: () => 'Fin d’une session',
    sessions_ended: () => 'Fin de toutes les sessions',
    edit: (number) => `Modification de ${photos(number)}`,
    publish: (number) => `Publication de ${photos(number)}`,
    restoredPublic: (number) =>
      plural(number, {
        one: 'Restauration de # photo, de nouveau publique',
        many: 'Restauration de # de photos, de nouveau publiques',
        other: 'Restauration de # photos, de nouveau publiques',
      }),
    toTrash: (number) => `Mise à la corbeille de ${photos(number)}`,
    fromTrash: (number) => `Restauration de ${photos(number)} de la corbeille`,
    toHeld: (number) => `Remise en attente d’approbation de ${photos(number)}`,
    toPrivate: (number) =>
      plural(number, {
        one: '# photo rendue privée',
        many: '# de photos rendues privées',
        other: '# photos rendues privées',
      }),
    purge: (number) => `Suppression définitive de ${photos(number)}`,
    take_back: (number) => `Retrait de ${photos(number)} par un invité`,
    share: (number) => `Création d’un lien de partage vers ${photos(number)}`,
    link_created: (number) =>
      number === 0 ? 'Création d’un lien' : `Création d’un lien vers ${photos(number)}`,
    link_changed: () => 'Modification d’un lien',
    link_revoked: () => 'Révocation d’un lien',
    download: (number) => `Téléchargement de ${photos(number)}`,
    export: () => 'Exportation de ce journal',
    import: (number) => `Importation en lot de ${photos(number)}`,
    token_created: () => 'Création d’un jeton d’API',
    token_revoked: () => 'Révocation d’un jeton d’API',
    album_created: () => 'Création d’un album',
    album_changed: () => 'Modification d’un album',
    album_deleted: () => 'Suppression d’un album',
    album_restored: () => 'Restauration d’un album',
    album_add: (number) => `Ajout de ${photos(number)} à un album`,
    album_remove: (number) => `Retrait de ${photos(number)} d’un album`,
  },
  withFailures: ({ done, failed }) =>
    `${done}, ${plural(failed, { one: '# échec', many: '# d’échecs', other: '# échecs' })}`,
};
