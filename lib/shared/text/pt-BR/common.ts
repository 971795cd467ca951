import type { Texts } from '../texts';

/** Words of parts that every room uses, in Brazilian Portuguese: dialogs, copying, trying again. */
export const commonText: Texts['common'] = {
  cancel: 'Cancelar',
  closeDialog: 'Fechar janela',
  copy: 'Copiar',
  copied: 'Copiado',
  copyByHand: 'Pressione Ctrl+C',
  dismiss: 'Dispensar',
  signIn: 'Fazer login',
  signOut: 'Sair',
  stillSignedIn: 'Você continua conectado. Verifique sua conexão e tente de novo.',
  tryAgain: 'Tentar de novo',
};
