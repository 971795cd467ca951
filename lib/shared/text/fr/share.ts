import type { ServerTexts } from '../texts';
import { formats } from './formats';

const { bytes, count } = formats;

/** The page behind a share link in French. */
export const shareText: ServerTexts['share'] = {
  titleOfProblem: 'Lien sans photo',
  describe: ({ width, height }) => `Une photo de ${width}\u00a0×\u00a0${height} pixels.`,
  facts: ({ width, height, type, sizeBytes }) =>
    `${count(width)} × ${count(height)} pixels · ${type} · ${bytes(sizeBytes)}`,
  download: 'Télécharger',
  /** Why a link shows nothing, and what to do. */
  problems: {
    missing: {
      title: 'Il n’y a pas de photo ici',
      text: 'Elle a été retirée, ou le lien n’a pas été copié en entier. Demandez-en un nouveau à la personne qui vous l’a envoyé.',
    },
    invalid: {
      title: 'Ce lien ne fonctionne pas',
      text: 'Il n’a pas été copié en entier, ou tous les liens ont été révoqués. Demandez-en un nouveau à la personne qui vous l’a envoyé.',
    },
    expired: {
      title: 'Ce lien a expiré',
      text: 'Les liens ne fonctionnent que pendant un temps limité. Demandez-en un nouveau à la personne qui vous l’a envoyé.',
    },
  },
};
