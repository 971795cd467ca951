/** The kinds of files in Japanese, by the labels that cross the wire. */
export const fileKinds: Readonly<Record<string, string>> = {
  'JPEG XL image': 'JPEG XL画像',
  'JPEG 2000 image': 'JPEG 2000画像',
  'RAW photo': 'RAW写真',
  'TIFF image or RAW photo': 'TIFF画像またはRAW写真',
  'TIFF image': 'TIFF画像',
  'BMP image': 'BMP画像',
  'ICO icon': 'ICOアイコン',
  cursor: 'カーソル',
  'Photoshop document': 'Photoshopファイル',
  'PDF document': 'PDFファイル',
  'ZIP archive or Office document': 'ZIPファイルまたはOffice文書',
  'ZIP archive': 'ZIPファイル',
  'RAR archive': 'RARファイル',
  '7-Zip archive': '7-Zipファイル',
  'gzip archive': 'gzipファイル',
  'Windows program': 'Windowsプログラム',
  'Linux program': 'Linuxプログラム',
  'WebM or Matroska video': 'WebMまたはMatroska動画',
  'Ogg media file': 'Oggメディアファイル',
  'MP3 audio': 'MP3音声',
  'FLAC audio': 'FLAC音声',
  script: 'スクリプト',
  'empty file': '空のファイル',
  'HEIC photo': 'HEIC写真',
  'M4A audio': 'M4A音声',
  'WAV audio': 'WAV音声',
  'AVI video': 'AVI動画',
  'RIFF media file': 'RIFFメディアファイル',
  'QuickTime video': 'QuickTime動画',
  'MP4 video': 'MP4動画',
  'file of unknown type': '不明な形式のファイル',
  'PHP script': 'PHPスクリプト',
  'SVG drawing': 'SVG画像',
  'HTML page': 'HTMLページ',
  'XML document': 'XML文書',
  'text file': 'テキストファイル',
};

/** The name of a kind of file. */
export function fileKind(label: string): string {
  return (Object.hasOwn(fileKinds, label) ? fileKinds[label] : undefined) ?? label;
}
