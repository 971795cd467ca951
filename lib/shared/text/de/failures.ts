import type { ErrorDetails } from '../../errors/error-codes';
import type { FailuresText } from '../texts';
import { errorText } from './errors';
import { fileKind } from './file-kinds';
import { foreignAnswerText } from './foreign-answer';
import { formats } from './formats';

const { bytes } = formats;

/** Why a file was not uploaded, in German. */
export const failuresText: FailuresText = {
  /** Reasons that the server knows too. */
  error: errorText,
  /** Reasons that only a browser meets, by their code. */
  client: {
    network: ({ host }) =>
      host === undefined
        ? 'Die Verbindung ist mehrmals fehlgeschlagen. Prüfe sie und versuche es dann erneut.'
        : `${host}, wo die Fotos liegen, ist nicht erreichbar. Prüfe deine Verbindung. Wenn andere Seiten sich öffnen, blockiert dein Netzwerk oder eine Erweiterung die Adresse. Versuche es dann erneut.`,
    unreadable_answer: ({ host, actualBytes }) =>
      `${host}, wo die Fotos liegen, hat diese Datei nicht angenommen und keinen lesbaren Grund genannt. Vielleicht lässt ein Proxy weniger als ${bytes(actualBytes ?? 0)} zu. Versuche es in einem anderen Netzwerk, oder wende dich an den Betreiber der Website.`,
    forbidden_here: ({ host }) =>
      `Die Sicherheitsregeln dieser Seite lassen es nicht zu, Dateien an ${host} zu senden. Wende dich an den Betreiber der Website.`,
    intercepted: textOfForeign,
    proxy_limit: textOfForeign,
    stalled: ({ host }) =>
      `Das Hochladen${host === undefined ? '' : ` zu ${host}`} kommt nicht voran. Prüfe deine Verbindung und versuche es dann erneut.`,
    upload_refused: () =>
      'Der Speicher hat diese Datei abgelehnt. Versuche es erneut. Wird sie wieder abgelehnt, wende dich an den Betreiber der Website.',
    source_too_large: ({ actualBytes, limitBytes }) =>
      actualBytes !== undefined && limitBytes !== undefined
        ? `Diese Datei hat ${bytes(actualBytes)}, erlaubt sind ${bytes(limitBytes)}. Verkleinere sie zuerst.`
        : 'Diese Datei ist zu groß. Verkleinere sie zuerst.',
    unreadable: () =>
      'Diese Datei konnte nicht gelesen werden. Wurde sie verschoben oder geändert, wähle sie noch einmal aus. Liegt sie in einem Cloud-Ordner, lade sie erst herunter.',
    not_restored: () =>
      'Diese Datei ließ sich nach dem Schließen der Seite nicht wiederherstellen. Wähle sie noch einmal aus.',
    cannot_convert: ({ actualType }) =>
      `Dein Browser kann diese Datei${kind(actualType)} nicht umwandeln. Speichere sie erst als JPEG, oder verwende einen anderen Browser.`,
    cannot_edit: ({ actualType }) =>
      `Dieser Browser kann diese Datei${kind(actualType)} weder drehen noch zuschneiden. Mach das rückgängig und versuche es erneut.`,
    undecodable_here: ({ actualType }) =>
      `Dieser Browser kann diese Datei${kind(actualType)} nicht lesen, und sie ist zu groß, um so gesendet zu werden. Öffne diese Seite in einem anderen Browser, oder speichere das Bild erst als JPEG.`,
    original_too_large: ({ actualBytes, limitBytes }) =>
      actualBytes !== undefined && limitBytes !== undefined
        ? `In Originalgröße hat dieses Foto ${bytes(actualBytes)}, erlaubt sind ${bytes(limitBytes)}. Sende es stattdessen kleiner.`
        : 'In Originalgröße ist dieses Foto zu groß. Sende es stattdessen kleiner.',
    conversion_stopped: () =>
      'Der Browser hat das Umwandeln dieser Datei abgebrochen. Versuche es erneut, oder speichere sie erst als JPEG oder PNG.',
    conversion_interrupted: () =>
      'Die Seite wurde geschlossen, während diese Datei umgewandelt wurde. Versuche es erneut, oder speichere sie erst als JPEG oder PNG.',
    unexpected_answer: ({ reason }) =>
      reason ?? 'Unerwartete Antwort des Servers. Versuche es gleich noch einmal.',
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
