import { expect, it } from 'vitest';
import { sortFiles } from '../sort-files';

const JPEG = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16);

function fileAt(path: string, content: BlobPart = 'text'): File {
  const file = new File([content], path.slice(path.lastIndexOf('/') + 1));
  return Object.assign(file, { path });
}

const namesOf = (files: readonly File[]) => files.map(({ name }) => name);

it('leaves out what a folder brings besides images, and says how many of what', async () => {
  const { files, leftOut } = await sortFiles([
    fileAt('/trip/2.jpg'),
    fileAt('/trip/clip.mp4'),
    fileAt('/trip/.DS_Store'),
    fileAt('/trip/1.jpg'),
    fileAt('/trip/@eaDir/1.jpg'),
    fileAt('/trip/notes.pdf'),
    fileAt('/trip/todo.txt'),
  ]);
  expect(namesOf(files)).toEqual(['2.jpg', '1.jpg']);
  expect(leftOut).toEqual({ total: 4, kinds: { video: 1, document: 2, hidden: 1 } });
});

it('leaves a file that was chosen by itself on the list, whatever it is', async () => {
  const { files, leftOut } = await sortFiles([fileAt('./clip.mp4'), fileAt('.DS_Store')]);
  expect(namesOf(files)).toEqual(['clip.mp4', '.DS_Store']);
  expect(leftOut.total).toBe(0);
});

it('asks the bytes of a file whose name says nothing', async () => {
  const { files, leftOut } = await sortFiles([
    fileAt('/old/DSC1', JPEG),
    fileAt('/old/README'),
    fileAt('/old/report', '%PDF-1.7'),
    fileAt('/old/core', '\x7fELF'),
  ]);
  expect(namesOf(files)).toEqual(['DSC1']);
  expect(leftOut).toEqual({ total: 3, kinds: { document: 2, other: 1 } });
});

it('keeps a file of a folder that cannot be read, so that its row says so', async () => {
  const gone = fileAt('/old/DSC1');
  Object.defineProperty(gone, 'slice', {
    value: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }),
  });
  expect((await sortFiles([gone])).files).toEqual([gone]);
});

it('reads two thousand files without names by their bytes, some at once', async () => {
  const many = Array.from({ length: 2_000 }, (_, at) => fileAt(`/many/${at}`, JPEG));
  expect((await sortFiles(many)).files).toHaveLength(2_000);
});
