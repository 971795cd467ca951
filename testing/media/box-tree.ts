import { ascii, concat, fromAscii, fromUint32, uint16, uint32 } from '@/lib/shared/media/bytes';

/** A box of a file as a test may change it: `head` stands before the boxes inside it, or is all there is in it. */
export type BoxNode = Readonly<{ type: string; head: Uint8Array; children: readonly BoxNode[] | null }>;

/** Boxes that hold boxes, and how many bytes of their own they have before them. */
const CONTAINERS: Readonly<Record<string, number>> = { meta: 4, iinf: 6, iref: 4, iprp: 0, ipco: 0 };
const ILOC_HEAD_BYTES = 8;
const LOCATION_BYTES = 14;
/** For thousands of files that come of the same one. */
const starts = new WeakMap<Uint8Array, number>();

/** The boxes of a file in which nothing is broken. */
export function readTree(bytes: Uint8Array): readonly BoxNode[] {
  const nodes: BoxNode[] = [];
  for (let at = 0; at < bytes.length; at += uint32(bytes, at)) {
    const type = ascii(bytes, at + 4, 4);
    const content = bytes.subarray(at + 8, at + uint32(bytes, at));
    const own = CONTAINERS[type];
    nodes.push(
      own === undefined
        ? { type, head: content, children: null }
        : { type, head: content.subarray(0, own), children: readTree(content.subarray(own)) },
    );
  }
  return nodes;
}

/** A box with content alone. */
export function leaf(type: string, ...content: (Uint8Array | string)[]): BoxNode {
  const parts = content.map((part) => (typeof part === 'string' ? fromAscii(part) : part));
  return { type, head: concat(parts), children: null };
}

/** The node at a path of types, the first of each. */
export function nodeAt(nodes: readonly BoxNode[], path: readonly string[]): BoxNode {
  const [type, ...rest] = path;
  const node = nodes.find((candidate) => candidate.type === type);
  if (!node) throw new Error(`There is no ${type}.`);
  return rest.length === 0 ? node : nodeAt(node.children ?? [], rest);
}

/** The same boxes with the first at a path of types replaced. */
export function replaceAt(
  nodes: readonly BoxNode[],
  path: readonly string[],
  change: (node: BoxNode) => BoxNode,
): readonly BoxNode[] {
  const [type, ...rest] = path;
  const index = nodes.findIndex((candidate) => candidate.type === type);
  return nodes.map((node, at) => {
    if (at !== index) return node;
    return rest.length === 0
      ? change(node)
      : { ...node, children: replaceAt(node.children ?? [], rest, change) };
  });
}

/**
 * A file of these boxes. Places in `iloc` (version 0, one piece for each item) are told from the start of `mdat`'s content in
 * `bytes`, the file that the boxes were read from, and `shift` behind it.
 */
export function writeTree(bytes: Uint8Array, nodes: readonly BoxNode[], shift = 0): Uint8Array {
  const before = starts.get(bytes) ?? dataStart(readTree(bytes));
  starts.set(bytes, before);
  const move = (iloc: BoxNode, by: number): BoxNode => {
    const head = iloc.head.slice();
    for (let index = 0; index < uint16(head, 6); index += 1) {
      const at = ILOC_HEAD_BYTES + index * LOCATION_BYTES + 6;
      if (at + 4 <= head.length) head.set(fromUint32(uint32(head, at) + by), at);
    }
    return { ...iloc, head };
  };
  const by = dataStart(nodes) - before + shift;
  return concat(replaceAt(nodes, ['meta', 'iloc'], (iloc) => move(iloc, by)).map(writeNode));
}

function dataStart(nodes: readonly BoxNode[]): number {
  const index = nodes.findIndex(({ type }) => type === 'mdat');
  return concat(nodes.slice(0, index).map(writeNode)).length + 8;
}

function writeNode({ type, head, children }: BoxNode): Uint8Array {
  const content = concat([head, ...(children ?? []).map(writeNode)]);
  return concat([fromUint32(content.length + 8), fromAscii(type), content]);
}
