import type { ServerTexts } from '../texts';

/** The frame around every page in Spanish: its header, what search engines read, and pages that are not there. */
export const siteText: ServerTexts['site'] = {
  /** The browser's tab: the page, then the site. */
  titleOfPage: (page, site) => `${page} · ${site}`,
  description: 'Sube fotos con privacidad: reducidas y sin datos de ubicación ya en tu dispositivo.',
  mainNavigation: 'Navegación principal',
  footerNavigation: 'Más sobre este sitio',
  language: 'Idioma',
  theme: { legend: 'Tema', system: 'Como el sistema', light: 'Claro', dark: 'Oscuro' },
  upload: 'Subir',
  gallery: 'Galería',
  notFoundTitle: 'Página no encontrada',
  notFound: 'Puede que la dirección esté mal escrita o que la página se haya quitado.',
  toUploadPage: 'Ir a la página de subida',
  signInToUpload: 'Inicia sesión para subir fotos.',
  signInToSeeGallery: 'Inicia sesión para ver la galería.',
  signInToSeeNumbers: 'Inicia sesión para ver las estadísticas.',
  signInToSeeAudit: 'Inicia sesión para ver el registro de actividad.',
  signInToSeeGuests: 'Inicia sesión para ver los enlaces de subida.',
  signInToSeeLinks: 'Inicia sesión para ver los enlaces.',
  signInToSeeSessions: 'Inicia sesión para ver tus sesiones.',
  /** Somebody is signed in, and their account opens other pages than this one. */
  roleTooLow: 'Tu cuenta no puede abrir esta página.',
  askForRole: 'Pide acceso a un administrador de este sitio.',
  signIn: 'Iniciar sesión',
};
