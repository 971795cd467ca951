import type { Texts } from '../texts';
import { formats } from './formats';

const { count, plural } = formats;

/** New photos while somebody looks, in Italian: in the gallery, and on the wall that shows them large. */
export const liveText: Texts['live'] = {
  /** On a button above the photos, which are scrolled. */
  arrived: ({ count: number, isMore }) =>
    isMore
      ? 'Nuove foto'
      : plural(number, { one: '# nuova foto', many: '# di nuove foto', other: '# nuove foto' }),

  wall: {
    title: 'Presentazione',
    /** Before the first photo. */
    empty: 'Ancora nessuna foto. Le nuove compaiono qui automaticamente.',
    loading: 'Caricamento delle foto',
    failed: 'Impossibile caricare le foto. Nuovo tentativo tra poco.',
    signedOut: 'La sessione è terminata. Accedi di nuovo per vedere le foto.',
    fullScreen: 'Schermo intero',
    leaveFullScreen: 'Esci da schermo intero',
    pause: 'Pausa',
    resume: 'Riprendi',
    next: 'Foto successiva',
    before: 'Foto precedente',
    faster: 'Più veloce',
    slower: 'Più lento',
    back: 'Torna alla galleria',
    seconds: (seconds) =>
      plural(seconds, {
        one: '# secondo per foto',
        many: '# di secondi per foto',
        other: '# secondi per foto',
      }),
    /** The same beside the buttons. */
    shortSeconds: (seconds) => `${count(seconds)}\u00a0s`,
    /** The tip of a button, with the key that does the same. */
    withKey: (label, key) => `${label} (${key})`,
    space: 'Spazio',
    controls: 'Comandi della presentazione',
  },
};
