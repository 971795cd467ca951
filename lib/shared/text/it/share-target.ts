import type { Texts } from '../texts';
import { formats } from './formats';
import { photos } from './photos';

const { plural } = formats;

/** Photos that another app of the phone has shared with this one, in Italian. */
export const shareTargetText: Texts['shareTarget'] = {
  title: (count) =>
    plural(count, {
      one: '# foto condivisa da un’altra app',
      many: '# di foto condivise da un’altra app',
      other: '# foto condivise da un’altra app',
    }),
  question: 'Caricarle qui?',
  add: (count) => `Carica ${photos(count)}`,
  discard: 'Non caricare',
  added: (count) =>
    plural(count, { one: '# foto aggiunta.', many: '# di foto aggiunte.', other: '# foto aggiunte.' }),
  discarded: 'Non è stato caricato nulla.',
  more: (count) => `+${formats.count(count)}`,
  missed: 'Le foto condivise non sono arrivate. Sceglile in questa pagina.',
  full: 'Su questo dispositivo non c’è abbastanza spazio per ricevere le foto condivise. Sceglile in questa pagina.',
  empty: 'In ciò che hai condiviso non c’erano foto.',
};
