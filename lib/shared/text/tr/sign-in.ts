import type { Texts } from '../texts';
import { foreignAnswerText } from './foreign-answer';

/** The page to sign in, in Turkish. */
export const signInText: Texts['signIn'] = {
  title: 'Oturum açın',
  purpose: 'Yüklenenleri görmek ve yönetmek için.',
  name: 'Kullanıcı adı',
  password: 'Şifre',
  submit: 'Oturum aç',
  busy: 'Oturum açılıyor…',
  or: 'veya',
  withProvider: (name) => (name === null ? 'Tek oturum açmayı kullan' : `${name} ile oturum aç`),
  redirecting: 'Oturum açma sayfası açılıyor…',
  cookieRefused:
    'Oturumunuz açılacaktı, ancak bu tarayıcı bunun için gereken çerezi saklamadı. Bu sitenin çerezlerine izin verin ve siteyi https adresinden açın.',
  unreachable: 'Sunucuya ulaşılamıyor. Bağlantınızı kontrol edip tekrar deneyin.',
  noReason: 'Sunucu bir neden belirtmedi. Tekrar deneyin.',
  foreign: foreignAnswerText,
  loadErrors: async () => (await import('./errors')).errorText,
};
