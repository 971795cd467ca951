import type { Texts } from '../texts';
import { dates } from './dates';
import { foreignAnswerText } from './foreign-answer';
import { formats } from './formats';

const { plural } = formats;

/** One link for all that somebody has just sent, in Spanish. */
export const uploadLinkText: Texts['uploadLink'] = {
  make: (number) =>
    plural(number, {
      one: 'Un enlace para # foto',
      many: 'Un solo enlace para las # de fotos',
      other: 'Un solo enlace para las # fotos',
    }),
  making: 'Creando el enlace…',
  name: 'Enlace a todas las fotos',
  copied: 'Copiado',
  copy: 'Copiar enlace',
  copyByHand: 'Pulsa Ctrl+C',
  until: (iso) => `Cualquiera que tenga el enlace puede verlas hasta el ${dates.moment(iso)}.`,
  onlyFirst: (number) =>
    plural(number, {
      one: 'Muestra la primera foto.',
      many: 'Muestra las primeras # de fotos.',
      other: 'Muestra las primeras # fotos.',
    }),
  unreachable: 'No se puede conectar con el servidor. Comprueba tu conexión e inténtalo de nuevo.',
  foreign: foreignAnswerText,
  noReason: 'El servidor lo ha rechazado. Inténtalo de nuevo.',
  loadErrors: async () => (await import('./errors')).errorText,
};
