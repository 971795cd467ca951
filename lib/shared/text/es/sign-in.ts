import type { Texts } from '../texts';
import { foreignAnswerText } from './foreign-answer';

/** The page to sign in, in Spanish. */
export const signInText: Texts['signIn'] = {
  title: 'Iniciar sesión',
  purpose: 'para ver y gestionar lo que se ha subido.',
  name: 'Nombre',
  password: 'Contraseña',
  submit: 'Iniciar sesión',
  busy: 'Iniciando sesión…',
  or: 'o',
  /** `name`: what people call the provider; null where nobody said. */
  withProvider: (name) => (name === null ? 'Usar inicio de sesión único' : `Iniciar sesión con ${name}`),
  redirecting: 'Abriendo la página de inicio de sesión…',
  cookieRefused:
    'Los datos son correctos, pero este navegador no guardó la cookie que inicia tu sesión. Permite las cookies de este sitio y ábrelo en su dirección https.',
  unreachable: 'No se puede conectar con el servidor. Comprueba tu conexión e inténtalo de nuevo.',
  noReason: 'El servidor no dio ningún motivo. Inténtalo de nuevo.',
  /** Somebody in between answered. */
  foreign: foreignAnswerText,
  /** Why the server refused, by its code. */
  loadErrors: async () => (await import('./errors')).errorText,
};
