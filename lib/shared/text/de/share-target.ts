import type { Texts } from '../texts';
import { formats } from './formats';
import { photos } from './photos';

/** Photos that another app of the phone has shared with this one, in German. */
export const shareTargetText: Texts['shareTarget'] = {
  title: (count) => `${photos(count)} aus einer anderen App geteilt`,
  question: 'Hier hochladen?',
  add: (count) => `${photos(count)} hochladen`,
  discard: 'Nicht hochladen',
  added: (count) => `${photos(count)} hinzugefügt.`,
  discarded: 'Nichts wurde hochgeladen.',
  more: (count) => `+${formats.count(count)}`,
  missed: 'Die geteilten Fotos sind hier nicht angekommen. Wähle sie stattdessen auf dieser Seite aus.',
  full: 'Auf diesem Gerät ist nicht genug Platz für die geteilten Fotos. Wähle sie stattdessen auf dieser Seite aus.',
  empty: 'Im Geteilten war kein Foto.',
};
