/** The kinds of files that are told by their bytes and are none of ours, in Polish, by the labels that cross the wire. */
export const fileKinds: Readonly<Record<string, string>> = {
  'JPEG XL image': 'obraz JPEG XL',
  'JPEG 2000 image': 'obraz JPEG 2000',
  'RAW photo': 'zdjęcie RAW',
  'TIFF image or RAW photo': 'obraz TIFF lub zdjęcie RAW',
  'TIFF image': 'obraz TIFF',
  'BMP image': 'obraz BMP',
  'ICO icon': 'ikona ICO',
  cursor: 'kursor',
  'Photoshop document': 'dokument Photoshop',
  'PDF document': 'dokument PDF',
  'ZIP archive or Office document': 'archiwum ZIP lub dokument Office',
  'ZIP archive': 'archiwum ZIP',
  'RAR archive': 'archiwum RAR',
  '7-Zip archive': 'archiwum 7-Zip',
  'gzip archive': 'archiwum gzip',
  'Windows program': 'program dla systemu Windows',
  'Linux program': 'program dla systemu Linux',
  'WebM or Matroska video': 'film WebM lub Matroska',
  'Ogg media file': 'plik multimedialny Ogg',
  'MP3 audio': 'plik audio MP3',
  'FLAC audio': 'plik audio FLAC',
  script: 'skrypt',
  'empty file': 'pusty plik',
  'HEIC photo': 'zdjęcie HEIC',
  'M4A audio': 'plik audio M4A',
  'WAV audio': 'plik audio WAV',
  'AVI video': 'film AVI',
  'RIFF media file': 'plik multimedialny RIFF',
  'QuickTime video': 'film QuickTime',
  'MP4 video': 'film MP4',
  'file of unknown type': 'plik nieznanego typu',
  'PHP script': 'skrypt PHP',
  'SVG drawing': 'rysunek SVG',
  'HTML page': 'strona HTML',
  'XML document': 'dokument XML',
  'text file': 'plik tekstowy',
};

/** The name of a kind of file. */
export function fileKind(label: string): string {
  return (Object.hasOwn(fileKinds, label) ? fileKinds[label] : undefined) ?? label;
}
