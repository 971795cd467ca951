import type { Texts } from '../texts';
import { dates } from './dates';
import { foreignAnswerText } from './foreign-answer';
import { formats } from './formats';
import { photos } from './photos';
import { quoted } from './quoted';

const { bytes, count, plural } = formats;

/** The page behind a link to several photos, for people who are guests here, in French. */
export const setText: Texts['set'] = {
  /** Where the link has no title of its own; null where nobody knows how many there are. */
  title: (number) => (number === null ? 'Photos partagées' : photos(number)),
  count: photos,
  until: (iso, nowMs) => `Ce lien fonctionne jusqu’au ${dates.shortMoment(iso, null, nowMs)}.`,
  between: ' · ',
  photos: 'Photos',
  day: dates.day,
  open: (name) => `Ouvrir ${quoted(name)}`,
  more: 'Plus de photos',
  loading: 'Chargement d’autres photos',
  backToBeginning: 'Retour au début',
  downloadAll: 'Tout télécharger',
  downloadAllTip: 'Toutes les photos dans un fichier ZIP',
  download: 'Télécharger',
  close: 'Fermer',
  previous: 'Photo précédente',
  next: 'Photo suivante',
  withKey: (label, key) => `${label} (${key})`,
  notLoaded: 'Impossible de charger cette photo. Le lien a peut-être expiré.',
  place: ({ at, of }) => `${count(at)} sur ${of}`,
  atLeast: (number) => `${count(number)}+`,
  facts: ({ width, height, type, sizeBytes }) =>
    `${count(width)} × ${count(height)} · ${type} · ${bytes(sizeBytes)}`,
  empty: 'Il n’y a pas encore de photos ici.',
  emptyHint: 'Elles ont peut-être été retirées depuis la création du lien, ou sont encore à venir.',
  describe: (number) =>
    number === null
      ? 'Des photos partagées avec vous.'
      : plural(number, {
          one: '# photo partagée avec vous.',
          many: '# de photos partagées avec vous.',
          other: '# photos partagées avec vous.',
        }),
  tryAgain: 'Réessayer',
  unreachable: 'Impossible de joindre le serveur. Vérifiez votre connexion, puis réessayez.',
  foreign: foreignAnswerText,
  noReason: 'Le serveur a refusé. Réessayez.',
  loadErrors: async () => (await import('./errors')).errorText,

  /** The page of a link with a password. */
  locked: {
    title: 'Ces photos demandent un mot de passe',
    text: 'Demandez-le à la personne qui vous a envoyé le lien.',
    password: 'Mot de passe',
    enter: 'Afficher les photos',
    wrong: 'Mot de passe incorrect. Réessayez.',
    wait: (seconds) => `Trop de mots de passe incorrects. Réessayez dans ${formats.duration(seconds)}.`,
    failed: 'Cela n’a pas fonctionné. Réessayez.',
  },

  /** Why a link shows nothing, and what to do. */
  problems: {
    invalid: {
      title: 'Ce lien ne fonctionne pas',
      text: 'Il n’a pas été copié en entier, ou tous les liens ont été révoqués. Demandez-en un nouveau à la personne qui vous l’a envoyé.',
    },
    expired: {
      title: 'Ce lien a expiré',
      text: 'Les liens ne fonctionnent que pendant un temps limité. Demandez-en un nouveau à la personne qui vous l’a envoyé.',
    },
    revoked: {
      title: 'Ce lien a été révoqué',
      text: 'Les photos ne sont plus partagées. Demandez un nouveau lien à la personne qui vous l’a envoyé.',
    },
    gone: {
      title: 'Cet album a été supprimé',
      text: 'Le lien menait à un album qui n’existe plus. Demandez-en un nouveau à la personne qui vous l’a envoyé.',
    },
  },
  titleOfProblem: 'Lien sans photos',
  /** Why an archive did not come. */
  archive: {
    busy: 'Beaucoup de personnes téléchargent en ce moment. Réessayez dans une minute.',
    failed: 'Impossible de lancer le téléchargement. Réessayez.',
  },
};
