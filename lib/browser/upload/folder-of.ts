/**
 * The folder a file was dropped or picked with, without the name; '' for none. react-dropzone writes it into `path` or
 * `relativePath` ("./holiday/1.jpg"), folder pickers into `webkitRelativePath`. Only shown, never part of a key.
 */
export function folderOf(file: File): string {
  const { webkitRelativePath } = file;
  const paths = [
    webkitRelativePath,
    'relativePath' in file && file.relativePath,
    'path' in file && file.path,
  ];
  const path = paths.find((value) => typeof value === 'string' && value.includes('/'));
  if (typeof path !== 'string') return '';
  return path
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .slice(0, -1)
    .join('/');
}
