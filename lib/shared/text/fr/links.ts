import type { Texts } from '../texts';
import { dates } from './dates';
import { photos } from './photos';
import { quoted } from './quoted';

const DAY_SECONDS = 86_400;

/** Lives of a link that a person chooses from, in seconds; null: until it is revoked. */
const LIVES = [
  { seconds: DAY_SECONDS, label: '1 jour' },
  { seconds: 7 * DAY_SECONDS, label: '7 jours' },
  { seconds: 30 * DAY_SECONDS, label: '30 jours' },
  { seconds: 365 * DAY_SECONDS, label: '1 an' },
  { seconds: null, label: 'Jamais' },
];

/** Links to several photos or an album, in French: making them, and the list of all. */
export const linksText: Texts['links'] = {
  /** The dialog that makes them. */
  title: (number) => `Partager ${photos(number)}`,
  titleOfAlbum: (title) => `Partager l’album ${quoted(title)}`,
  explanation:
    'Toute personne disposant du lien peut voir et télécharger ces photos sans se connecter. Vous pouvez le révoquer à tout moment.',
  explanationOfAlbum:
    'Toute personne disposant du lien peut voir et télécharger sans se connecter les photos de cet album, y compris celles ajoutées plus tard. Vous pouvez le révoquer à tout moment.',
  heading: 'Titre au-dessus des photos',
  optional: '(facultatif)',
  recipients: 'Pour',
  recipientsHint:
    'Un nom par ligne crée un lien distinct par personne, que vous pouvez révoquer séparément. Seuls les administrateurs voient les noms.',
  expiresAfter: 'Expire après',
  lives: LIVES,
  password: 'Mot de passe',
  passwordHint: 'Demandé avant tout affichage. Envoyez-le séparément du lien.',
  create: 'Créer le lien',
  creating: 'Création…',
  tooMany: (limit) =>
    `Un lien affiche au maximum ${photos(limit)}. Placez-les dans un album, puis partagez l’album.`,
  tooManyNames: (limit) => `${limit} noms au maximum à la fois.`,
  link: 'Lien',
  linkFor: (name) => `Lien pour ${name}`,
  copyNamed: (label) => `Copier\u00a0: ${label}`,
  expires: (iso) => `Expire le ${dates.moment(iso)}.`,
  neverExpires: 'Il fonctionne jusqu’à ce que vous le révoquiez.',
  another: 'Créer un autre lien',
  allLinks: 'Tous les liens',

  /** The page of all of them. */
  pageTitle: 'Liens',
  pageHint:
    'Liens vers plusieurs photos et vers des albums. Les liens vers une seule photo ne sont pas enregistrés et ne figurent donc pas ici.',
  none: 'Il n’y a encore aucun lien.',
  noneHint: 'Sélectionnez des photos dans la galerie, puis choisissez «\u00a0Lien de partage\u00a0».',
  toGallery: 'Vers la galerie',
  opensSet: photos,
  opensAlbum: (title) => `Album ${quoted(title)}`,
  opensGone: 'Un album supprimé',
  dropsInto: (title) =>
    title === null
      ? 'Permet aux invités d’ajouter des photos'
      : `Permet aux invités d’ajouter des photos à ${quoted(title)}`,
  forWhom: (name) => `pour ${name}`,
  withPassword: 'avec mot de passe',
  createdBy: (name, when) => `Créé par ${name}, le ${when}`,
  createdByUploader: (when) => `Créé par un contributeur, le ${when}`,
  until: (when) => `expire le ${when}`,
  ended: (when) => `expiré le ${when}`,
  never: 'n’expire jamais',
  moment: dates.shortMoment,
  between: ' · ',
  open: 'Ouvrir',
  openNamed: (label) => `Ouvrir\u00a0: ${label}`,
  edit: 'Modifier',
  editNamed: (label) => `Modifier\u00a0: ${label}`,
  revoke: 'Révoquer',
  revokeNamed: (label) => `Révoquer\u00a0: ${label}`,
  revokeTitle: (label) => `Révoquer le lien ${quoted(label)}\u00a0?`,
  revokeHint:
    'Il cesse de fonctionner en moins d’une minute. Ce que d’autres ont vu ou enregistré leur reste.',
  revoked: 'Le lien a été révoqué.',
  saved: 'Le lien a été modifié.',
  more: 'Liens plus anciens',
  loading: 'Chargement…',

  /** The dialog that changes one. */
  editTitle: 'Modifier le lien',
  recipient: 'Pour',
  note: 'Note',
  noteHint: 'Seuls les administrateurs la voient.',
  keepEnd: (end) => `Ne pas changer (${end})`,
  fromNow: (label) => `Dans ${label}`,
  keepPassword: 'Ne pas changer',
  newPassword: 'Nouveau mot de passe',
  noPassword: 'Sans mot de passe',
  save: 'Enregistrer',
  saving: 'Enregistrement…',
};
