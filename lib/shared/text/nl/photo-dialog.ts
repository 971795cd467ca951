import type { Texts } from '../texts';
import { formats } from './formats';

const { count } = formats;

/** One photo of the upload list, large, in Dutch: before it is sent it can be changed. */
export const photoDialogText: Texts['photoDialog'] = {
  title: 'Foto',
  place: ({ at, all }) => `${count(at)} van ${count(all)}`,
  close: 'Sluiten',
  previous: 'Vorige foto',
  next: 'Volgende foto',
  loading: 'Openen…',
  notShown: 'Deze foto kan hier niet worden getoond.',
  tools: 'Foto bewerken',
  rotateLeft: 'Linksom draaien',
  rotateRight: 'Rechtsom draaien',
  crop: 'Bijsnijden',
  undo: 'Ongedaan maken',
  redo: 'Opnieuw doen',
  remove: 'Uit lijst halen',
  name: 'Bestandsnaam',
  caption: 'Bijschrift',
  captionHint: 'Beschrijf de foto voor mensen die hem niet kunnen zien.',
  animated: 'Animaties kunnen niet worden gedraaid of bijgesneden.',
  locked: 'Al onderweg, dus hier niet meer te wijzigen.',
  open: 'Link openen',
  copyLink: 'Link kopiëren',
  copied: 'Link gekopieerd',
  notCopied: 'Kopiëren mislukt',
  cropping: {
    title: 'Foto bijsnijden',
    ratio: 'Verhouding',
    free: 'Vrij',
    original: 'Origineel',
    square: 'Vierkant',
    wholePhoto: 'Hele foto',
    cancel: 'Annuleren',
    done: 'Klaar',
    box: 'Bijsnijkader. Verplaats het met de pijltoetsen.',
    corners: {
      topLeft: 'Hoek linksboven. Verplaats deze met de pijltoetsen.',
      topRight: 'Hoek rechtsboven. Verplaats deze met de pijltoetsen.',
      bottomRight: 'Hoek rechtsonder. Verplaats deze met de pijltoetsen.',
      bottomLeft: 'Hoek linksonder. Verplaats deze met de pijltoetsen.',
    },
    size: ({ width, height }) => `${count(width)}\u00a0×\u00a0${count(height)}`,
  },
  said: {
    rotatedLeft: 'Linksom gedraaid',
    rotatedRight: 'Rechtsom gedraaid',
    cropped: 'Bijgesneden',
    undone: 'Ongedaan gemaakt',
    redone: 'Opnieuw gedaan',
    removed: (name) => `${name} uit de lijst gehaald`,
    shows: ({ name, at, all }) => `${name}, ${count(at)} van ${count(all)}`,
  },
};
