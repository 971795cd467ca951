import type { Texts } from '../texts';
import { formats } from './formats';

const { count, plural } = formats;

/** New photos while somebody looks, in Spanish: in the gallery, and on the wall that shows them large. */
export const liveText: Texts['live'] = {
  /** On a button above the photos, which are scrolled. */
  arrived: ({ count: number, isMore }) =>
    isMore
      ? 'Fotos nuevas'
      : plural(number, { one: '# foto nueva', many: '# de fotos nuevas', other: '# fotos nuevas' }),

  wall: {
    title: 'Presentación',
    /** Before the first photo. */
    empty: 'Aún no hay fotos. Las nuevas aparecen aquí automáticamente.',
    loading: 'Cargando fotos',
    failed: 'No se pudieron cargar las fotos. Se reintentará en breve.',
    signedOut: 'Tu sesión ha terminado. Inicia sesión otra vez para ver las fotos.',
    fullScreen: 'Pantalla completa',
    leaveFullScreen: 'Salir de pantalla completa',
    pause: 'Pausar',
    resume: 'Reanudar',
    next: 'Foto siguiente',
    before: 'Foto anterior',
    faster: 'Más rápido',
    slower: 'Más despacio',
    back: 'Volver a la galería',
    seconds: (seconds) =>
      plural(seconds, {
        one: '# segundo por foto',
        many: '# de segundos por foto',
        other: '# segundos por foto',
      }),
    /** The same beside the buttons. */
    shortSeconds: (seconds) => `${count(seconds)}\u00a0s`,
    /** The tip of a button, with the key that does the same. */
    withKey: (label, key) => `${label} (${key})`,
    space: 'Espacio',
    controls: 'Controles de la presentación',
  },
};
