import type { Texts } from '../texts';

/** Signing out, in Turkish: the button in the header, and its question. */
export const signOutText: Texts['signOut'] = {
  title: 'Oturum kapatılsın mı?',
  explanation:
    'Her yerde kapatırsanız diğer tarayıcılardaki ve cihazlardaki oturumlarınız da bir dakika içinde sonlandırılır.',
  failed: 'Oturumunuz hâlâ açık: sunucu oturumu sonlandıramadı. Bağlantınızı kontrol edip tekrar deneyin.',
  everywhere: 'Her yerde kapat',
  here: 'Burada kapat',
  sessions: 'Açık oturumlarınızı görün',
};
