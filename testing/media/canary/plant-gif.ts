import { concat, fromAscii } from '@/lib/shared/media/bytes';
import { readBlocks } from '@/lib/shared/media/gif/read-blocks';
import { gifHeaderBytes } from '@/lib/shared/media/gif/walk-gif';
import { makeImage } from '../make-images';
import { makeGif } from '../make-structures';
import { FORMS, type Planted } from './canary';

const LABELS = Array.from({ length: 256 }, (_, label) => label);
const APPLICATION = 0xff;
const APPLICATIONS = [
  'NETSCAPE2.0',
  'ANIMEXTS1.0',
  'ICCRGBG1012',
  'XMP DataXMP',
  'MGK8BIM0000',
  'MGKIPTC0000',
  'ImageMagick',
  'C2PA_GIF\x01\0\0',
];
/** The bytes that may stand before an application's own data. */
const LEADS = ['', '\x01\0\0', '\x02\0\0\0\0'];

/** GIF files with the canary in each place that the format has. */
export async function plantGif(): Promise<readonly Planted[]> {
  const bases: readonly (readonly [string, Uint8Array])[] = [
    ['still', makeGif({ width: 3, height: 2, frames: 1 })],
    ['animated', await makeImage('image/gif', { width: 5, height: 3, frames: 2 })],
  ];
  return bases.flatMap(([name, bytes]) =>
    plantInto(bytes).map((planted) => ({ ...planted, name: `${name}: ${planted.name}` })),
  );
}

const subBlock = (content: Uint8Array) => concat([Uint8Array.of(content.length), content]);
const END = Uint8Array.of(0);
/** With a table of 256 colours. */
const LARGEST_HEADER_BYTES = 13 + 768;
const many = (canary: Uint8Array) => Array.from({ length: 64 }, () => canary);
const extension = (label: number, ...blocks: Uint8Array[]) =>
  concat([Uint8Array.of(0x21, label), ...blocks.map(subBlock), END]);

function plantInto(bytes: Uint8Array): readonly Planted[] {
  const blocks = readBlocks(bytes);
  const header = gifHeaderBytes(bytes);
  const planted: Planted[] = [];
  for (const [form, canary] of FORMS) {
    planted.push({ name: `${form} behind the end`, bytes: concat([bytes, canary]) });
    planted.push({
      name: `${form} in a table of all pictures that is larger`,
      bytes: concat([
        concat([
          bytes.subarray(0, 10),
          Uint8Array.of(0xf7),
          bytes.subarray(11, header),
          ...many(canary),
        ]).subarray(0, LARGEST_HEADER_BYTES),
        bytes.subarray(header),
      ]),
    });
    for (const [index, block] of blocks.entries()) {
      const before = bytes.subarray(0, block.start);
      const after = bytes.subarray(block.start);
      const where = `before block ${index}, ${block.kind}`;
      const add = (name: string, part: Uint8Array) =>
        planted.push({ name: `${form} ${name} ${where}`, bytes: concat([before, part, after]) });
      add('bare', canary);
      add('behind a terminator', concat([END, canary]));
      for (const label of LABELS) add(`as extension ${label}`, extension(label, canary));
      for (const application of APPLICATIONS) {
        for (const lead of LEADS) {
          const name = fromAscii(application);
          const part = fromAscii(lead);
          const known = lead === '' ? [] : [part];
          add(`of ${application} behind ${lead.length}`, extension(APPLICATION, name, ...known, canary));
          add(
            `of ${application} within ${lead.length}`,
            extension(APPLICATION, name, concat([part, canary])),
          );
          add(`in the name of ${application}`, extension(APPLICATION, concat([name, canary]), ...known));
        }
      }
      // In a block of its own at the end of the block's data, and at the end of the last one's.
      if (block.kind === 'trailer') continue;
      const start = bytes.subarray(block.start, block.end - 1);
      const rest = bytes.subarray(block.end);
      planted.push({
        name: `${form} in the last sub-block ${where}`,
        bytes: concat([before, start, subBlock(canary), END, rest]),
      });
      if (block.kind !== 'image') continue;
      planted.push({
        name: `${form} in a table of its own ${where}`,
        bytes: concat([
          before,
          start.subarray(0, 9),
          Uint8Array.of(0x87),
          concat([new Uint8Array(3 * 128), ...many(canary)]).subarray(0, 768),
          start.subarray(10),
          END,
          rest,
        ]),
      });
    }
  }
  return planted;
}
