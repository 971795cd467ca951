/** The kinds of files that are told by their bytes and are none of ours, in Italian, by the labels that cross the wire. */
export const fileKinds: Readonly<Record<string, string>> = {
  'JPEG XL image': 'immagine JPEG XL',
  'JPEG 2000 image': 'immagine JPEG 2000',
  'RAW photo': 'foto RAW',
  'TIFF image or RAW photo': 'immagine TIFF o foto RAW',
  'TIFF image': 'immagine TIFF',
  'BMP image': 'immagine BMP',
  'ICO icon': 'icona ICO',
  cursor: 'cursore',
  'Photoshop document': 'documento Photoshop',
  'PDF document': 'documento PDF',
  'ZIP archive or Office document': 'archivio ZIP o documento Office',
  'ZIP archive': 'archivio ZIP',
  'RAR archive': 'archivio RAR',
  '7-Zip archive': 'archivio 7-Zip',
  'gzip archive': 'archivio gzip',
  'Windows program': 'programma Windows',
  'Linux program': 'programma Linux',
  'WebM or Matroska video': 'video WebM o Matroska',
  'Ogg media file': 'file multimediale Ogg',
  'MP3 audio': 'audio MP3',
  'FLAC audio': 'audio FLAC',
  script: 'script',
  'empty file': 'file vuoto',
  'HEIC photo': 'foto HEIC',
  'M4A audio': 'audio M4A',
  'WAV audio': 'audio WAV',
  'AVI video': 'video AVI',
  'RIFF media file': 'file multimediale RIFF',
  'QuickTime video': 'video QuickTime',
  'MP4 video': 'video MP4',
  'file of unknown type': 'file di tipo sconosciuto',
  'PHP script': 'script PHP',
  'SVG drawing': 'disegno SVG',
  'HTML page': 'pagina HTML',
  'XML document': 'documento XML',
  'text file': 'file di testo',
};

/** The name of a kind of file. */
export function fileKind(label: string): string {
  return (Object.hasOwn(fileKinds, label) ? fileKinds[label] : undefined) ?? label;
}
