import type { Texts } from '../texts';
import { formats } from './formats';

const { count } = formats;

/** One photo of the upload list, large, in Polish: before it is sent it can be changed. */
export const photoDialogText: Texts['photoDialog'] = {
  title: 'Zdjęcie',
  place: ({ at, all }) => `${count(at)} z ${count(all)}`,
  close: 'Zamknij',
  previous: 'Poprzednie zdjęcie',
  next: 'Następne zdjęcie',
  loading: 'Otwieranie…',
  notShown: 'Tego zdjęcia nie można tu pokazać.',
  tools: 'Edytuj zdjęcie',
  rotateLeft: 'Obróć w lewo',
  rotateRight: 'Obróć w prawo',
  crop: 'Przytnij',
  undo: 'Cofnij',
  redo: 'Ponów',
  remove: 'Usuń z listy',
  name: 'Nazwa pliku',
  caption: 'Opis',
  captionHint: 'Opisz zdjęcie osobom, które go nie widzą.',
  animated: 'Animacji nie można obracać ani przycinać.',
  locked: 'Jest już w drodze, więc nie można go tu zmienić.',
  open: 'Otwórz link',
  copyLink: 'Kopiuj link',
  copied: 'Link skopiowany',
  notCopied: 'Nie udało się skopiować',
  cropping: {
    title: 'Przycinanie zdjęcia',
    ratio: 'Proporcje',
    free: 'Dowolne',
    original: 'Oryginalne',
    square: 'Kwadrat',
    wholePhoto: 'Całe zdjęcie',
    cancel: 'Anuluj',
    done: 'Gotowe',
    box: 'Obszar kadru. Przesuń go klawiszami strzałek.',
    corners: {
      topLeft: 'Lewy górny róg. Przesuń go klawiszami strzałek.',
      topRight: 'Prawy górny róg. Przesuń go klawiszami strzałek.',
      bottomRight: 'Prawy dolny róg. Przesuń go klawiszami strzałek.',
      bottomLeft: 'Lewy dolny róg. Przesuń go klawiszami strzałek.',
    },
    size: ({ width, height }) => `${count(width)}\u00a0×\u00a0${count(height)}`,
  },
  said: {
    rotatedLeft: 'Obrócono w lewo',
    rotatedRight: 'Obrócono w prawo',
    cropped: 'Przycięto',
    undone: 'Cofnięto',
    redone: 'Ponowiono',
    removed: (name) => `Usunięto: ${name}`,
    shows: ({ name, at, all }) => `${name}, ${count(at)} z ${count(all)}`,
  },
};
