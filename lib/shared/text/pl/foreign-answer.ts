import type { ForeignAnswer } from '../../errors/foreign-answer';
import { formats } from './formats';

/** Says in Polish, by its status, where a foreign answer came from. */
export function foreignAnswerText({ status, host, sizeBytes }: ForeignAnswer): string {
  // Always in the genitive.
  const whom = host ?? 'serwera';
  if (status === 413) {
    const size =
      sizeBytes === undefined ? 'tak dużych plików' : `plików o rozmiarze ${formats.bytes(sizeBytes)}`;
    return `Serwer proxy na drodze do ${whom} blokuje przesyłanie ${size}, bo ma niższy limit niż ta witryna. Użyj innej sieci albo skontaktuj się z właścicielem witryny.`;
  }
  if (status === 407) {
    return `Serwer proxy w Twojej sieci wymaga nazwy i hasła, aby połączyć się z adresem ${host ?? 'serwera'}. Zaloguj się do niego i spróbuj ponownie.`;
  }
  if (status >= 500 && status !== 511) {
    return `Brama sieciowa zgłasza brak odpowiedzi od ${whom} (${status}). Spróbuj ponownie za chwilę.`;
  }
  if (status === 404 || status === 405) {
    return `Pod adresem ${whom} nic nie znaleziono (${status}). Jeśli Twoja sieć ma stronę logowania, otwórz nową kartę i się zaloguj; w przeciwnym razie skontaktuj się z właścicielem witryny.`;
  }
  return `Zamiast ${whom} odpowiedziała inna strona. Jeśli Twoja sieć ma stronę logowania, otwórz nową kartę, zaloguj się i spróbuj ponownie.`;
}
