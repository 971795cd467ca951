import type { Texts } from '../texts';

/** Words of parts that every room uses, in Turkish: dialogs, copying, trying again. */
export const commonText: Texts['common'] = {
  cancel: 'Vazgeç',
  closeDialog: 'Pencereyi kapat',
  copy: 'Kopyala',
  copied: 'Kopyalandı',
  copyByHand: 'Ctrl+C tuşlarına basın',
  dismiss: 'Kapat',
  signIn: 'Oturum aç',
  signOut: 'Oturumu kapat',
  stillSignedIn: 'Oturumunuz hâlâ açık. Bağlantınızı kontrol edip tekrar deneyin.',
  tryAgain: 'Tekrar dene',
};
