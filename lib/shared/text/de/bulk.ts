import type { Texts } from '../texts';
import { formats } from './formats';
import { photos } from './photos';

const { count, percent, plural } = formats;

/** Words for changes of many photos at once, in German: tools, questions, links, tags. */
export const bulkText: Texts['bulk'] = {
  toolbar: 'Ausgewählte Fotos',
  clearSelection: 'Auswahl aufheben',
  clearSelectionTip: 'Auswahl aufheben (Esc)',
  selected: (number) => `${photos(number)} ausgewählt`,
  selectAll: 'Alle auswählen',
  selecting: ({ found, progress }) => `${count(found)} gefunden (${percent(progress)}) · Stopp`,

  accept: 'Annehmen',
  refuse: 'Ablehnen',
  refuseWithWord: 'Mit Nachricht ablehnen',
  restore: 'Wiederherstellen',
  purge: 'Endgültig löschen',
  publish: 'Veröffentlichen',
  makePrivate: 'Privat stellen',
  edit: 'Bearbeiten',
  date: 'Aufnahmedatum',
  addToAlbum: 'Zu Album hinzufügen',
  shareLink: 'Freigabelink',
  removeFromAlbum: 'Aus Album entfernen',
  moveToFront: 'An den Anfang',
  copyLinks: 'Links kopieren',
  download: 'Herunterladen',
  moveToTrash: 'In den Papierkorb',
  atMostInDownload: (number) => `Höchstens ${photos(number)} auf einmal`,

  publishQuestion: (number) => `${photos(number)} veröffentlichen?`,
  publishAnswer: (number) => `${photos(number)} veröffentlichen`,
  publishExplanation: (number) =>
    plural(number, { one: '# Foto wird für alle sichtbar.', other: '# Fotos werden für alle sichtbar.' }),

  links: {
    title: (number) => plural(number, { one: '# Link kopieren', other: '# Links kopieren' }),
    onlyNewest: (number) =>
      plural(number, {
        one: 'Nur das neueste Foto ist enthalten.',
        other: 'Nur die neuesten # Fotos sind enthalten.',
      }),
    reading: 'Fotos werden gelesen…',
    gone: (number) =>
      plural(number, { one: 'Dieses Foto gibt es nicht mehr.', other: '# Fotos gibt es nicht mehr.' }),
    name: 'Links',
    notPublic: (number) =>
      plural(number, {
        one: '# Foto ist privat. Sein Link funktioniert nur für angemeldete Admins.',
        other: '# Fotos sind privat. Ihre Links funktionieren nur für angemeldete Admins.',
      }),
    form: 'Format',
    forms: { url: 'URLs', markdown: 'Markdown', html: 'HTML' },
  },

  tags: {
    title: (number) => `${photos(number)} bearbeiten`,
    add: 'Schlagwörter hinzufügen',
    addExample: 'Urlaub, Meer',
    remove: 'Schlagwörter entfernen',
    description: 'Beschreibung',
    descriptionHint: 'Ersetzt vorhandene Beschreibungen. Leer lassen, um sie zu behalten.',
    fillIn: 'Fülle mindestens ein Feld aus.',
    save: 'Speichern',
  },
};
