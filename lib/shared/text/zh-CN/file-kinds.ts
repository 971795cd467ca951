/** The kinds of files in Simplified Chinese, by the labels that cross the wire. */
export const fileKinds: Readonly<Record<string, string>> = {
  'JPEG XL image': 'JPEG XL 图片',
  'JPEG 2000 image': 'JPEG 2000 图片',
  'RAW photo': 'RAW 照片',
  'TIFF image or RAW photo': 'TIFF 图片或 RAW 照片',
  'TIFF image': 'TIFF 图片',
  'BMP image': 'BMP 图片',
  'ICO icon': 'ICO 图标',
  cursor: '光标文件',
  'Photoshop document': 'Photoshop 文档',
  'PDF document': 'PDF 文档',
  'ZIP archive or Office document': 'ZIP 压缩文件或 Office 文档',
  'ZIP archive': 'ZIP 压缩文件',
  'RAR archive': 'RAR 压缩文件',
  '7-Zip archive': '7-Zip 压缩文件',
  'gzip archive': 'gzip 压缩文件',
  'Windows program': 'Windows 程序',
  'Linux program': 'Linux 程序',
  'WebM or Matroska video': 'WebM 或 Matroska 视频',
  'Ogg media file': 'Ogg 媒体文件',
  'MP3 audio': 'MP3 音频',
  'FLAC audio': 'FLAC 音频',
  script: '脚本',
  'empty file': '空文件',
  'HEIC photo': 'HEIC 照片',
  'M4A audio': 'M4A 音频',
  'WAV audio': 'WAV 音频',
  'AVI video': 'AVI 视频',
  'RIFF media file': 'RIFF 媒体文件',
  'QuickTime video': 'QuickTime 视频',
  'MP4 video': 'MP4 视频',
  'file of unknown type': '未知类型的文件',
  'PHP script': 'PHP 脚本',
  'SVG drawing': 'SVG 图形',
  'HTML page': 'HTML 网页',
  'XML document': 'XML 文档',
  'text file': '文本文件',
};

/** The name of a kind of file. */
export function fileKind(label: string): string {
  return (Object.hasOwn(fileKinds, label) ? fileKinds[label] : undefined) ?? label;
}
