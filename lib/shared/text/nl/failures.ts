import type { ErrorDetails } from '../../errors/error-codes';
import type { FailuresText } from '../texts';
import { errorText } from './errors';
import { fileKind } from './file-kinds';
import { foreignAnswerText } from './foreign-answer';
import { formats } from './formats';

const { bytes } = formats;

/** Why a file was not uploaded, in Dutch. */
export const failuresText: FailuresText = {
  error: errorText,
  client: {
    network: ({ host }) =>
      host === undefined
        ? 'De verbinding is meerdere keren mislukt. Controleer je verbinding en probeer het opnieuw.'
        : `${host}, waar de foto’s worden bewaard, is niet bereikbaar. Controleer je verbinding. Werken andere pagina’s wel, dan houdt je netwerk of een extensie het tegen. Probeer het daarna opnieuw.`,
    unreadable_answer: ({ host, actualBytes }) =>
      `${host}, waar de foto’s worden bewaard, nam dit bestand niet aan en gaf geen leesbare reden. Misschien ligt de limiet van een proxy onder ${bytes(actualBytes ?? 0)}. Probeer een ander netwerk of neem contact op met de eigenaar van de site.`,
    forbidden_here: ({ host }) =>
      `Volgens de beveiligingsregels van deze pagina mogen er geen bestanden naar ${host}. Neem contact op met de eigenaar van de site.`,
    intercepted: textOfForeign,
    proxy_limit: textOfForeign,
    stalled: ({ host }) =>
      `De upload${host === undefined ? '' : ` naar ${host}`} is vastgelopen. Controleer je verbinding en probeer het opnieuw.`,
    upload_refused: () =>
      'De opslag heeft dit bestand geweigerd. Probeer het opnieuw. Gebeurt het weer, neem dan contact op met de eigenaar van de site.',
    source_too_large: ({ actualBytes, limitBytes }) =>
      actualBytes !== undefined && limitBytes !== undefined
        ? `Dit bestand is ${bytes(actualBytes)}; de limiet is ${bytes(limitBytes)}. Verklein het eerst.`
        : 'Dit bestand is te groot. Verklein het eerst.',
    unreadable: () =>
      'Dit bestand kan niet worden gelezen. Is het verplaatst of gewijzigd, kies het dan opnieuw. Staat het in een cloudmap, download het dan eerst.',
    not_restored: () =>
      'Dit bestand kon niet worden hersteld nadat de pagina was gesloten. Kies het opnieuw.',
    cannot_convert: ({ actualType }) =>
      `Je browser kan ${thisFile(actualType)} niet omzetten. Sla het eerst op als JPEG of gebruik een andere browser.`,
    cannot_edit: ({ actualType }) =>
      `In deze browser kan ${thisFile(actualType)} niet worden gedraaid of bijgesneden. Maak dat ongedaan en probeer het opnieuw.`,
    undecodable_here: ({ actualType }) =>
      `Deze browser kan ${thisFile(actualType)} niet lezen, en het is te groot om zo te versturen. Open deze pagina in een andere browser of sla de afbeelding eerst op als JPEG.`,
    original_too_large: ({ actualBytes, limitBytes }) =>
      actualBytes !== undefined && limitBytes !== undefined
        ? `Op originele grootte is deze foto ${bytes(actualBytes)}; de limiet is ${bytes(limitBytes)}. Stuur de foto verkleind.`
        : 'Op originele grootte is deze foto te groot. Stuur de foto verkleind.',
    conversion_stopped: () =>
      'De browser stopte tijdens het omzetten van dit bestand. Probeer het opnieuw of sla het eerst op als JPEG of PNG.',
    conversion_interrupted: () =>
      'De pagina werd gesloten tijdens het omzetten van dit bestand. Probeer het opnieuw of sla het eerst op als JPEG of PNG.',
    unexpected_answer: ({ reason }) => reason ?? 'Onverwacht antwoord van de server. Probeer het zo opnieuw.',
  },
};

/** `dit bestand (HEIC-foto)`: kinds differ in their gender. */
function thisFile(type: string | undefined): string {
  return type ? `dit bestand (${fileKind(type)})` : 'dit bestand';
}

function textOfForeign({ status = 0, host, actualBytes }: ErrorDetails): string {
  return foreignAnswerText({
    status,
    ...(host === undefined ? {} : { host }),
    ...(actualBytes === undefined ? {} : { sizeBytes: actualBytes }),
  });
}
