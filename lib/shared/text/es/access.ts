import type { Role } from '../../roles';
import type { SignInWay } from '../../sign-in';
import type { Texts } from '../texts';
import { dates } from './dates';
import { foreignAnswerText } from './foreign-answer';
import { quoted } from './quoted';

const ROLES: Readonly<Record<Role, string>> = {
  admin: 'Administrador',
  editor: 'Editor',
  viewer: 'Lector',
  uploader: 'Colaborador',
};
const WAYS: Readonly<Record<SignInWay, string>> = {
  password: 'Contraseña',
  link: 'Enlace de un solo uso',
  openid: 'Inicio de sesión único',
};

/** The page of sessions and API tokens in Spanish. */
export const accessText: Texts['access'] = {
  title: 'Sesiones',
  ownTitle: 'Tus sesiones',
  othersTitle: 'Sesiones de otras personas',
  ownHint: 'Dónde has iniciado sesión. Si no reconoces una sesión, ciérrala y cambia tu contraseña.',
  noOthers: 'Nadie más ha iniciado sesión.',
  none: 'No has iniciado sesión con una sesión de este sitio.',
  current: 'Este navegador',
  moment: dates.shortMoment,
  /** `when`: such as "5 ene, 12:30". */
  browser: ({ name, device }) =>
    `${name ?? 'Navegador desconocido'}${device === null ? '' : ` en ${device}`}`,
  startedAt: (when) => `Iniciada el ${when}`,
  lastUsedAt: (when) => `último uso: ${when}`,
  unknownNetwork: 'red desconocida',
  ownNetwork: 'este equipo',
  ways: WAYS,
  roles: ROLES,
  end: 'Cerrar sesión',
  /** For people who do not see which row a button is in. */
  endOf: (name, browser) => `Cerrar sesión: ${name}, ${browser}`,
  ended: 'Sesión cerrada.',
  endAll: 'Cerrar la sesión de todos',
  endAllTitle: '¿Cerrar la sesión de todos?',
  endAllHint: 'Se cerrarán todas las sesiones en menos de un minuto, también la tuya.',
  tokensTitle: 'Tokens de API',
  tokensHint:
    'Para scripts: envía uno como «Authorization: Bearer …». Un token puede hacer lo mismo que su rol.',
  noTokens: 'No hay tokens de API.',
  newToken: 'Nuevo token',
  tokenName: 'Nombre',
  tokenRole: 'Rol',
  tokenEnd: 'Caduca',
  tokenEnds: [
    { days: 30, label: 'En 30 días' },
    { days: 90, label: 'En 90 días' },
    { days: 365, label: 'En un año' },
    { days: null, label: 'Nunca' },
  ],
  create: 'Crear token',
  created: 'Copia este token ahora. No se volverá a mostrar.',
  copy: 'Copiar',
  copied: 'Copiado',
  done: 'Listo',
  revoke: 'Revocar',
  revokeOf: (name) => `Revocar ${quoted(name)}`,
  revokeTitle: (name) => `¿Revocar ${quoted(name)}?`,
  revokeHint: 'Los scripts que usan este token dejarán de funcionar en menos de un minuto.',
  revoked: 'Token revocado.',
  createdBy: (name, when) => `creado por ${name} el ${when}`,
  expires: (when) => `caduca el ${when}`,
  neverExpires: 'no caduca nunca',
  unreachable: 'No se puede conectar con el servidor. Comprueba tu conexión e inténtalo de nuevo.',
  noReason: 'El servidor no dio ningún motivo. Inténtalo de nuevo.',
  /** Somebody in between answered. */
  foreign: foreignAnswerText,
  /** Why the server refused, by its code. */
  loadErrors: async () => (await import('./errors')).errorText,
};
