import type { Texts } from '../texts';
import { formats } from './formats';

const { count, plural } = formats;

/** New photos while somebody looks, in German: in the gallery, and on the wall that shows them large. */
export const liveText: Texts['live'] = {
  /** On a button above the photos, which are scrolled. */
  arrived: ({ count: number, isMore }) =>
    isMore ? 'Neue Fotos' : plural(number, { one: '# neues Foto', other: '# neue Fotos' }),

  wall: {
    title: 'Diashow',
    /** Before the first photo. */
    empty: 'Noch keine Fotos. Neue erscheinen hier von selbst.',
    loading: 'Fotos werden geladen',
    failed: 'Die Fotos konnten nicht geladen werden. Gleich folgt ein neuer Versuch.',
    signedOut: 'Deine Sitzung ist beendet. Melde dich wieder an, um die Fotos zu sehen.',
    fullScreen: 'Vollbild',
    leaveFullScreen: 'Vollbild beenden',
    pause: 'Pause',
    resume: 'Fortsetzen',
    next: 'Nächstes Foto',
    before: 'Voriges Foto',
    faster: 'Schneller',
    slower: 'Langsamer',
    back: 'Zurück zur Galerie',
    seconds: (seconds) =>
      plural(seconds, { one: '#\u00a0Sekunde pro Foto', other: '#\u00a0Sekunden pro Foto' }),
    /** The same beside the buttons. */
    shortSeconds: (seconds) => `${count(seconds)}\u00a0s`,
    /** The tip of a button, with the key that does the same. */
    withKey: (label, key) => `${label} (${key})`,
    space: 'Leertaste',
    controls: 'Bedienung der Diashow',
  },
};
