import { concat, fromAscii, fromUint32 } from '@/lib/shared/media/bytes';
import { stripAvif } from '@/lib/shared/media/heif/strip-avif';
import { type BoxNode, leaf, nodeAt, readTree, replaceAt, writeTree } from '../box-tree';
import { makeGridAvif } from '../make-avif';
import { makeImage } from '../make-images';
import { FORMS, lengthen, overwrite, type Planted } from './canary';
import { plantAvifItems } from './plant-avif-items';
import { plantProfile } from './plant-profile';

/**
 * Boxes of ISO/IEC 14496-12, 14496-15, 23008-12, 23000-22, 21000-22, of AV1 and its image format, of QuickTime and C2PA, and
 * one that nobody knows.
 */
const BOXES = [
  ...['ftyp', 'styp', 'meta', 'mdat', 'idat', 'imda', 'free', 'skip', 'wide', 'pdin', 'uuid', 'jumb', 'moov'],
  ...['moof', 'mfra', 'mpvd', 'meco', 'mere', 'udta', 'cprt', 'tsel', 'strk', 'ilst', 'keys', 'xml ', 'bxml'],
  ...['hdlr', 'pitm', 'iloc', 'iinf', 'infe', 'iref', 'iprp', 'ipco', 'ipma', 'ipro', 'sinf', 'frma', 'schm'],
  ...['schi', 'dinf', 'dref', 'url ', 'urn ', 'imdt', 'fiin', 'paen', 'grpl', 'altr', 'eqiv', 'ster', 'brst'],
  ...['prgr', 'cdsc', 'thmb', 'auxl', 'dimg', 'base', 'exbl', 'font', 'fdel', 'evir', 'tbas', 'trak', 'sidx'],
  ...['ispe', 'pixi', 'av1C', 'hvcC', 'avcC', 'jpgC', 'vvcC', 'uncC', 'cmpd', 'colr', 'pasp', 'clap', 'irot'],
  ...['imir', 'auxC', 'a1op', 'a1lx', 'lsel', 'clli', 'mdcv', 'cclv', 'amve', 'ndwt', 'reve', 'rloc', 'rref'],
  ...['iscl', 'crtt', 'mdft', 'udes', 'altt', 'aebr', 'wbbr', 'fobr', 'afbr', 'dobr', 'pano', 'subs', 'tols'],
  ...['prdi', 'cmin', 'cmex', 'spjp', 'lhvC', 'tilC', 'stpe', 'itai', 'gimi', 'rtps', 'tmap', 'prVt'],
];
/** Names under which readers look for words. */
const NAMED_BOXES = ['uuid', 'free', 'udes', 'altt', 'crtt', 'mdat', 'meta', 'udta', 'colr', 'auxC'];
const LEADS = [
  '',
  '\0\0\0\0',
  '\0\0\0\0en\0',
  '\0\0\0\0urn:mpeg:mpegB:cicp:systems:auxiliary:alpha\0',
  '\0\0\0\0\0\0\0\0pict\0\0\0\0\0\0\0\0\0\0\0\0',
  'prof',
  'rICC',
  'nclx\0\x01\0\x0d\0\x06\x80',
  '\x81\x20\x02\0',
];
const CONTAINERS = [
  [],
  ['meta'],
  ['meta', 'iinf'],
  ['meta', 'iref'],
  ['meta', 'iprp'],
  ['meta', 'iprp', 'ipco'],
];

/** AVIF files with the canary in each place that the format has. */
export async function plantAvif(): Promise<readonly Planted[]> {
  const small = { width: 24, height: 16, hasMetadata: false };
  const bases: readonly (readonly [string, Uint8Array])[] = [
    ['plain', stripAvif(await makeImage('image/avif', small))],
    ['with transparency', stripAvif(await makeImage('image/avif', { ...small, hasAlpha: true }))],
    ['in tiles', await makeGridAvif()],
  ];
  // Other forms of the canary differ in their bytes alone: one picture is enough for them.
  return bases.flatMap(([name, bytes], index) =>
    FORMS.slice(0, index === 0 ? 3 : 1).flatMap(([form, canary]) =>
      plantInto(bytes, form, canary).map((planted) => ({
        ...planted,
        name: `${name}: ${form} ${planted.name}`,
      })),
    ),
  );
}

function plantInto(bytes: Uint8Array, form: string, canary: Uint8Array): readonly Planted[] {
  const nodes = readTree(bytes);
  const isText = form === 'ASCII';
  const planted: Planted[] = [
    { name: 'behind the end', bytes: concat([bytes, canary]) },
    { name: 'behind an end that is none', bytes: concat([bytes, fromUint32(0), fromAscii('mdat'), canary]) },
  ];
  const add = (name: string, changed: readonly BoxNode[], shift = 0) =>
    planted.push({ name, bytes: writeTree(bytes, changed, shift) });
  for (const path of CONTAINERS) {
    if (path.length > 1 && !nodeAt(nodes, ['meta']).children?.some(({ type }) => type === path[1])) continue;
    const where = `in ${path.at(-1) ?? 'the file'}`;
    const children = path.length === 0 ? nodes : (nodeAt(nodes, path).children ?? []);
    for (let index = 0; index <= children.length; index += 1) {
      const insert = (box: BoxNode) => {
        const inserted = [...children.slice(0, index), box, ...children.slice(index)];
        return path.length === 0
          ? inserted
          : replaceAt(nodes, path, (node) => ({ ...node, children: inserted }));
      };
      const isEdge = isText && (index === 0 || index === children.length);
      for (const type of isEdge ? BOXES : NAMED_BOXES.slice(0, isText ? 10 : 3)) {
        for (const lead of isEdge && NAMED_BOXES.includes(type) ? LEADS : LEADS.slice(0, isText ? 2 : 1)) {
          add(`as ${type} of ${JSON.stringify(lead)} ${where} at ${index}`, insert(leaf(type, lead, canary)));
        }
      }
    }
  }
  planted.push(
    ...plantInBoxes(bytes, nodes, canary),
    ...plantAsProperty(bytes, nodes, { canary, isText }),
    ...plantAvifItems(bytes, nodes, { canary, isText }),
  );
  // One picture is enough: a profile is the same in any.
  const profiles = nodeAt(nodes, ['meta', 'iinf']).children?.length === 1 ? plantProfile(form, canary) : [];
  for (const profile of profiles) {
    for (const kind of ['prof', 'rICC']) {
      const name = `${profile.name} of kind ${kind}`;
      planted.push({ name, bytes: withProperty(bytes, nodes, leaf('colr', kind, profile.bytes)) });
    }
  }
  // Where it stands in the table of places, writing places may have gone over it.
  return planted.filter((one) => Buffer.from(one.bytes).includes(Buffer.from(canary)));
}

/** Before, in, behind and over the content of each box. */
function plantInBoxes(bytes: Uint8Array, nodes: readonly BoxNode[], canary: Uint8Array): readonly Planted[] {
  const variants = (node: BoxNode): readonly (readonly [string, BoxNode])[] => {
    const own = [...lengthen(node.head, canary), ...overwrite(node.head, canary)].map(
      ([place, head]) => [`${place} of ${node.type}`, { ...node, head }] as const,
    );
    const inside = (node.children ?? []).flatMap((child, index) =>
      variants(child).map(([place, changed]) => {
        const children = node.children?.with(index, changed) ?? null;
        return [`${place} in ${node.type}`, { ...node, children }] as const;
      }),
    );
    return [...own, ...inside];
  };
  return nodes.flatMap((node, index) => {
    // Other bytes in place of pixels are other pixels.
    if (node.type === 'mdat') return [];
    return variants(node).map(([name, changed]) => ({
      name,
      bytes: writeTree(bytes, nodes.with(index, changed)),
    }));
  });
}

/** Another property behind all others, which the first item has. */
function withProperty(bytes: Uint8Array, nodes: readonly BoxNode[], box: BoxNode, essential = 0): Uint8Array {
  const all = nodeAt(nodes, ['meta', 'iprp', 'ipco']).children ?? [];
  const isSame = all.findIndex(({ type }) => type === box.type && type === 'colr');
  // In place of the one that the picture has already.
  const children = isSame >= 0 ? all.with(isSame, box) : [...all, box];
  const grown = replaceAt(nodes, ['meta', 'iprp', 'ipco'], (node) => ({ ...node, children }));
  const told = replaceAt(grown, ['meta', 'iprp', 'ipma'], (node) => {
    const first = node.head.slice(0, 11);
    first[10] = (first[10] ?? 0) + 1;
    const count = node.head[10] ?? 0;
    return {
      ...node,
      head: concat([
        first,
        node.head.subarray(11, 11 + count),
        Uint8Array.of(children.length | essential),
        node.head.subarray(11 + count),
      ]),
    };
  });
  return writeTree(bytes, isSame >= 0 ? grown : told);
}

function plantAsProperty(
  bytes: Uint8Array,
  nodes: readonly BoxNode[],
  { canary, isText }: Readonly<{ canary: Uint8Array; isText: boolean }>,
): readonly Planted[] {
  return (isText ? BOXES : NAMED_BOXES).flatMap((type) =>
    LEADS.slice(0, isText && NAMED_BOXES.includes(type) ? LEADS.length : 2).flatMap((lead) =>
      [0, 0x80].map((essential) => ({
        name: `as property ${type} of ${JSON.stringify(lead)}, ${essential}`,
        bytes: withProperty(bytes, nodes, leaf(type, lead, canary), essential),
      })),
    ),
  );
}
