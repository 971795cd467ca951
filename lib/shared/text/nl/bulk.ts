import type { Texts } from '../texts';
import { formats } from './formats';
import { photos } from './photos';

const { count, percent, plural } = formats;

/** Words for changes of many photos at once, in Dutch: tools, questions, links, tags. */
export const bulkText: Texts['bulk'] = {
  toolbar: 'Geselecteerde foto’s',
  clearSelection: 'Selectie opheffen',
  clearSelectionTip: 'Selectie opheffen (Esc)',
  selected: (number) => `${photos(number)} geselecteerd`,
  selectAll: 'Alles selecteren',
  selecting: ({ found, progress }) => `${count(found)} gevonden (${percent(progress)}) · Stoppen`,

  accept: 'Accepteren',
  refuse: 'Weigeren',
  refuseWithWord: 'Weigeren met een bericht',
  restore: 'Herstellen',
  purge: 'Definitief verwijderen',
  publish: 'Publiceren',
  makePrivate: 'Privé maken',
  edit: 'Bewerken',
  date: 'Opnamedatum',
  addToAlbum: 'Aan album toevoegen',
  shareLink: 'Deellink',
  removeFromAlbum: 'Uit album halen',
  moveToFront: 'Naar voren verplaatsen',
  copyLinks: 'Links kopiëren',
  download: 'Downloaden',
  moveToTrash: 'Naar prullenbak',
  atMostInDownload: (number) => `Maximaal ${photos(number)} per download`,

  publishQuestion: (number) => `${photos(number)} publiceren?`,
  publishAnswer: (number) => `${photos(number)} publiceren`,
  publishExplanation: (number) =>
    plural(number, {
      one: '# foto wordt zichtbaar voor iedereen.',
      other: '# foto’s worden zichtbaar voor iedereen.',
    }),

  links: {
    title: (number) => plural(number, { one: '# link kopiëren', other: '# links kopiëren' }),
    onlyNewest: (number) =>
      plural(number, {
        one: 'Alleen de nieuwste foto zit erbij.',
        other: 'Alleen de nieuwste # foto’s zitten erbij.',
      }),
    reading: 'Foto’s lezen…',
    gone: (number) =>
      plural(number, { one: 'Die foto bestaat niet meer.', other: '# foto’s bestaan niet meer.' }),
    name: 'Links',
    notPublic: (number) =>
      plural(number, {
        one: '# foto is privé. De link werkt alleen voor ingelogde beheerders.',
        other: '# foto’s zijn privé. De links werken alleen voor ingelogde beheerders.',
      }),
    form: 'Indeling',
    forms: { url: 'URL’s', markdown: 'Markdown', html: 'HTML' },
  },

  tags: {
    title: (number) => `${photos(number)} bewerken`,
    add: 'Tags toevoegen',
    addExample: 'vakantie, zee',
    remove: 'Tags verwijderen',
    description: 'Beschrijving',
    descriptionHint: 'Vervangt de huidige beschrijvingen. Laat leeg om ze te houden.',
    fillIn: 'Vul minstens één veld in.',
    save: 'Opslaan',
  },
};
