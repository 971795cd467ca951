import type { Texts } from '../texts';
import { formats } from './formats';

const { count, plural } = formats;

/** New photos while somebody looks, in French: in the gallery, and on the wall that shows them large. */
export const liveText: Texts['live'] = {
  /** On a button above the photos, which are scrolled. */
  arrived: ({ count: number, isMore }) =>
    isMore
      ? 'Nouvelles photos'
      : plural(number, {
          one: '# nouvelle photo',
          many: '# de nouvelles photos',
          other: '# nouvelles photos',
        }),

  wall: {
    title: 'Diaporama',
    /** Before the first photo. */
    empty: 'Aucune photo pour le moment. Les nouvelles s’affichent ici automatiquement.',
    loading: 'Chargement des photos',
    failed: 'Impossible de charger les photos. Nouvel essai sous peu.',
    signedOut: 'Votre session a pris fin. Reconnectez-vous pour voir les photos.',
    fullScreen: 'Plein écran',
    leaveFullScreen: 'Quitter le plein écran',
    pause: 'Pause',
    resume: 'Reprendre',
    next: 'Photo suivante',
    before: 'Photo précédente',
    faster: 'Plus vite',
    slower: 'Moins vite',
    back: 'Retour à la galerie',
    seconds: (seconds) =>
      plural(seconds, {
        one: '# seconde par photo',
        many: '# de secondes par photo',
        other: '# secondes par photo',
      }),
    /** The same beside the buttons. */
    shortSeconds: (seconds) => `${count(seconds)}\u00a0s`,
    /** The tip of a button, with the key that does the same. */
    withKey: (label, key) => `${label} (${key})`,
    space: 'Espace',
    controls: 'Commandes du diaporama',
  },
};
