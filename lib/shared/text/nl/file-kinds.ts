/** The kinds of files in Dutch, by the labels that cross the wire; a label that is not here is shown as it is. */
export const fileKinds: Readonly<Record<string, string>> = {
  'JPEG XL image': 'JPEG XL-afbeelding',
  'JPEG 2000 image': 'JPEG 2000-afbeelding',
  'RAW photo': 'RAW-foto',
  'TIFF image or RAW photo': 'TIFF-afbeelding of RAW-foto',
  'TIFF image': 'TIFF-afbeelding',
  'BMP image': 'BMP-afbeelding',
  'ICO icon': 'ICO-pictogram',
  cursor: 'muisaanwijzer',
  'Photoshop document': 'Photoshop-document',
  'PDF document': 'pdf-document',
  'ZIP archive or Office document': 'zip-archief of Office-document',
  'ZIP archive': 'zip-archief',
  'RAR archive': 'RAR-archief',
  '7-Zip archive': '7-Zip-archief',
  'gzip archive': 'gzip-archief',
  'Windows program': 'Windows-programma',
  'Linux program': 'Linux-programma',
  'WebM or Matroska video': 'WebM- of Matroska-video',
  'Ogg media file': 'Ogg-mediabestand',
  'MP3 audio': 'mp3-bestand',
  'FLAC audio': 'FLAC-bestand',
  script: 'script',
  'empty file': 'leeg bestand',
  'HEIC photo': 'HEIC-foto',
  'M4A audio': 'M4A-bestand',
  'WAV audio': 'WAV-bestand',
  'AVI video': 'AVI-video',
  'RIFF media file': 'RIFF-mediabestand',
  'QuickTime video': 'QuickTime-video',
  'MP4 video': 'mp4-video',
  'file of unknown type': 'bestand van een onbekend type',
  'PHP script': 'PHP-script',
  'SVG drawing': 'SVG-tekening',
  'HTML page': 'HTML-pagina',
  'XML document': 'XML-document',
  'text file': 'tekstbestand',
};

/** The name of a kind of file. */
export function fileKind(label: string): string {
  return (Object.hasOwn(fileKinds, label) ? fileKinds[label] : undefined) ?? label;
}
