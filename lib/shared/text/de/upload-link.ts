import type { Texts } from '../texts';
import { dates } from './dates';
import { foreignAnswerText } from './foreign-answer';
import { formats } from './formats';

const { plural } = formats;

/** One link for all that somebody has just sent, in German. */
export const uploadLinkText: Texts['uploadLink'] = {
  make: (number) => plural(number, { one: 'Link für # Foto', other: 'Ein Link für alle # Fotos' }),
  making: 'Link wird erstellt…',
  name: 'Link zu allen Fotos',
  copied: 'Kopiert',
  copy: 'Link kopieren',
  copyByHand: 'Strg+C drücken',
  until: (iso) => `Alle mit dem Link können sie bis ${dates.moment(iso)} sehen.`,
  onlyFirst: (number) =>
    plural(number, { one: 'Er zeigt nur das erste Foto.', other: 'Er zeigt die ersten # Fotos.' }),
  unreachable: 'Der Server ist nicht erreichbar. Prüfe deine Verbindung und versuche es dann erneut.',
  foreign: foreignAnswerText,
  noReason: 'Der Server hat das abgelehnt. Versuche es erneut.',
  loadErrors: async () => (await import('./errors')).errorText,
};
