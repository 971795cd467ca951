/** The kinds of files that are told by their bytes and are none of ours, in Turkish, by the labels that cross the wire. */
export const fileKinds: Readonly<Record<string, string>> = {
  'JPEG XL image': 'JPEG XL görüntüsü',
  'JPEG 2000 image': 'JPEG 2000 görüntüsü',
  'RAW photo': 'RAW fotoğraf',
  'TIFF image or RAW photo': 'TIFF görüntüsü veya RAW fotoğraf',
  'TIFF image': 'TIFF görüntüsü',
  'BMP image': 'BMP görüntüsü',
  'ICO icon': 'ICO simgesi',
  cursor: 'imleç',
  'Photoshop document': 'Photoshop belgesi',
  'PDF document': 'PDF belgesi',
  'ZIP archive or Office document': 'ZIP arşivi veya Office belgesi',
  'ZIP archive': 'ZIP arşivi',
  'RAR archive': 'RAR arşivi',
  '7-Zip archive': '7-Zip arşivi',
  'gzip archive': 'gzip arşivi',
  'Windows program': 'Windows programı',
  'Linux program': 'Linux programı',
  'WebM or Matroska video': 'WebM veya Matroska videosu',
  'Ogg media file': 'Ogg medya dosyası',
  'MP3 audio': 'MP3 ses dosyası',
  'FLAC audio': 'FLAC ses dosyası',
  script: 'komut dosyası',
  'empty file': 'boş dosya',
  'HEIC photo': 'HEIC fotoğraf',
  'M4A audio': 'M4A ses dosyası',
  'WAV audio': 'WAV ses dosyası',
  'AVI video': 'AVI videosu',
  'RIFF media file': 'RIFF medya dosyası',
  'QuickTime video': 'QuickTime videosu',
  'MP4 video': 'MP4 videosu',
  'file of unknown type': 'türü bilinmeyen dosya',
  'PHP script': 'PHP komut dosyası',
  'SVG drawing': 'SVG çizimi',
  'HTML page': 'HTML sayfası',
  'XML document': 'XML belgesi',
  'text file': 'metin dosyası',
};

/** The name of a kind of file. */
export function fileKind(label: string): string {
  return (Object.hasOwn(fileKinds, label) ? fileKinds[label] : undefined) ?? label;
}
