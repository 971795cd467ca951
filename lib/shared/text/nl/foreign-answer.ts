import type { ForeignAnswer } from '../../errors/foreign-answer';
import { formats } from './formats';

/** Says in Dutch, by its status, where a foreign answer came from. */
export function foreignAnswerText({ status, host, sizeBytes }: ForeignAnswer): string {
  const whom = host ?? 'de server';
  if (status === 413) {
    const size = sizeBytes === undefined ? 'van dit formaat' : `van ${formats.bytes(sizeBytes)}`;
    return `Een proxy op weg naar ${whom} blokkeert uploads ${size}, omdat de limiet daar lager is dan die van deze site. Gebruik een ander netwerk of neem contact op met de eigenaar van de site.`;
  }
  if (status === 407) {
    return `Een proxy in je netwerk vraagt om een naam en wachtwoord voordat je ${whom} kunt bereiken. Log daar in en probeer het opnieuw.`;
  }
  if (status >= 500 && status !== 511) {
    return `Een gateway meldt dat ${whom} niet bereikbaar is (${status}). Probeer het zo opnieuw.`;
  }
  if (status === 404 || status === 405) {
    return `Er is niets gevonden op de plek van ${whom} (${status}). Heeft je netwerk een inlogpagina, open dan een nieuw tabblad en log in. Neem anders contact op met de eigenaar van de site.`;
  }
  return `Een andere pagina antwoordde in plaats van ${whom}. Heeft je netwerk een inlogpagina, open dan een nieuw tabblad, log in en probeer het opnieuw.`;
}
