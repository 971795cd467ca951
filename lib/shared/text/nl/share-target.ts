import type { Texts } from '../texts';
import { formats } from './formats';
import { photos } from './photos';

/** Photos that another app of the phone has shared with this one, in Dutch. */
export const shareTargetText: Texts['shareTarget'] = {
  title: (count) => `${photos(count)} gedeeld vanuit een andere app`,
  question: 'Hier uploaden?',
  add: (count) => `${photos(count)} uploaden`,
  discard: 'Niet uploaden',
  added: (count) => `${photos(count)} toegevoegd.`,
  discarded: 'Er is niets geüpload.',
  more: (count) => `+${formats.count(count)}`,
  missed: 'De gedeelde foto’s zijn niet aangekomen. Kies ze op deze pagina.',
  full: 'Er is op dit apparaat niet genoeg ruimte voor de gedeelde foto’s. Kies ze op deze pagina.',
  empty: 'Er zat geen foto in wat je hebt gedeeld.',
};
