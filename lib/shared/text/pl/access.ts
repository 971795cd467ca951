import type { Role } from '../../roles';
import type { SignInWay } from '../../sign-in';
import type { Texts } from '../texts';
import { dates } from './dates';
import { foreignAnswerText } from './foreign-answer';

const ROLES: Readonly<Record<Role, string>> = {
  admin: 'Administrator',
  editor: 'Redaktor',
  viewer: 'Przeglądający',
  uploader: 'Przesyłający',
};
const WAYS: Readonly<Record<SignInWay, string>> = {
  password: 'Hasło',
  link: 'Link jednorazowy',
  openid: 'Logowanie jednokrotne',
};

/** The page of sessions and API tokens in Polish. */
export const accessText: Texts['access'] = {
  title: 'Sesje',
  ownTitle: 'Twoje sesje',
  othersTitle: 'Sesje innych osób',
  ownHint: 'Miejsca, w których trwa Twoja sesja. Jeśli którejś nie rozpoznajesz, zakończ ją i zmień hasło.',
  noOthers: 'Nikt inny nie jest zalogowany.',
  none: 'Nie masz sesji w tej witrynie.',
  current: 'Ta przeglądarka',
  moment: dates.shortMoment,
  browser: ({ name, device }) => `${name ?? 'Nieznana przeglądarka'}${device === null ? '' : ` (${device})`}`,
  startedAt: (when) => `Zalogowano ${when}`,
  lastUsedAt: (when) => `ostatnie użycie: ${when}`,
  unknownNetwork: 'nieznana sieć',
  ownNetwork: 'ten komputer',
  ways: WAYS,
  roles: ROLES,
  end: 'Zakończ sesję',
  endOf: (name, browser) => `Zakończ sesję: ${name}, ${browser}`,
  ended: 'Sesja została zakończona.',
  endAll: 'Wyloguj wszystkich',
  endAllTitle: 'Wylogować wszystkich?',
  endAllHint: 'W ciągu minuty zakończą się sesje wszystkich osób, także Twoja.',
  tokensTitle: 'Tokeny API',
  tokensHint:
    'Dla skryptów: wysyłaj token w nagłówku „Authorization: Bearer …”. Uprawnienia tokena wynikają z jego roli.',
  noTokens: 'Nie ma tokenów API.',
  newToken: 'Nowy token',
  tokenName: 'Nazwa',
  tokenRole: 'Rola',
  tokenEnd: 'Wygasa',
  tokenEnds: [
    { days: 30, label: 'Za 30 dni' },
    { days: 90, label: 'Za 90 dni' },
    { days: 365, label: 'Za rok' },
    { days: null, label: 'Nigdy' },
  ],
  create: 'Utwórz token',
  created: 'Skopiuj ten token teraz. Nie zobaczysz go ponownie.',
  copy: 'Kopiuj',
  copied: 'Skopiowano',
  done: 'Gotowe',
  revoke: 'Unieważnij',
  revokeOf: (name) => `Unieważnij: ${name}`,
  revokeTitle: (name) => `Unieważnić token ${name}?`,
  revokeHint: 'Skrypty, które używają tego tokena, przestaną działać w ciągu minuty.',
  revoked: 'Token został unieważniony.',
  createdBy: (name, when) => `utworzony przez: ${name}, ${when}`,
  expires: (when) => `wygasa ${when}`,
  neverExpires: 'nigdy nie wygasa',
  unreachable: 'Nie można połączyć się z serwerem. Sprawdź połączenie i spróbuj ponownie.',
  noReason: 'Serwer nie podał przyczyny. Spróbuj ponownie.',
  foreign: foreignAnswerText,
  loadErrors: async () => (await import('./errors')).errorText,
};
