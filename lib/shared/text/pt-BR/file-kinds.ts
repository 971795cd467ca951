/** The kinds of files in Brazilian Portuguese, by the labels that cross the wire; a label that is not here is shown as it is. */
export const fileKinds: Readonly<Record<string, string>> = {
  'JPEG XL image': 'imagem JPEG XL',
  'JPEG 2000 image': 'imagem JPEG 2000',
  'RAW photo': 'foto RAW',
  'TIFF image or RAW photo': 'imagem TIFF ou foto RAW',
  'TIFF image': 'imagem TIFF',
  'BMP image': 'imagem BMP',
  'ICO icon': 'ícone ICO',
  cursor: 'cursor',
  'Photoshop document': 'documento do Photoshop',
  'PDF document': 'documento PDF',
  'ZIP archive or Office document': 'arquivo ZIP ou documento do Office',
  'ZIP archive': 'arquivo ZIP',
  'RAR archive': 'arquivo RAR',
  '7-Zip archive': 'arquivo 7-Zip',
  'gzip archive': 'arquivo gzip',
  'Windows program': 'programa do Windows',
  'Linux program': 'programa do Linux',
  'WebM or Matroska video': 'vídeo WebM ou Matroska',
  'Ogg media file': 'arquivo de mídia Ogg',
  'MP3 audio': 'áudio MP3',
  'FLAC audio': 'áudio FLAC',
  script: 'script',
  'empty file': 'arquivo vazio',
  'HEIC photo': 'foto HEIC',
  'M4A audio': 'áudio M4A',
  'WAV audio': 'áudio WAV',
  'AVI video': 'vídeo AVI',
  'RIFF media file': 'arquivo de mídia RIFF',
  'QuickTime video': 'vídeo QuickTime',
  'MP4 video': 'vídeo MP4',
  'file of unknown type': 'arquivo de tipo desconhecido',
  'PHP script': 'script PHP',
  'SVG drawing': 'desenho SVG',
  'HTML page': 'página HTML',
  'XML document': 'documento XML',
  'text file': 'arquivo de texto',
};

/** The name of a kind of file. */
export function fileKind(label: string): string {
  return (Object.hasOwn(fileKinds, label) ? fileKinds[label] : undefined) ?? label;
}
