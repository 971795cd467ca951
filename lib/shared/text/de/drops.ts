import type { Texts } from '../texts';
import { formats } from './formats';

const { plural } = formats;

const KINDS = {
  video: { one: '# Video', other: '# Videos' },
  audio: { one: '# Audiodatei', other: '# Audiodateien' },
  document: { one: '# Dokument', other: '# Dokumente' },
  sidecar: { one: '# Begleitdatei', other: '# Begleitdateien' },
  hidden: { one: '# verstecktes Bild', other: '# versteckte Bilder' },
  other: { one: '# Datei eines anderen Typs', other: '# Dateien anderer Typen' },
} as const;

/** The answers, in German, to what somebody drops or pastes besides photos. */
export const dropsText: Texts['drops'] = {
  /** The files of folders that were not put on the list, by kind. */
  leftOut: ({ total, kinds }) => {
    const parts = (Object.keys(KINDS) as (keyof typeof KINDS)[]).flatMap((kind) => {
      const count = kinds[kind] ?? 0;
      return count > 0 ? [plural(count, KINDS[kind])] : [];
    });
    return `${plural(total, { one: '# andere Datei ausgelassen', other: '# andere Dateien ausgelassen' })}: ${parts.join(', ')}.`;
  },
  noPhotos: 'In diesem Ordner sind keine Fotos.',
  emptyFolder: 'Dieser Ordner ist leer. Wähle einen anderen oder lege Fotos hier ab.',
  unreadable:
    'Dieser Ordner konnte nicht gelesen werden. Prüfe, ob du ihn öffnen darfst, und lege ihn dann noch einmal ab.',
  /** Why nothing could be taken, by code. */
  image_elsewhere:
    'Dieses Bild liegt auf einer anderen Website und kann von dort nicht hochgeladen werden. Speichere es erst auf deinem Gerät und lege dann die Datei ab.',
  address:
    'Das ist ein Link, kein Foto. Speichere das Foto erst auf deinem Gerät und lege dann die Datei ab.',
  text: 'Darin ist kein Foto. Lege Fotodateien ab, oder kopiere ein Foto und füge es ein.',
  dismiss: 'Schließen',

  /** On pages other than the list's own. */
  dropHere: 'Zum Hochladen loslassen',
  added: (photos) =>
    plural(photos, { one: '# Foto wird hochgeladen.', other: '# Fotos werden hochgeladen.' }),
  show: 'Liste zeigen',
};
