/** The kinds of files that are told by their bytes and are none of ours, in Spanish, by the labels that cross the wire. */
export const fileKinds: Readonly<Record<string, string>> = {
  'JPEG XL image': 'imagen JPEG XL',
  'JPEG 2000 image': 'imagen JPEG 2000',
  'RAW photo': 'foto RAW',
  'TIFF image or RAW photo': 'imagen TIFF o foto RAW',
  'TIFF image': 'imagen TIFF',
  'BMP image': 'imagen BMP',
  'ICO icon': 'icono ICO',
  cursor: 'puntero',
  'Photoshop document': 'documento de Photoshop',
  'PDF document': 'documento PDF',
  'ZIP archive or Office document': 'archivo ZIP o documento de Office',
  'ZIP archive': 'archivo ZIP',
  'RAR archive': 'archivo RAR',
  '7-Zip archive': 'archivo 7-Zip',
  'gzip archive': 'archivo gzip',
  'Windows program': 'programa de Windows',
  'Linux program': 'programa de Linux',
  'WebM or Matroska video': 'vídeo WebM o Matroska',
  'Ogg media file': 'archivo multimedia Ogg',
  'MP3 audio': 'audio MP3',
  'FLAC audio': 'audio FLAC',
  script: 'script',
  'empty file': 'archivo vacío',
  'HEIC photo': 'foto HEIC',
  'M4A audio': 'audio M4A',
  'WAV audio': 'audio WAV',
  'AVI video': 'vídeo AVI',
  'RIFF media file': 'archivo multimedia RIFF',
  'QuickTime video': 'vídeo QuickTime',
  'MP4 video': 'vídeo MP4',
  'file of unknown type': 'archivo de tipo desconocido',
  'PHP script': 'script PHP',
  'SVG drawing': 'dibujo SVG',
  'HTML page': 'página HTML',
  'XML document': 'documento XML',
  'text file': 'archivo de texto',
};

/** The name of a kind of file. */
export function fileKind(label: string): string {
  return (Object.hasOwn(fileKinds, label) ? fileKinds[label] : undefined) ?? label;
}
