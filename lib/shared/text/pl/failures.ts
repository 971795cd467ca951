import type { ErrorDetails } from '../../errors/error-codes';
import type { FailuresText } from '../texts';
import { errorText } from './errors';
import { fileKind } from './file-kinds';
import { foreignAnswerText } from './foreign-answer';
import { formats } from './formats';

const { bytes } = formats;

/** Why a file was not uploaded, in Polish. */
export const failuresText: FailuresText = {
  error: errorText,
  client: {
    network: ({ host }) =>
      host === undefined
        ? 'Kilka razy nie udało się połączyć. Sprawdź połączenie i spróbuj ponownie.'
        : `Nie można połączyć się z serwerem ${host}, na którym są przechowywane zdjęcia. Sprawdź połączenie; jeśli inne strony działają, blokuje go Twoja sieć lub rozszerzenie. Potem spróbuj ponownie.`,
    unreadable_answer: ({ host, actualBytes }) =>
      `Serwer ${host}, na którym są przechowywane zdjęcia, nie przyjął tego pliku i nie podał czytelnej przyczyny. Limit serwera proxy może być niższy niż ${bytes(actualBytes ?? 0)}. Użyj innej sieci albo skontaktuj się z właścicielem witryny.`,
    forbidden_here: ({ host }) =>
      `Zasady bezpieczeństwa tej strony nie pozwalają wysyłać plików na serwer ${host}. Skontaktuj się z właścicielem witryny.`,
    intercepted: textOfForeign,
    proxy_limit: textOfForeign,
    stalled: ({ host }) =>
      `Przesyłanie${host === undefined ? '' : ` na serwer ${host}`} utknęło. Sprawdź połączenie i spróbuj ponownie.`,
    upload_refused: () =>
      'Magazyn danych odrzucił ten plik. Spróbuj ponownie. Jeśli to się powtórzy, skontaktuj się z właścicielem witryny.',
    source_too_large: ({ actualBytes, limitBytes }) =>
      actualBytes !== undefined && limitBytes !== undefined
        ? `Ten plik ma ${bytes(actualBytes)}; limit to ${bytes(limitBytes)}. Najpierw zmniejsz zdjęcie.`
        : 'Ten plik jest za duży. Najpierw zmniejsz zdjęcie.',
    unreadable: () =>
      'Nie udało się odczytać tego pliku. Jeśli został przeniesiony lub zmieniony, wybierz go ponownie. Jeśli jest w folderze w chmurze, najpierw go pobierz.',
    not_restored: () => 'Po zamknięciu strony nie udało się przywrócić tego pliku. Wybierz go ponownie.',
    cannot_convert: ({ actualType }) =>
      `Twoja przeglądarka nie potrafi przekonwertować tego pliku${kindOf(actualType)}. Najpierw zapisz go jako JPEG albo użyj innej przeglądarki.`,
    cannot_edit: ({ actualType }) =>
      `W tej przeglądarce nie można obrócić ani przyciąć tego pliku${kindOf(actualType)}. Cofnij tę zmianę i ponów.`,
    undecodable_here: ({ actualType }) =>
      `Ta przeglądarka nie potrafi odczytać tego pliku${kindOf(actualType)}, a jest on za duży, aby wysłać go bez zmian. Otwórz tę stronę w innej przeglądarce albo najpierw zapisz plik jako JPEG.`,
    original_too_large: ({ actualBytes, limitBytes }) =>
      actualBytes !== undefined && limitBytes !== undefined
        ? `W oryginalnym rozmiarze to zdjęcie ma ${bytes(actualBytes)}; limit to ${bytes(limitBytes)}. Wyślij mniejszą wersję.`
        : 'W oryginalnym rozmiarze to zdjęcie jest za duże. Wyślij mniejszą wersję.',
    conversion_stopped: () =>
      'Przeglądarka przerwała konwersję tego pliku. Spróbuj ponownie albo najpierw zapisz go jako JPEG lub PNG.',
    conversion_interrupted: () =>
      'Strona została zamknięta podczas konwersji tego pliku. Spróbuj ponownie albo najpierw zapisz go jako JPEG lub PNG.',
    unexpected_answer: ({ reason }) =>
      reason ?? 'Nieoczekiwana odpowiedź serwera. Spróbuj ponownie za chwilę.',
  },
};

/** The kind of a file, behind the word for it. */
function kindOf(type: string | undefined): string {
  return type ? ` (${fileKind(type)})` : '';
}

function textOfForeign({ status = 0, host, actualBytes }: ErrorDetails): string {
  return foreignAnswerText({
    status,
    ...(host === undefined ? {} : { host }),
    ...(actualBytes === undefined ? {} : { sizeBytes: actualBytes }),
  });
}
