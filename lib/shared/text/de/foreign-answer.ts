import type { ForeignAnswer } from '../../errors/foreign-answer';
import { formats } from './formats';

/** Says in German, by its status, where a foreign answer came from (RFC 9110, RFC 6585 for 511). */
export function foreignAnswerText({ status, host, sizeBytes }: ForeignAnswer): string {
  const whom = host ?? 'dem Server';
  if (status === 413) {
    const size = sizeBytes === undefined ? 'so große Dateien' : `Dateien von ${formats.bytes(sizeBytes)}`;
    return `Ein Proxy auf dem Weg zu ${whom} blockiert ${size}, weil sein Limit unter dem dieser Website liegt. Verwende ein anderes Netzwerk, oder wende dich an den Betreiber der Website.`;
  }
  if (status === 407) {
    return `Ein Proxy in deinem Netzwerk verlangt Name und Passwort, bevor er dich zu ${whom} lässt. Melde dich dort an und versuche es dann erneut.`;
  }
  if (status >= 500 && status !== 511) {
    return `Ein Gateway vor ${whom} meldet, dass dahinter niemand antwortet (${status}). Versuche es gleich noch einmal.`;
  }
  if (status === 404 || status === 405) {
    return `An der Adresse von ${whom} wurde nichts gefunden (${status}). Hat dein Netzwerk eine Anmeldeseite, öffne einen neuen Tab und melde dich dort an. Wende dich sonst an den Betreiber der Website.`;
  }
  return `Statt ${whom} hat eine andere Seite geantwortet. Hat dein Netzwerk eine Anmeldeseite, öffne einen neuen Tab, melde dich dort an und versuche es dann erneut.`;
}
