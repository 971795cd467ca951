import type { ServerTexts } from '../texts';
import { formats } from './formats';

const { bytes, count } = formats;

/** The page behind a share link, in Turkish. */
export const shareText: ServerTexts['share'] = {
  titleOfProblem: 'Fotoğrafsız bağlantı',
  describe: ({ width, height }) => `${width} × ${height} piksellik bir fotoğraf.`,
  facts: ({ width, height, type, sizeBytes }) =>
    `${count(width)} × ${count(height)} piksel · ${type} · ${bytes(sizeBytes)}`,
  download: 'İndir',
  problems: {
    missing: {
      title: 'Burada fotoğraf yok',
      text: 'Kaldırılmış ya da bağlantının tamamı kopyalanmamış. Size gönderen kişiden yenisini isteyin.',
    },
    invalid: {
      title: 'Bu bağlantı çalışmıyor',
      text: 'Tamamı kopyalanmamış ya da tüm bağlantılar iptal edilmiş. Size gönderen kişiden yenisini isteyin.',
    },
    expired: {
      title: 'Bu bağlantının süresi doldu',
      text: 'Bağlantılar yalnızca sınırlı bir süre çalışır. Size gönderen kişiden yenisini isteyin.',
    },
  },
};
