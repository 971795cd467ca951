import type { Texts } from '../texts';
import { dates } from './dates';
import { foreignAnswerText } from './foreign-answer';
import { formats } from './formats';
import { photos } from './photos';
import { quoted } from './quoted';

const { bytes, count } = formats;

const DAY = 86_400;

/** The page of drop links, for admins, in French. */
export const guestsText: Texts['guests'] = {
  title: 'Invités',
  hint: 'Toute personne disposant d’un lien de dépôt peut ajouter des photos sans compte. Imprimez son code et placez-le sur les tables.',
  newLink: 'Nouveau lien de dépôt',
  none: 'Il n’y a encore aucun lien de dépôt.',
  untitled: 'Ajoutez vos photos',
  noAlbum: 'Aucun album',
  /** The photos that have come by a link. */
  used: ({ files, most }) => `${count(files)} sur ${photos(most)}`,
  usedBytes: ({ used, most }) => `${bytes(used)} sur ${bytes(most)}`,
  full: 'Complet',
  expired: 'Expiré',
  expires: (iso, timeZone, nowMs) => `expire le ${dates.shortMoment(iso, timeZone, nowMs)}`,
  neverExpires: 'n’expire jamais',
  held: 'photos à approuver',
  between: ' · ',
  code: 'Code et lien',
  codeOf: (title) => `Code et lien de ${quoted(title)}`,
  change: 'Modifier',
  changeOf: (title) => `Modifier ${quoted(title)}`,
  revoke: 'Révoquer',
  revokeOf: (title) => `Révoquer ${quoted(title)}`,
  revokeTitle: (title) => `Révoquer ${quoted(title)}\u00a0?`,
  revokeHint:
    'En moins d’une minute, plus personne ne pourra envoyer de photos avec ce lien. Les photos déjà envoyées restent.',
  revoked: 'Lien révoqué.',
  created: 'Lien créé.',
  changed: 'Lien modifié.',

  /** The form. */
  changeTitle: 'Modifier le lien de dépôt',
  fields: {
    album: 'Album',
    title: 'Titre pour les invités',
    titleHint: 'Mariage d’Anna et Ben',
    welcome: 'Texte d’accueil',
    welcomeHint: 'Merci d’être venus\u00a0! Ajoutez les photos que vous avez prises aujourd’hui.',
    picture: 'Photo au-dessus du texte',
    note: 'Note, pour les administrateurs seulement',
    files: 'Nombre maximal de photos en tout',
    megabytes: 'Nombre maximal de mégaoctets en tout',
    noLimit: 'Sans limite',
    end: 'Expiration',
    takeBack: 'Les invités peuvent retirer une photo',
    askName: 'Demander leur nom aux invités',
    hold: 'Les photos attendent une approbation',
    see: 'Les invités voient l’album',
    seeHint: 'Choisissez d’abord un album.',
  },
  noPicture: 'Aucune photo',
  pictureOf: (name) => `Utiliser ${quoted(name)}`,
  keepPicture: 'La photo choisie auparavant',
  loadingPictures: 'Chargement de vos dernières photos…',
  keepEnd: 'Ne pas changer',
  ends: [
    { seconds: DAY, label: 'Dans un jour' },
    { seconds: 7 * DAY, label: 'Dans une semaine' },
    { seconds: 30 * DAY, label: 'Dans 30 jours' },
    { seconds: 365 * DAY, label: 'Dans un an' },
    { seconds: null, label: 'Jamais' },
  ],
  takeBacks: [
    { seconds: 0, label: 'Jamais' },
    { seconds: 3_600, label: 'Pendant une heure' },
    { seconds: DAY, label: 'Pendant un jour' },
    { seconds: 7 * DAY, label: 'Pendant une semaine' },
    { seconds: 30 * DAY, label: 'Pendant 30 jours' },
  ],
  create: 'Créer le lien',
  save: 'Enregistrer',

  /** The code of a link. */
  codeTitle: 'Scannez pour ajouter des photos',
  codeAlt: (url) => `Code QR de ${url}`,
  copy: 'Copier le lien',
  copied: 'Copié',
  svg: 'SVG',
  png: 'PNG',
  card: 'Imprimer une carte',
  fileName: 'lien-de-depot',

  /** The card. */
  cardTitle: 'Carte',
  cardHow:
    'Scannez le code avec l’appareil photo de votre téléphone et ajoutez vos photos. Ni application, ni compte.',
  print: 'Imprimer',
  back: 'Retour aux invités',
  cardMissing: 'Ce lien n’existe plus.',

  unreachable: 'Impossible de joindre le serveur. Vérifiez votre connexion, puis réessayez.',
  noReason: 'Le serveur n’a donné aucune raison. Réessayez.',
  /** Somebody in between answered. */
  foreign: foreignAnswerText,
  /** Why the server refused, by its code. */
  loadErrors: async () => (await import('./errors')).errorText,
};
