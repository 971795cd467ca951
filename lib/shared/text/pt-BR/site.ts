import type { ServerTexts } from '../texts';

/** The frame around every page, in Brazilian Portuguese. */
export const siteText: ServerTexts['site'] = {
  titleOfPage: (page, site) => `${page} · ${site}`,
  description: 'Envie fotos com privacidade: reduzidas e sem dados de localização já no seu dispositivo.',
  mainNavigation: 'Principal',
  footerNavigation: 'Mais sobre este site',
  language: 'Idioma',
  theme: { legend: 'Tema', system: 'Igual ao do sistema', light: 'Claro', dark: 'Escuro' },
  upload: 'Enviar',
  gallery: 'Galeria',
  notFoundTitle: 'Página não encontrada',
  notFound: 'O endereço pode estar errado, ou a página foi removida.',
  toUploadPage: 'Ir para a página de envio',
  signInToUpload: 'Faça login para enviar fotos.',
  signInToSeeGallery: 'Faça login para ver a galeria.',
  signInToSeeNumbers: 'Faça login para ver as estatísticas.',
  signInToSeeAudit: 'Faça login para ver o registro de atividades.',
  signInToSeeGuests: 'Faça login para ver os links de envio.',
  signInToSeeLinks: 'Faça login para ver os links.',
  signInToSeeSessions: 'Faça login para ver suas sessões.',
  roleTooLow: 'Sua conta não pode abrir esta página.',
  askForRole: 'Peça acesso a um administrador deste site.',
  signIn: 'Fazer login',
};
