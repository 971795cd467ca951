import type { Role } from '../../roles';
import type { SignInWay } from '../../sign-in';
import type { Texts } from '../texts';
import { dates } from './dates';
import { foreignAnswerText } from './foreign-answer';
import { quoted } from './quoted';

const ROLES: Readonly<Record<Role, string>> = {
  admin: 'Amministratore',
  editor: 'Editor',
  viewer: 'Visualizzatore',
  uploader: 'Collaboratore',
};
const WAYS: Readonly<Record<SignInWay, string>> = {
  password: 'Password',
  link: 'Link monouso',
  openid: 'Single sign-on (SSO)',
};

/** The page of sessions and API tokens in Italian. */
export const accessText: Texts['access'] = {
  title: 'Sessioni',
  ownTitle: 'Le tue sessioni',
  othersTitle: 'Sessioni di altre persone',
  ownHint: 'Dove hai eseguito l’accesso. Se non riconosci una sessione, terminala e cambia la password.',
  noOthers: 'Nessun altro ha eseguito l’accesso.',
  none: 'Non hai eseguito l’accesso con una sessione di questo sito.',
  current: 'Questo browser',
  moment: dates.shortMoment,
  /** `when`: such as "5 gen, 12:30". */
  browser: ({ name, device }) => `${name ?? 'Browser sconosciuto'}${device === null ? '' : ` su ${device}`}`,
  startedAt: (when) => `Accesso: ${when}`,
  lastUsedAt: (when) => `ultimo utilizzo: ${when}`,
  unknownNetwork: 'rete sconosciuta',
  ownNetwork: 'questo computer',
  ways: WAYS,
  roles: ROLES,
  end: 'Termina sessione',
  /** For people who do not see which row a button is in. */
  endOf: (name, browser) => `Termina sessione: ${name}, ${browser}`,
  ended: 'Sessione terminata.',
  endAll: 'Disconnetti tutti',
  endAllTitle: 'Disconnettere tutti?',
  endAllHint: 'Tutte le sessioni, compresa la tua, terminano entro un minuto.',
  tokensTitle: 'Token API',
  tokensHint:
    'Per gli script: inviane uno come «Authorization: Bearer …». Un token può fare ciò che può il suo ruolo.',
  noTokens: 'Non ci sono token API.',
  newToken: 'Nuovo token',
  tokenName: 'Nome',
  tokenRole: 'Ruolo',
  tokenEnd: 'Scadenza',
  tokenEnds: [
    { days: 30, label: 'Tra 30 giorni' },
    { days: 90, label: 'Tra 90 giorni' },
    { days: 365, label: 'Tra un anno' },
    { days: null, label: 'Mai' },
  ],
  create: 'Crea token',
  created: 'Copia questo token adesso. Non verrà più mostrato.',
  copy: 'Copia',
  copied: 'Copiato',
  done: 'Fine',
  revoke: 'Revoca',
  revokeOf: (name) => `Revoca ${quoted(name)}`,
  revokeTitle: (name) => `Revocare ${quoted(name)}?`,
  revokeHint: 'Gli script che usano questo token smettono di funzionare entro un minuto.',
  revoked: 'Token revocato.',
  createdBy: (name, when) => `creato da ${name}, ${when}`,
  expires: (when) => `scadenza: ${when}`,
  neverExpires: 'non scade mai',
  unreachable: 'Impossibile raggiungere il server. Controlla la connessione, poi riprova.',
  noReason: 'Il server non ha indicato il motivo. Riprova.',
  /** Somebody in between answered. */
  foreign: foreignAnswerText,
  /** Why the server refused, by its code. */
  loadErrors: async () => (await import('./errors')).errorText,
};
