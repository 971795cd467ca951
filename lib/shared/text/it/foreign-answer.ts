import type { ForeignAnswer } from '../../errors/foreign-answer';
import { formats } from './formats';

/** Says in Italian, by its status, where a foreign answer came from. */
export function foreignAnswerText({ status, host, sizeBytes }: ForeignAnswer): string {
  const whom = host ?? 'il server';
  if (status === 413) {
    const size = sizeBytes === undefined ? 'di queste dimensioni' : `di ${formats.bytes(sizeBytes)}`;
    return `Un proxy tra te e ${whom} blocca i caricamenti ${size}, perché il suo limite è inferiore a quello di questo sito. Usa un’altra rete o contatta il proprietario del sito.`;
  }
  if (status === 407) {
    return `Un proxy della tua rete chiede nome e password prima di lasciar raggiungere ${whom}. Accedi al proxy, poi riprova.`;
  }
  if (status >= 500 && status !== 511) {
    return `Un gateway segnala che ${whom} non è disponibile (${status}). Riprova tra poco.`;
  }
  if (status === 404 || status === 405) {
    return `Non è stato trovato nulla dove dovrebbe esserci ${whom} (${status}). Se la tua rete ha una pagina di accesso, apri una nuova scheda e accedi; altrimenti contatta il proprietario del sito.`;
  }
  return `Ha risposto un’altra pagina dove dovrebbe esserci ${whom}. Se la tua rete ha una pagina di accesso, apri una nuova scheda e accedi, poi riprova.`;
}
