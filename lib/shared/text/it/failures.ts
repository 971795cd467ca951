import type { ErrorDetails } from '../../errors/error-codes';
import type { FailuresText } from '../texts';
import { errorText } from './errors';
import { fileKind } from './file-kinds';
import { foreignAnswerText } from './foreign-answer';
import { formats } from './formats';

const { bytes } = formats;

/** Why a file was not uploaded, in Italian. */
export const failuresText: FailuresText = {
  /** Reasons that the server knows too. */
  error: errorText,
  /** Reasons that only a browser meets, by their code. */
  client: {
    network: ({ host }) =>
      host === undefined
        ? 'La connessione non è riuscita più volte. Controllala, poi riprova.'
        : `${host}, dove sono conservate le foto, non è raggiungibile. Controlla la connessione; se altre pagine si aprono, lo blocca la tua rete o un’estensione. Poi riprova.`,
    unreadable_answer: ({ host, actualBytes }) =>
      `${host}, dove sono conservate le foto, non ha accettato questo file e non ha dato un motivo leggibile. Il limite di un proxy potrebbe essere inferiore a ${bytes(actualBytes ?? 0)}. Prova un’altra rete o contatta il proprietario del sito.`,
    forbidden_here: ({ host }) =>
      `Le regole di sicurezza di questa pagina non permettono di inviare file a ${host}. Contatta il proprietario del sito.`,
    intercepted: textOfForeign,
    proxy_limit: textOfForeign,
    stalled: ({ host }) =>
      `Il caricamento${host === undefined ? '' : ` su ${host}`} si è bloccato. Controlla la connessione, poi riprova.`,
    upload_refused: () =>
      'Lo spazio di archiviazione ha rifiutato questo file. Riprova. Se succede ancora, contatta il proprietario del sito.',
    source_too_large: ({ actualBytes, limitBytes }) =>
      actualBytes !== undefined && limitBytes !== undefined
        ? `Questo file è di ${bytes(actualBytes)}; il limite è di ${bytes(limitBytes)}. Prima ridimensionalo.`
        : 'Questo file è troppo grande. Prima ridimensionalo.',
    unreadable: () =>
      'Impossibile leggere questo file. Se è stato spostato o modificato, sceglilo di nuovo. Se è in una cartella nel cloud, prima scaricalo.',
    not_restored: () =>
      'Non è stato possibile recuperare questo file dopo la chiusura della pagina. Sceglilo di nuovo.',
    cannot_convert: ({ actualType }) =>
      `Il tuo browser non può convertire questo file${kind(actualType)}. Salvalo prima come JPEG o usa un altro browser.`,
    cannot_edit: ({ actualType }) =>
      `Questo browser non può ruotare né ritagliare questo file${kind(actualType)}. Annulla queste modifiche, poi riprova.`,
    undecodable_here: ({ actualType }) =>
      `Questo browser non può leggere questo file${kind(actualType)}, che è troppo grande per essere inviato così com’è. Apri questa pagina in un altro browser o salva prima l’immagine come JPEG.`,
    original_too_large: ({ actualBytes, limitBytes }) =>
      actualBytes !== undefined && limitBytes !== undefined
        ? `Alle dimensioni originali, questa foto è di ${bytes(actualBytes)}; il limite è di ${bytes(limitBytes)}. Inviala più piccola.`
        : 'Alle dimensioni originali, questa foto è troppo grande. Inviala più piccola.',
    conversion_stopped: () =>
      'Il browser si è fermato durante la conversione di questo file. Riprova, o salvalo prima come JPEG o PNG.',
    conversion_interrupted: () =>
      'La pagina è stata chiusa durante la conversione di questo file. Riprova, o salvalo prima come JPEG o PNG.',
    unexpected_answer: ({ reason }) => reason ?? 'Risposta imprevista dal server. Riprova tra poco.',
  },
};

/** The kind of a file, behind the word for it. */
function kind(actualType: string | undefined): string {
  return actualType ? ` (${fileKind(actualType)})` : '';
}

function textOfForeign({ status = 0, host, actualBytes }: ErrorDetails): string {
  return foreignAnswerText({
    status,
    ...(host === undefined ? {} : { host }),
    ...(actualBytes === undefined ? {} : { sizeBytes: actualBytes }),
  });
}
