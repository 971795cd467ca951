import type { Texts } from '../texts';
import { dates } from './dates';
import { photos } from './photos';
import { quoted } from './quoted';

const DAY_SECONDS = 86_400;

const LIVES: readonly Readonly<{ seconds: number | null; label: string }>[] = [
  { seconds: DAY_SECONDS, label: '1 dag' },
  { seconds: 7 * DAY_SECONDS, label: '7 dagen' },
  { seconds: 30 * DAY_SECONDS, label: '30 dagen' },
  { seconds: 365 * DAY_SECONDS, label: '1 jaar' },
  { seconds: null, label: 'Nooit' },
];

/** Links to several photos or an album, in Dutch: making them, and the list of all. */
export const linksText: Texts['links'] = {
  title: (number) => `${photos(number)} delen`,
  titleOfAlbum: (title) => `Album ${quoted(title)} delen`,
  explanation:
    'Iedereen met de link kan deze foto’s zonder in te loggen bekijken en downloaden. Je kunt de link altijd intrekken.',
  explanationOfAlbum:
    'Iedereen met de link kan de foto’s in dit album zonder in te loggen bekijken en downloaden, ook foto’s die later worden toegevoegd. Je kunt de link altijd intrekken.',
  heading: 'Titel boven de foto’s',
  optional: '(optioneel)',
  recipients: 'Voor',
  recipientsHint:
    'Met één naam per regel krijgt iedereen een eigen link, die je apart kunt intrekken. Alleen beheerders zien de namen.',
  expiresAfter: 'Verloopt na',
  lives: LIVES,
  password: 'Wachtwoord',
  passwordHint: 'Nodig voordat er iets te zien is. Stuur het apart van de link.',
  create: 'Link maken',
  creating: 'Maken…',
  tooMany: (limit) => `Een link toont maximaal ${photos(limit)}. Zet ze in een album en deel het album.`,
  tooManyNames: (limit) => `Maximaal ${limit} namen tegelijk.`,
  link: 'Link',
  linkFor: (name) => `Link voor ${name}`,
  copyNamed: (label) => `Kopiëren: ${label}`,
  expires: (iso) => `Verloopt op ${dates.moment(iso)}.`,
  neverExpires: 'De link werkt tot je die intrekt.',
  another: 'Nog een link maken',
  allLinks: 'Alle links',

  pageTitle: 'Links',
  pageHint:
    'Links naar meerdere foto’s en naar albums. Links naar één foto worden niet bewaard en staan hier dus niet.',
  none: 'Er zijn nog geen links.',
  noneHint: 'Selecteer foto’s in de galerij en kies ‘Deellink’.',
  toGallery: 'Naar de galerij',
  opensSet: photos,
  opensAlbum: (title) => `Album ${quoted(title)}`,
  opensGone: 'Een verwijderd album',
  dropsInto: (title) =>
    title === null ? 'Laat gasten foto’s toevoegen' : `Laat gasten foto’s aan ${quoted(title)} toevoegen`,
  forWhom: (name) => `voor ${name}`,
  withPassword: 'met wachtwoord',
  createdBy: (name, when) => `Gemaakt door ${name}, ${when}`,
  createdByUploader: (when) => `Gemaakt door een uploader, ${when}`,
  until: (when) => `verloopt op ${when}`,
  ended: (when) => `verlopen op ${when}`,
  never: 'verloopt nooit',
  moment: dates.shortMoment,
  between: ' · ',
  open: 'Openen',
  openNamed: (label) => `Openen: ${label}`,
  edit: 'Bewerken',
  editNamed: (label) => `Bewerken: ${label}`,
  revoke: 'Intrekken',
  revokeNamed: (label) => `Intrekken: ${label}`,
  revokeTitle: (label) => `De link ${quoted(label)} intrekken?`,
  revokeHint: 'De link werkt binnen een minuut niet meer. Foto’s die mensen al hebben bewaard, houden ze.',
  revoked: 'De link is ingetrokken.',
  saved: 'De link is gewijzigd.',
  more: 'Oudere links',
  loading: 'Laden…',

  editTitle: 'Link wijzigen',
  recipient: 'Voor',
  note: 'Notitie',
  noteHint: 'Alleen beheerders zien die.',
  keepEnd: (end) => `Zoals het is (${end})`,
  fromNow: (label) => `${label} vanaf nu`,
  keepPassword: 'Zoals het is',
  newPassword: 'Nieuw wachtwoord',
  noPassword: 'Geen wachtwoord',
  save: 'Opslaan',
  saving: 'Opslaan…',
};
