/** The kinds of files that are told by their bytes and are none of ours, in French, by the labels that cross the wire. */
export const fileKinds: Readonly<Record<string, string>> = {
  'JPEG XL image': 'image JPEG XL',
  'JPEG 2000 image': 'image JPEG 2000',
  'RAW photo': 'photo RAW',
  'TIFF image or RAW photo': 'image TIFF ou photo RAW',
  'TIFF image': 'image TIFF',
  'BMP image': 'image BMP',
  'ICO icon': 'icône ICO',
  cursor: 'curseur',
  'Photoshop document': 'document Photoshop',
  'PDF document': 'document PDF',
  'ZIP archive or Office document': 'archive ZIP ou document Office',
  'ZIP archive': 'archive ZIP',
  'RAR archive': 'archive RAR',
  '7-Zip archive': 'archive 7-Zip',
  'gzip archive': 'archive gzip',
  'Windows program': 'programme Windows',
  'Linux program': 'programme Linux',
  'WebM or Matroska video': 'vidéo WebM ou Matroska',
  'Ogg media file': 'fichier multimédia Ogg',
  'MP3 audio': 'audio MP3',
  'FLAC audio': 'audio FLAC',
  script: 'script',
  'empty file': 'fichier vide',
  'HEIC photo': 'photo HEIC',
  'M4A audio': 'audio M4A',
  'WAV audio': 'audio WAV',
  'AVI video': 'vidéo AVI',
  'RIFF media file': 'fichier multimédia RIFF',
  'QuickTime video': 'vidéo QuickTime',
  'MP4 video': 'vidéo MP4',
  'file of unknown type': 'fichier de type inconnu',
  'PHP script': 'script PHP',
  'SVG drawing': 'dessin SVG',
  'HTML page': 'page HTML',
  'XML document': 'document XML',
  'text file': 'fichier texte',
};

/** The name of a kind of file. */
export function fileKind(label: string): string {
  return (Object.hasOwn(fileKinds, label) ? fileKinds[label] : undefined) ?? label;
}
