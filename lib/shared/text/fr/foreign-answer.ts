import type { ForeignAnswer } from '../../errors/foreign-answer';
import { formats } from './formats';

/** Says in French, by its status, where a foreign answer came from. */
export function foreignAnswerText({ status, host, sizeBytes }: ForeignAnswer): string {
  const whom = host ?? 'le serveur';
  if (status === 413) {
    const size = sizeBytes === undefined ? 'de cette taille' : `de ${formats.bytes(sizeBytes)}`;
    return `Un proxy entre vous et ${whom} bloque les envois ${size}, car sa limite est inférieure à celle de ce site. Utilisez un autre réseau ou contactez le propriétaire du site.`;
  }
  if (status === 407) {
    return `Un proxy de votre réseau demande un nom et un mot de passe avant de laisser joindre ${whom}. Connectez-vous à ce proxy, puis réessayez.`;
  }
  if (status >= 500 && status !== 511) {
    return `Une passerelle signale que ${whom} n’est pas disponible (${status}). Réessayez dans un instant.`;
  }
  if (status === 404 || status === 405) {
    return `Rien n’a été trouvé là où devrait être ${whom} (${status}). Si votre réseau a une page de connexion, ouvrez un nouvel onglet et connectez-vous\u00a0; sinon, contactez le propriétaire du site.`;
  }
  return `Une autre page a répondu là où ${whom} était attendu. Si votre réseau a une page de connexion, ouvrez un nouvel onglet et connectez-vous, puis réessayez.`;
}
