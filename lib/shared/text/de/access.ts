import type { Role } from '../../roles';
import type { SignInWay } from '../../sign-in';
import type { Texts } from '../texts';
import { dates } from './dates';
import { foreignAnswerText } from './foreign-answer';
import { quoted } from './quoted';

const ROLES: Readonly<Record<Role, string>> = {
  admin: 'Admin',
  editor: 'Bearbeiter',
  viewer: 'Betrachter',
  uploader: 'Einsender',
};
const WAYS: Readonly<Record<SignInWay, string>> = {
  password: 'Passwort',
  link: 'Einmallink',
  openid: 'Single Sign-on',
};

/** The page of sessions and API tokens in German. */
export const accessText: Texts['access'] = {
  title: 'Sitzungen',
  ownTitle: 'Deine Sitzungen',
  othersTitle: 'Sitzungen anderer',
  ownHint:
    'Hier bist du angemeldet. Wenn du eine Sitzung nicht erkennst, beende sie und ändere dein Passwort.',
  noOthers: 'Niemand sonst ist angemeldet.',
  none: 'Du bist nicht mit einer Sitzung dieser Website angemeldet.',
  current: 'Dieser Browser',
  moment: dates.shortMoment,
  /** `when`: such as "5. Jan., 12:30". */
  browser: ({ name, device }) => `${name ?? 'Unbekannter Browser'}${device === null ? '' : ` auf ${device}`}`,
  startedAt: (when) => `Angemeldet am ${when}`,
  lastUsedAt: (when) => `zuletzt aktiv am ${when}`,
  unknownNetwork: 'unbekanntes Netzwerk',
  ownNetwork: 'dieser Computer',
  ways: WAYS,
  roles: ROLES,
  end: 'Beenden',
  /** For people who do not see which row a button is in. */
  endOf: (name, browser) => `Sitzung beenden: ${name}, ${browser}`,
  ended: 'Sitzung beendet.',
  endAll: 'Alle abmelden',
  endAllTitle: 'Alle abmelden?',
  endAllHint: 'Damit enden innerhalb einer Minute alle Sitzungen, auch deine.',
  tokensTitle: 'API-Token',
  tokensHint:
    'Für Skripte: Sende ein Token als „Authorization: Bearer …“. Ein Token darf, was seine Rolle darf.',
  noTokens: 'Es gibt keine API-Token.',
  newToken: 'Neues Token',
  tokenName: 'Name',
  tokenRole: 'Rolle',
  tokenEnd: 'Läuft ab',
  tokenEnds: [
    { days: 30, label: 'In 30 Tagen' },
    { days: 90, label: 'In 90 Tagen' },
    { days: 365, label: 'In einem Jahr' },
    { days: null, label: 'Nie' },
  ],
  create: 'Token erstellen',
  created: 'Kopiere dieses Token jetzt. Es wird nicht noch einmal angezeigt.',
  copy: 'Kopieren',
  copied: 'Kopiert',
  done: 'Fertig',
  revoke: 'Widerrufen',
  revokeOf: (name) => `${quoted(name)} widerrufen`,
  revokeTitle: (name) => `${quoted(name)} widerrufen?`,
  revokeHint: 'Skripte, die dieses Token verwenden, funktionieren in spätestens einer Minute nicht mehr.',
  revoked: 'Token widerrufen.',
  createdBy: (name, when) => `erstellt von ${name} am ${when}`,
  expires: (when) => `gültig bis ${when}`,
  neverExpires: 'unbegrenzt gültig',
  unreachable: 'Der Server ist nicht erreichbar. Prüfe deine Verbindung und versuche es dann erneut.',
  noReason: 'Der Server hat keinen Grund genannt. Versuche es erneut.',
  /** Somebody in between answered. */
  foreign: foreignAnswerText,
  /** Why the server refused, by its code. */
  loadErrors: async () => (await import('./errors')).errorText,
};
