import type { Texts } from '../texts';
import { dates } from './dates';
import { foreignAnswerText } from './foreign-answer';
import { formats } from './formats';
import { quoted } from './quoted';

const { bytes, count, plural } = formats;

const DAY = 86_400;

/** The page of drop links, for admins, in Dutch. */
export const guestsText: Texts['guests'] = {
  title: 'Gasten',
  hint: 'Iedereen met een uploadlink kan zonder account foto’s toevoegen. Print de code en zet die op de tafels.',
  newLink: 'Nieuwe uploadlink',
  none: 'Er zijn nog geen uploadlinks.',
  untitled: 'Voeg je foto’s toe',
  noAlbum: 'Geen album',
  used: ({ files, most }) =>
    plural(most, { one: `${count(files)} van één foto`, other: `${count(files)} van # foto’s` }),
  usedBytes: ({ used, most }) => `${bytes(used)} van ${bytes(most)}`,
  full: 'Vol',
  expired: 'Verlopen',
  expires: (iso, timeZone, nowMs) => `verloopt op ${dates.shortMoment(iso, timeZone, nowMs)}`,
  neverExpires: 'verloopt nooit',
  held: 'foto’s wachten op goedkeuring',
  between: ' · ',
  code: 'Code en link',
  codeOf: (title) => `Code en link van ${title}`,
  change: 'Wijzigen',
  changeOf: (title) => `${title} wijzigen`,
  revoke: 'Intrekken',
  revokeOf: (title) => `${title} intrekken`,
  revokeTitle: (title) => `${quoted(title)} intrekken?`,
  revokeHint: 'Binnen een minuut kan niemand er meer foto’s mee sturen. Al gestuurde foto’s blijven.',
  revoked: 'Link ingetrokken.',
  created: 'Link gemaakt.',
  changed: 'Link gewijzigd.',

  changeTitle: 'Uploadlink wijzigen',
  fields: {
    album: 'Album',
    title: 'Titel voor gasten',
    titleHint: 'De bruiloft van Anna en Ben',
    welcome: 'Welkomsttekst',
    welcomeHint: 'Fijn dat je er was! Voeg hier de foto’s toe die je vandaag hebt gemaakt.',
    picture: 'Afbeelding boven de tekst',
    note: 'Notitie, alleen voor beheerders',
    files: 'Maximaal aantal foto’s in totaal',
    megabytes: 'Maximaal aantal megabytes in totaal',
    noLimit: 'Geen limiet',
    end: 'Verloopt',
    takeBack: 'Gasten kunnen een foto terugnemen',
    askName: 'Gasten naar hun naam vragen',
    hold: 'Foto’s wachten op goedkeuring',
    see: 'Gasten zien het album',
    seeHint: 'Kies eerst een album.',
  },
  noPicture: 'Geen afbeelding',
  pictureOf: (name) => `${name} gebruiken`,
  keepPicture: 'De eerder gekozen afbeelding',
  loadingPictures: 'Je nieuwste foto’s laden…',
  keepEnd: 'Zo laten',
  ends: [
    { seconds: DAY, label: 'Over een dag' },
    { seconds: 7 * DAY, label: 'Over een week' },
    { seconds: 30 * DAY, label: 'Over 30 dagen' },
    { seconds: 365 * DAY, label: 'Over een jaar' },
    { seconds: null, label: 'Nooit' },
  ],
  takeBacks: [
    { seconds: 0, label: 'Nooit' },
    { seconds: 3_600, label: 'Een uur lang' },
    { seconds: DAY, label: 'Een dag lang' },
    { seconds: 7 * DAY, label: 'Een week lang' },
    { seconds: 30 * DAY, label: '30 dagen lang' },
  ],
  create: 'Link maken',
  save: 'Opslaan',

  codeTitle: 'Scan om foto’s toe te voegen',
  codeAlt: (url) => `QR-code van ${url}`,
  copy: 'Link kopiëren',
  copied: 'Gekopieerd',
  svg: 'SVG',
  png: 'PNG',
  card: 'Kaartje printen',
  fileName: 'uploadlink',

  cardTitle: 'Kaartje',
  cardHow: 'Scan de code met de camera van je telefoon en voeg je foto’s toe. Geen app, geen account.',
  print: 'Printen',
  back: 'Terug naar gasten',
  cardMissing: 'Deze link bestaat niet meer.',

  unreachable: 'De server is niet bereikbaar. Controleer je verbinding en probeer het opnieuw.',
  noReason: 'De server gaf geen reden op. Probeer het opnieuw.',
  foreign: foreignAnswerText,
  loadErrors: async () => (await import('./errors')).errorText,
};
