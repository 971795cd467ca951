import type { Texts } from '../texts';
import { formats } from './formats';

const { plural } = formats;

const KINDS = {
  video: { one: '# video', many: '# di video', other: '# video' },
  audio: { one: '# file audio', many: '# di file audio', other: '# file audio' },
  document: { one: '# documento', many: '# di documenti', other: '# documenti' },
  sidecar: { one: '# file collaterale', many: '# di file collaterali', other: '# file collaterali' },
  hidden: { one: '# immagine nascosta', many: '# di immagini nascoste', other: '# immagini nascoste' },
  other: { one: '# file di altro tipo', many: '# di file di altri tipi', other: '# file di altri tipi' },
} as const;

/** The answers, in Italian, to what somebody drops or pastes besides photos. */
export const dropsText: Texts['drops'] = {
  /** The files of folders that were not put on the list, by kind. */
  leftOut: ({ total, kinds }) => {
    const parts = (Object.keys(KINDS) as (keyof typeof KINDS)[]).flatMap((kind) => {
      const count = kinds[kind] ?? 0;
      return count > 0 ? [plural(count, KINDS[kind])] : [];
    });
    return `${plural(total, { one: '# altro file ignorato', many: '# di altri file ignorati', other: '# altri file ignorati' })}: ${parts.join(', ')}.`;
  },
  noPhotos: 'In questa cartella non ci sono foto.',
  emptyFolder: 'Questa cartella è vuota. Scegline un’altra o trascina qui delle foto.',
  unreadable:
    'Impossibile leggere questa cartella. Controlla di avere il permesso di aprirla, poi trascinala di nuovo.',
  /** Why nothing could be taken, by code. */
  image_elsewhere:
    'Questa immagine è su un altro sito web e non può essere caricata da lì. Salvala prima sul dispositivo, poi trascina il file.',
  address: 'È un link, non una foto. Salva prima la foto sul dispositivo, poi trascina il file.',
  text: 'Qui non c’è nessuna foto. Trascina dei file di foto, oppure copia una foto e incollala.',
  dismiss: 'Chiudi',

  /** On pages other than the list's own. */
  dropHere: 'Rilascia per caricare',
  added: (photos) =>
    plural(photos, {
      one: '# foto aggiunta ai tuoi caricamenti.',
      many: '# di foto aggiunte ai tuoi caricamenti.',
      other: '# foto aggiunte ai tuoi caricamenti.',
    }),
  show: 'Mostra caricamenti',
};
