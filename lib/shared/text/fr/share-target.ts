import type { Texts } from '../texts';
import { formats } from './formats';
import { photos } from './photos';

const { plural } = formats;

/** Photos that another app of the phone has shared with this one, in French. */
export const shareTargetText: Texts['shareTarget'] = {
  title: (count) =>
    plural(count, {
      one: '# photo partagée par une autre application',
      many: '# de photos partagées par une autre application',
      other: '# photos partagées par une autre application',
    }),
  question: 'Les importer ici\u00a0?',
  add: (count) => `Importer ${photos(count)}`,
  discard: 'Ne pas importer',
  added: (count) =>
    plural(count, {
      one: '# photo ajoutée.',
      many: '# de photos ajoutées.',
      other: '# photos ajoutées.',
    }),
  discarded: 'Rien n’a été importé.',
  more: (count) => `+${formats.count(count)}`,
  missed: 'Les photos partagées ne sont pas arrivées. Choisissez-les plutôt sur cette page.',
  full: 'Il n’y a pas assez d’espace sur cet appareil pour recevoir les photos partagées. Choisissez-les plutôt sur cette page.',
  empty: 'Ce que vous avez partagé ne contenait pas de photo.',
};
