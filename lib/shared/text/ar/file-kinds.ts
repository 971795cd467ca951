/** The kinds of files in Arabic, by the labels that cross the wire. */
export const fileKinds: Readonly<Record<string, string>> = {
  'JPEG XL image': 'صورة JPEG XL',
  'JPEG 2000 image': 'صورة JPEG 2000',
  'RAW photo': 'صورة RAW',
  'TIFF image or RAW photo': 'صورة TIFF أو RAW',
  'TIFF image': 'صورة TIFF',
  'BMP image': 'صورة BMP',
  'ICO icon': 'رمز ICO',
  cursor: 'مؤشر ماوس',
  'Photoshop document': 'مستند Photoshop',
  'PDF document': 'مستند PDF',
  'ZIP archive or Office document': 'أرشيف ZIP أو مستند Office',
  'ZIP archive': 'أرشيف ZIP',
  'RAR archive': 'أرشيف RAR',
  '7-Zip archive': 'أرشيف 7-Zip',
  'gzip archive': 'أرشيف gzip',
  'Windows program': 'برنامج Windows',
  'Linux program': 'برنامج Linux',
  'WebM or Matroska video': 'فيديو WebM أو Matroska',
  'Ogg media file': 'ملف وسائط Ogg',
  'MP3 audio': 'ملف صوتي MP3',
  'FLAC audio': 'ملف صوتي FLAC',
  script: 'نص برمجي',
  'empty file': 'ملف فارغ',
  'HEIC photo': 'صورة HEIC',
  'M4A audio': 'ملف صوتي M4A',
  'WAV audio': 'ملف صوتي WAV',
  'AVI video': 'فيديو AVI',
  'RIFF media file': 'ملف وسائط RIFF',
  'QuickTime video': 'فيديو QuickTime',
  'MP4 video': 'فيديو MP4',
  'file of unknown type': 'ملف من نوع غير معروف',
  'PHP script': 'نص برمجي PHP',
  'SVG drawing': 'رسم SVG',
  'HTML page': 'صفحة HTML',
  'XML document': 'مستند XML',
  'text file': 'ملف نصي',
};

/** The name of a kind of file. */
export function fileKind(label: string): string {
  return (Object.hasOwn(fileKinds, label) ? fileKinds[label] : undefined) ?? label;
}
