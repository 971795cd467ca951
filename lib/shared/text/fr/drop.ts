import type { Texts } from '../texts';
import { dates } from './dates';
import { foreignAnswerText } from './foreign-answer';
import { formats } from './formats';
import { quoted } from './quoted';

const { plural } = formats;

/** The page by which guests send photos, in French. */
export const dropText: Texts['drop'] = {
  /** Where the host gave no title. */
  title: 'Ajoutez vos photos',
  intoAlbum: (album) => `Vos photos rejoindront l’album ${quoted(album)}.`,
  seeAlbum: 'Voir l’album',

  nameTitle: 'Comment vous appelez-vous\u00a0?',
  nameHint: 'Votre hôte voit qui a envoyé quelle photo.',
  name: 'Votre nom',
  nameMissing: 'Saisissez votre nom.',
  start: 'Continuer',
  sendingAs: (name) => `Envoi au nom de ${name}`,
  changeName: 'Modifier',

  /** Says who sees what is sent. */
  audience: {
    held: {
      title: 'D’abord approuvées',
      text: 'Votre hôte regarde chaque photo avant que d’autres puissent la voir.',
    },
    album: {
      title: 'Pour les invités',
      text: 'Toute personne disposant de ce lien peut voir l’album.',
    },
    own: { title: 'Pour votre hôte', text: 'Seuls vous et votre hôte pouvez voir vos photos.' },
  },

  sentTitle: 'Vos photos',
  sentHint: 'Ce navigateur se souvient de ce que vous avez envoyé depuis cet appareil.',
  sentCount: (photos) =>
    plural(photos, {
      one: '# photo envoyée',
      many: '# de photos envoyées',
      other: '# photos envoyées',
    }),
  showMore: (photos) =>
    plural(photos, {
      one: 'En afficher # de plus',
      many: 'En afficher # de plus',
      other: 'En afficher # de plus',
    }),
  loading: 'Vérification de vos photos…',
  unknown: 'Vérification impossible pour le moment',
  tryAgain: 'Réessayer',
  states: {
    waiting: 'En attente d’approbation',
    accepted: 'Envoyée',
    approved: 'Approuvée',
    refused: 'Refusée',
    removed: 'Retirée par votre hôte',
    gone: 'Supprimée',
  },
  word: (word) => `Message de votre hôte\u00a0: ${quoted(word)}`,
  takeBack: 'Retirer',
  takeBackOf: (name) => `Retirer ${quoted(name)}`,
  takeBackUntil: (iso) => `Peut être retirée jusqu’au ${dates.moment(iso)}`,
  takeBackTitle: 'Retirer cette photo\u00a0?',
  takeBackHint: 'Elle sera définitivement supprimée, pour votre hôte aussi.',
  takenBack: (name) => `Photo ${quoted(name)} retirée.`,
  forget: 'Retirer de cette liste',
  forgetOf: (name) => `Retirer ${quoted(name)} de cette liste`,

  problems: {
    link_invalid: {
      title: 'Ce lien n’est pas valide',
      text: 'Vérifiez l’adresse ou scannez de nouveau le code.',
    },
    link_revoked: { title: 'Ce lien a été révoqué', text: 'Demandez-en un nouveau à votre hôte.' },
    link_expired: { title: 'Ce lien a expiré', text: 'Demandez-en un nouveau à votre hôte.' },
  },

  unreachable: 'Impossible de joindre le serveur. Vérifiez votre connexion, puis réessayez.',
  noReason: 'Le serveur n’a donné aucune raison. Réessayez.',
  /** Somebody in between answered. */
  foreign: foreignAnswerText,
  /** Why the server refused, by its code. */
  loadErrors: async () => (await import('./errors')).errorText,
};
