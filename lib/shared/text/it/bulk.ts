import type { Texts } from '../texts';
import { formats } from './formats';
import { photos } from './photos';

const { percent, plural } = formats;

/** Words for changes of many photos at once, in Italian: tools, questions, links, tags. */
export const bulkText: Texts['bulk'] = {
  toolbar: 'Foto selezionate',
  clearSelection: 'Deseleziona tutto',
  clearSelectionTip: 'Deseleziona tutto (Esc)',
  selected: (number) =>
    plural(number, {
      one: '# foto selezionata',
      many: '# di foto selezionate',
      other: '# foto selezionate',
    }),
  selectAll: 'Seleziona tutto',
  selecting: ({ found, progress }) =>
    `${plural(found, { one: '# trovata', many: '# di trovate', other: '# trovate' })} (${percent(progress)}) · Interrompi`,

  accept: 'Accetta',
  refuse: 'Rifiuta',
  refuseWithWord: 'Rifiuta con un messaggio',
  restore: 'Ripristina',
  purge: 'Elimina definitivamente',
  publish: 'Pubblica',
  makePrivate: 'Rendi private',
  edit: 'Modifica',
  date: 'Data di scatto',
  addToAlbum: 'Aggiungi a un album',
  shareLink: 'Condividi link',
  removeFromAlbum: 'Rimuovi dall’album',
  moveToFront: 'Sposta all’inizio',
  copyLinks: 'Copia link',
  download: 'Scarica',
  moveToTrash: 'Sposta nel cestino',
  atMostInDownload: (number) => `Al massimo ${photos(number)} per download`,

  publishQuestion: (number) => `Pubblicare ${photos(number)}?`,
  publishAnswer: (number) => `Pubblica ${photos(number)}`,
  publishExplanation: (number) =>
    plural(number, {
      one: '# foto sarà visibile a tutti.',
      many: '# di foto saranno visibili a tutti.',
      other: '# foto saranno visibili a tutti.',
    }),

  links: {
    title: (number) => `Copia ${plural(number, { one: '# link', many: '# di link', other: '# link' })}`,
    onlyNewest: (number) =>
      plural(number, {
        one: 'È inclusa solo la foto più recente.',
        many: 'Sono incluse solo le # di foto più recenti.',
        other: 'Sono incluse solo le # foto più recenti.',
      }),
    reading: 'Lettura delle foto…',
    gone: (number) =>
      plural(number, {
        one: 'Quella foto non esiste più.',
        many: '# di foto non esistono più.',
        other: '# foto non esistono più.',
      }),
    name: 'Link',
    notPublic: (number) =>
      plural(number, {
        one: '# foto è privata. Il suo link funziona solo per gli amministratori che hanno eseguito l’accesso.',
        many: '# di foto sono private. I loro link funzionano solo per gli amministratori che hanno eseguito l’accesso.',
        other:
          '# foto sono private. I loro link funzionano solo per gli amministratori che hanno eseguito l’accesso.',
      }),
    form: 'Formato',
    forms: { url: 'URL', markdown: 'Markdown', html: 'HTML' },
  },

  tags: {
    title: (number) => `Modifica ${photos(number)}`,
    add: 'Aggiungi tag',
    addExample: 'vacanze, mare',
    remove: 'Rimuovi tag',
    description: 'Descrizione',
    descriptionHint: 'Sostituisce le descrizioni esistenti. Lascia vuoto per conservarle.',
    fillIn: 'Compila almeno un campo.',
    save: 'Salva',
  },
};
