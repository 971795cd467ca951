import type { Texts } from '../texts';
import { dates } from './dates';
import { foreignAnswerText } from './foreign-answer';
import { formats } from './formats';

const { plural } = formats;

/** One link for all that somebody has just sent, in French. */
export const uploadLinkText: Texts['uploadLink'] = {
  make: (number) =>
    plural(number, {
      one: 'Un lien pour # photo',
      many: 'Un seul lien pour les # de photos',
      other: 'Un seul lien pour les # photos',
    }),
  making: 'Création du lien…',
  name: 'Lien vers toutes les photos',
  copied: 'Copié',
  copy: 'Copier le lien',
  copyByHand: 'Appuyez sur Ctrl+C',
  until: (iso) => `Toute personne disposant du lien peut les voir jusqu’au ${dates.moment(iso)}.`,
  onlyFirst: (number) =>
    plural(number, {
      one: 'Il affiche la première photo.',
      many: 'Il affiche les # de premières photos.',
      other: 'Il affiche les # premières photos.',
    }),
  unreachable: 'Impossible de joindre le serveur. Vérifiez votre connexion, puis réessayez.',
  foreign: foreignAnswerText,
  noReason: 'Le serveur a refusé. Réessayez.',
  loadErrors: async () => (await import('./errors')).errorText,
};
