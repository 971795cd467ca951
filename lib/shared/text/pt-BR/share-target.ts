import type { Texts } from '../texts';
import { formats } from './formats';
import { photos } from './photos';

/** Photos that another app of the phone has shared with this one, in Brazilian Portuguese. */
export const shareTargetText: Texts['shareTarget'] = {
  title: (count) =>
    formats.plural(count, {
      one: '# foto compartilhada de outro app',
      many: '# de fotos compartilhadas de outro app',
      other: '# fotos compartilhadas de outro app',
    }),
  question: 'Enviar para cá?',
  add: (count) => `Enviar ${photos(count)}`,
  discard: 'Não enviar',
  added: (count) =>
    formats.plural(count, {
      one: '# foto adicionada.',
      many: '# de fotos adicionadas.',
      other: '# fotos adicionadas.',
    }),
  discarded: 'Nada foi enviado.',
  more: (count) => `+${formats.count(count)}`,
  missed: 'As fotos compartilhadas não chegaram aqui. Escolha-as nesta página.',
  full: 'Não há espaço suficiente neste dispositivo para receber as fotos compartilhadas. Escolha-as nesta página.',
  empty: 'Não havia nenhuma foto no que você compartilhou.',
};
