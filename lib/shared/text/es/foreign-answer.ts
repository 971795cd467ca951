import type { ForeignAnswer } from '../../errors/foreign-answer';
import { formats } from './formats';

/** Says in Spanish, by its status, where a foreign answer came from. */
export function foreignAnswerText({ status, host, sizeBytes }: ForeignAnswer): string {
  const whom = host ?? 'el servidor';
  if (status === 413) {
    const size = sizeBytes === undefined ? 'de este tamaño' : `de ${formats.bytes(sizeBytes)}`;
    return `Un proxy entre tu dispositivo y ${whom} bloquea las subidas ${size} porque su límite es menor que el de este sitio. Usa otra red o contacta con el propietario del sitio.`;
  }
  if (status === 407) {
    return `Un proxy de tu red pide un nombre y una contraseña antes de dejar pasar hasta ${whom}. Inicia sesión en él e inténtalo de nuevo.`;
  }
  if (status >= 500 && status !== 511) {
    return `Una pasarela informa de que ${whom} no está disponible (${status}). Inténtalo de nuevo en un momento.`;
  }
  if (status === 404 || status === 405) {
    return `No se encontró nada donde debería estar ${whom} (${status}). Si tu red tiene una página de inicio de sesión, abre una pestaña nueva e inicia sesión; si no, contacta con el propietario del sitio.`;
  }
  return `Respondió otra página donde debería estar ${whom}. Si tu red tiene una página de inicio de sesión, abre una pestaña nueva, inicia sesión e inténtalo de nuevo.`;
}
