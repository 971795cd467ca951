import type { Texts } from '../texts';
import { formats } from './formats';

const { count, plural } = formats;

/** New photos while somebody looks, in Dutch: in the gallery, and on the wall that shows them large. */
export const liveText: Texts['live'] = {
  arrived: ({ count: number, isMore }) =>
    isMore ? 'Nieuwe foto’s' : plural(number, { one: '# nieuwe foto', other: '# nieuwe foto’s' }),

  wall: {
    title: 'Diavoorstelling',
    empty: 'Nog geen foto’s. Nieuwe verschijnen hier vanzelf.',
    loading: 'Foto’s laden',
    failed: 'De foto’s konden niet worden geladen. Er volgt zo een nieuwe poging.',
    signedOut: 'Je sessie is beëindigd. Log opnieuw in om de foto’s te zien.',
    fullScreen: 'Volledig scherm',
    leaveFullScreen: 'Volledig scherm sluiten',
    pause: 'Pauzeren',
    resume: 'Hervatten',
    next: 'Volgende foto',
    before: 'Vorige foto',
    faster: 'Sneller',
    slower: 'Langzamer',
    back: 'Terug naar de galerij',
    seconds: (seconds) => plural(seconds, { one: '# seconde per foto', other: '# seconden per foto' }),
    shortSeconds: (seconds) => `${count(seconds)}\u00a0s`,
    withKey: (label, key) => `${label} (${key})`,
    space: 'Spatie',
    controls: 'Bediening van de diavoorstelling',
  },
};
