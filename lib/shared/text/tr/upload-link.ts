import type { Texts } from '../texts';
import { dates } from './dates';
import { foreignAnswerText } from './foreign-answer';
import { photos } from './photos';

/** One link for all that somebody has just sent, in Turkish. */
export const uploadLinkText: Texts['uploadLink'] = {
  make: (number) => `${photos(number)} için tek bağlantı`,
  making: 'Bağlantı oluşturuluyor…',
  name: 'Tüm fotoğrafların bağlantısı',
  copied: 'Kopyalandı',
  copy: 'Bağlantıyı kopyala',
  copyByHand: 'Ctrl+C tuşlarına basın',
  until: (iso) =>
    `Bağlantıya sahip olan herkes fotoğrafları görebilir. Geçerlilik sonu: ${dates.moment(iso)}.`,
  onlyFirst: (number) => `Yalnızca ilk ${photos(number)} gösterilir.`,
  unreachable: 'Sunucuya ulaşılamıyor. Bağlantınızı kontrol edip tekrar deneyin.',
  foreign: foreignAnswerText,
  noReason: 'Sunucu bunu reddetti. Tekrar deneyin.',
  loadErrors: async () => (await import('./errors')).errorText,
};
