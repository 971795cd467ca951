/**
 * The kinds of files that are told by their bytes and are none of ours, by the labels that cross the wire (`sniff-type.ts`). The form of a
 * TIFF, HEIF or AVIF file is named by its label here, and as unusual in other languages (`create-file-kind.ts`).
 */
export const fileKinds: Readonly<Record<string, string>> = {
  'JPEG XL image': 'JPEG XL image',
  'JPEG 2000 image': 'JPEG 2000 image',
  'RAW photo': 'RAW photo',
  'TIFF image or RAW photo': 'TIFF image or RAW photo',
  'TIFF image': 'TIFF image',
  'BMP image': 'BMP image',
  'ICO icon': 'ICO icon',
  cursor: 'cursor',
  'Photoshop document': 'Photoshop document',
  'PDF document': 'PDF document',
  'ZIP archive or Office document': 'ZIP archive or Office document',
  'ZIP archive': 'ZIP archive',
  'RAR archive': 'RAR archive',
  '7-Zip archive': '7-Zip archive',
  'gzip archive': 'gzip archive',
  'Windows program': 'Windows program',
  'Linux program': 'Linux program',
  'WebM or Matroska video': 'WebM or Matroska video',
  'Ogg media file': 'Ogg media file',
  'MP3 audio': 'MP3 audio',
  'FLAC audio': 'FLAC audio',
  script: 'script',
  'empty file': 'empty file',
  'HEIC photo': 'HEIC photo',
  'animated AVIF image': 'animated AVIF image',
  'animated HEIC photo': 'animated HEIC photo',
  'M4A audio': 'M4A audio',
  'WAV audio': 'WAV audio',
  'AVI video': 'AVI video',
  'RIFF media file': 'RIFF media file',
  'QuickTime video': 'QuickTime video',
  'MP4 video': 'MP4 video',
  'file of unknown type': 'file of unknown type',
  'PHP script': 'PHP script',
  'SVG drawing': 'SVG drawing',
  'HTML page': 'HTML page',
  'XML document': 'XML document',
  'text file': 'text file',
  'Lossless JPEG image': 'Lossless JPEG image',
  'Hierarchical JPEG image': 'Hierarchical JPEG image',
  'Arithmetic-coded JPEG image': 'Arithmetic-coded JPEG image',
  '12-bit JPEG image': '12-bit JPEG image',
  'TIFF image of an unusual form': 'TIFF image of an unusual form',
  'HEIF photo of an unusual form': 'HEIF photo of an unusual form',
  'AVIF image of an unusual form': 'AVIF image of an unusual form',
};

/** The name of a kind of file. */
export function fileKind(label: string): string {
  return (Object.hasOwn(fileKinds, label) ? fileKinds[label] : undefined) ?? label;
}
