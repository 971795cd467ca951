import type { Texts } from '../texts';

/** Signing out, in Brazilian Portuguese: the button in the header, and its question. */
export const signOutText: Texts['signOut'] = {
  title: 'Sair?',
  explanation:
    'Sair de todos os lugares também encerra, em até um minuto, suas sessões em outros navegadores e dispositivos.',
  failed:
    'Você continua conectado: o servidor não conseguiu encerrar a sessão. Verifique sua conexão e tente de novo.',
  everywhere: 'Sair de todos os lugares',
  here: 'Sair daqui',
  sessions: 'Ver onde você está conectado',
};
