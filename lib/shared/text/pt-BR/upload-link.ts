import type { Texts } from '../texts';
import { dates } from './dates';
import { foreignAnswerText } from './foreign-answer';
import { formats } from './formats';
import { photos } from './photos';

/** One link for all that somebody has just sent, in Brazilian Portuguese. */
export const uploadLinkText: Texts['uploadLink'] = {
  make: (number) => `Um só link para ${photos(number)}`,
  making: 'Criando o link…',
  name: 'Link para todas as fotos',
  copied: 'Copiado',
  copy: 'Copiar link',
  copyByHand: 'Pressione Ctrl+C',
  until: (iso) => `Qualquer pessoa com o link pode vê-las até ${dates.moment(iso)}.`,
  onlyFirst: (number) =>
    formats.plural(number, {
      one: 'Ele mostra a primeira foto.',
      many: 'Ele mostra as primeiras # de fotos.',
      other: 'Ele mostra as primeiras # fotos.',
    }),
  unreachable: 'Não foi possível acessar o servidor. Verifique sua conexão e tente de novo.',
  foreign: foreignAnswerText,
  noReason: 'O servidor recusou isto. Tente de novo.',
  loadErrors: async () => (await import('./errors')).errorText,
};
