import type { Texts } from '../texts';
import { foreignAnswerText } from './foreign-answer';

/** The page to sign in, in Brazilian Portuguese. */
export const signInText: Texts['signIn'] = {
  title: 'Fazer login',
  purpose: 'para ver e gerenciar o que foi enviado.',
  name: 'Nome',
  password: 'Senha',
  submit: 'Fazer login',
  busy: 'Entrando…',
  or: 'ou',
  withProvider: (name) => (name === null ? 'Usar login único (SSO)' : `Fazer login com ${name}`),
  redirecting: 'Abrindo a página de login…',
  cookieRefused:
    'O login deu certo, mas este navegador não guardou o cookie que mantém você conectado. Permita cookies para este site e abra-o pelo endereço https.',
  unreachable: 'Não foi possível acessar o servidor. Verifique sua conexão e tente de novo.',
  noReason: 'O servidor não informou o motivo. Tente de novo.',
  foreign: foreignAnswerText,
  loadErrors: async () => (await import('./errors')).errorText,
};
