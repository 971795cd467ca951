import type { Texts } from '../texts';

/** Signing out, in Spanish: the button in the header, and its question. */
export const signOutText: Texts['signOut'] = {
  title: '¿Cerrar sesión?',
  explanation:
    'Si cierras sesión en todas partes, también se cerrarán en menos de un minuto tus sesiones en otros navegadores y dispositivos.',
  failed:
    'Tu sesión sigue iniciada: el servidor no pudo cerrarla. Comprueba tu conexión e inténtalo de nuevo.',
  everywhere: 'Cerrar en todas partes',
  here: 'Cerrar solo aquí',
  sessions: 'Ver dónde has iniciado sesión',
};
