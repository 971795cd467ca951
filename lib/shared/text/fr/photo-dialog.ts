import type { Texts } from '../texts';
import { formats } from './formats';
import { quoted } from './quoted';

const { count } = formats;

/** One photo of the upload list, large, in French: before it is sent it can be changed. */
export const photoDialogText: Texts['photoDialog'] = {
  title: 'Photo',
  place: ({ at, all }) => `${count(at)} sur ${count(all)}`,
  close: 'Fermer',
  previous: 'Photo précédente',
  next: 'Photo suivante',
  loading: 'Ouverture…',
  notShown: 'Cette photo ne peut pas être affichée ici.',
  tools: 'Modifier la photo',
  rotateLeft: 'Pivoter à gauche',
  rotateRight: 'Pivoter à droite',
  crop: 'Recadrer',
  undo: 'Annuler',
  redo: 'Rétablir',
  remove: 'Retirer de la liste',
  name: 'Nom du fichier',
  caption: 'Légende',
  captionHint: 'Décrivez la photo pour ceux qui ne peuvent pas la voir.',
  animated: 'Les animations ne peuvent être ni pivotées ni recadrées.',
  locked: 'Déjà en route\u00a0: elle ne peut plus être modifiée ici.',
  open: 'Ouvrir le lien',
  copyLink: 'Copier le lien',
  copied: 'Lien copié',
  notCopied: 'Copie impossible',
  /** While it is cropped. */
  cropping: {
    title: 'Recadrer la photo',
    ratio: 'Format',
    free: 'Libre',
    original: 'Original',
    square: 'Carré',
    wholePhoto: 'Photo entière',
    cancel: 'Annuler',
    done: 'Terminé',
    box: 'Zone de recadrage. Déplacez-la avec les flèches.',
    corners: {
      topLeft: 'Coin supérieur gauche. Déplacez-le avec les flèches.',
      topRight: 'Coin supérieur droit. Déplacez-le avec les flèches.',
      bottomRight: 'Coin inférieur droit. Déplacez-le avec les flèches.',
      bottomLeft: 'Coin inférieur gauche. Déplacez-le avec les flèches.',
    },
    size: ({ width, height }) => `${count(width)}\u00a0×\u00a0${count(height)}`,
  },
  /** Read aloud after an action. */
  said: {
    rotatedLeft: 'Pivotée à gauche',
    rotatedRight: 'Pivotée à droite',
    cropped: 'Recadrée',
    undone: 'Annulé',
    redone: 'Rétabli',
    removed: (name) => `${quoted(name)} retirée`,
    shows: ({ name, at, all }) => `${name}, ${count(at)} sur ${count(all)}`,
  },
};
