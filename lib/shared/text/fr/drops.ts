import type { Texts } from '../texts';
import { formats } from './formats';

const { plural } = formats;

const KINDS = {
  video: { one: '# vidéo', many: '# de vidéos', other: '# vidéos' },
  audio: { one: '# fichier audio', many: '# de fichiers audio', other: '# fichiers audio' },
  document: { one: '# document', many: '# de documents', other: '# documents' },
  sidecar: {
    one: '# fichier annexe',
    many: '# de fichiers annexes',
    other: '# fichiers annexes',
  },
  hidden: { one: '# image masquée', many: '# d’images masquées', other: '# images masquées' },
  other: {
    one: '# fichier d’un autre type',
    many: '# de fichiers d’autres types',
    other: '# fichiers d’autres types',
  },
} as const;

/** The answers, in French, to what somebody drops or pastes besides photos. */
export const dropsText: Texts['drops'] = {
  /** The files of folders that were not put on the list, by kind. */
  leftOut: ({ total, kinds }) => {
    const parts = (Object.keys(KINDS) as (keyof typeof KINDS)[]).flatMap((kind) => {
      const count = kinds[kind] ?? 0;
      return count > 0 ? [plural(count, KINDS[kind])] : [];
    });
    return `${plural(total, { one: '# autre fichier ignoré', many: '# d’autres fichiers ignorés', other: '# autres fichiers ignorés' })}\u00a0: ${parts.join(', ')}.`;
  },
  noPhotos: 'Ce dossier ne contient aucune photo.',
  emptyFolder: 'Ce dossier est vide. Choisissez-en un autre ou déposez des photos.',
  unreadable:
    'Impossible de lire ce dossier. Vérifiez que vous avez le droit de l’ouvrir, puis déposez-le de nouveau.',
  /** Why nothing could be taken, by code. */
  image_elsewhere:
    'Cette image se trouve sur un autre site\u00a0: elle ne peut pas être importée de là. Enregistrez-la d’abord sur votre appareil, puis déposez le fichier.',
  address:
    'C’est un lien, pas une photo. Enregistrez d’abord la photo sur votre appareil, puis déposez le fichier.',
  text: 'Cela ne contient pas de photo. Déposez des fichiers photo, ou copiez une photo et collez-la.',
  dismiss: 'Fermer',

  /** On pages other than the list's own. */
  dropHere: 'Déposez pour importer',
  added: (photos) =>
    plural(photos, {
      one: '# photo ajoutée à vos importations.',
      many: '# de photos ajoutées à vos importations.',
      other: '# photos ajoutées à vos importations.',
    }),
  show: 'Afficher la liste',
};
