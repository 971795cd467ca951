import type { ServerTexts } from '../texts';
import { formats } from './formats';
import { isolated } from './quoted';

const { bytes, count } = formats;

/** The page behind a share link, in Arabic. */
export const shareText: ServerTexts['share'] = {
  titleOfProblem: 'رابط بلا صورة',
  describe: ({ width, height }) => `صورة بدقة \u2066${width} × ${height}\u2069 بكسل.`,
  facts: ({ width, height, type, sizeBytes }) =>
    `\u2066${count(width)} × ${count(height)}\u2069 بكسل · ${isolated(type)} · ${bytes(sizeBytes)}`,
  download: 'تنزيل',
  problems: {
    missing: {
      title: 'لا توجد صورة هنا',
      text: 'أُزيلت، أو لم يُنسخ الرابط كاملًا. اطلب رابطًا جديدًا ممّن أرسله إليك.',
    },
    invalid: {
      title: 'هذا الرابط لا يعمل',
      text: 'لم يُنسخ كاملًا، أو أُبطلت كل الروابط. اطلب رابطًا جديدًا ممّن أرسله إليك.',
    },
    expired: {
      title: 'انتهت صلاحية هذا الرابط',
      text: 'لا تعمل الروابط إلا لمدة محدودة. اطلب رابطًا جديدًا ممّن أرسله إليك.',
    },
  },
};
