import type { Texts } from '../texts';
import { formats } from './formats';

const { bytes, count, plural } = formats;

/** The upload page before the first file, and the notices above it, in German. */
export const uploadText: Texts['upload'] = {
  /** Before the first file. */
  empty: {
    reading: 'Deine Dateien werden gelesen…',
    invitation: 'Fotos hierher ziehen',
    /** Nothing can be dropped where there are only fingers. */
    invitationByTouch: 'Füge deine Fotos hinzu',
    otherWays: 'oder Ordner ziehen, oder einfügen',
    choose: 'Fotos auswählen',
    limits: ({ maxBytes }) => `Fotos bis ${bytes(maxBytes)}, auch HEIC vom iPhone.`,
    noLocationTitle: 'Ohne Standort',
    /** Says in one line what stays of a photo and what goes. */
    noLocation: ({ keepsDate }) =>
      keepsDate
        ? 'Standort und Kameradaten werden entfernt, bevor Fotos dein Gerät verlassen. Das Aufnahmedatum bleibt.'
        : 'Standort, Kameradaten und Aufnahmedatum werden entfernt, bevor Fotos dein Gerät verlassen.',
    smallerTitle: 'Erst verkleinert',
    smaller: (maxDimension) =>
      `Fotos werden auf deinem Gerät auf ${count(maxDimension)}\u00a0Pixel verkleinert, damit das Hochladen schnell geht.`,
    originalTitle: 'Volle Qualität',
    original: 'Fotos behalten ihre volle Auflösung. Nur die Metadaten werden entfernt.',
    /** Says who sees what is sent, by what it becomes. */
    audienceTitles: { held: 'Erst nach Zustimmung', private: 'Privat', public: 'Öffentlich' },
    audiences: {
      held: 'Deine Fotos warten auf Zustimmung. Bis dahin können nur die Admins dieser Website sie sehen.',
      private: 'Nur du und die Admins dieser Website können deine Fotos sehen.',
      public: 'Fotos, die du hier hochlädst, sind öffentlich. Alle können sie sehen.',
    },
  },
  letGo: 'Zum Hochladen loslassen',
  chooseFolder: 'Ordner auswählen',
  takePhoto: 'Foto aufnehmen',
  fullSize: 'Originalgröße behalten',

  notices: {
    offlineBusy: 'Du bist offline. Das Hochladen wird automatisch fortgesetzt.',
    offlineIdle:
      'Du bist offline. Fotos, die du jetzt hinzufügst, werden gesendet, sobald du wieder online bist.',
    restored: (photos) =>
      plural(photos, {
        one: 'Ein Foto von deinem letzten Besuch wird weiter hochgeladen.',
        other: '# Fotos von deinem letzten Besuch werden weiter hochgeladen.',
      }),
    recovered: (photos) =>
      plural(photos, {
        one: 'Ein Foto von deinem letzten Besuch ist fertig hochgeladen.',
        other: '# Fotos von deinem letzten Besuch sind fertig hochgeladen.',
      }),
    atRisk: (photos) =>
      plural(photos, {
        one: 'Lass diese Seite offen, sonst musst du ein Foto noch einmal auswählen.',
        other: 'Lass diese Seite offen, sonst musst du # Fotos noch einmal auswählen.',
      }),
  },
};
