import type { ForeignAnswer } from '../../errors/foreign-answer';
import { formats } from './formats';

/** Says in Polish, by its status, where a foreign answer came from. */
export function foreignAnswerText({ status, host, sizeBytes }: ForeignAnswer): string {
  // The host stands behind the word for it, which takes the endings of cases in its place.
  const of = host === undefined ? '' : ` ${host}`;
  if (status === 413) {
    const size =
      sizeBytes === undefined ? 'tak dużych plików' : `plików o rozmiarze ${formats.bytes(sizeBytes)}`;
    return `Serwer proxy na drodze do serwera${of} blokuje przesyłanie ${size}, bo ma niższy limit niż ta witryna. Użyj innej sieci albo skontaktuj się z właścicielem witryny.`;
  }
  if (status === 407) {
    return `Serwer proxy w Twojej sieci wymaga nazwy użytkownika i hasła, aby połączyć się z serwerem${of}. Zaloguj się na serwerze proxy i spróbuj ponownie.`;
  }
  if (status >= 500 && status !== 511) {
    return `Brama sieciowa zgłasza brak odpowiedzi od serwera${of} (${status}). Spróbuj ponownie za chwilę.`;
  }
  if (status === 404 || status === 405) {
    return `Pod adresem serwera${of} nic nie znaleziono (${status}). Jeśli Twoja sieć ma stronę logowania, otwórz nową kartę i się zaloguj; w przeciwnym razie skontaktuj się z właścicielem witryny.`;
  }
  return `Zamiast serwera${of} odpowiedziała inna strona. Jeśli Twoja sieć ma stronę logowania, otwórz nową kartę, zaloguj się i spróbuj ponownie.`;
}
