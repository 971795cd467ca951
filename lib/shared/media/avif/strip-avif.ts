/**
 * An AVIF is full of absolute offsets, so nothing in it may move: what is not the picture is overwritten where it is.
 * Only what lies behind the last box a reader knows is cut off.
 */
import { fromAscii, fromUint32, isSameBytes } from '../bytes';
import { DamagedImageError } from '../damaged-image-error';
import { orientationTiff } from '../exif/orientation';
import type { MetadataKind } from '../metadata-kind';
import { type ByteRange, type HeifItem, metaChildren, readItems } from './read-items';
import { type Box, findBox, readBox, readBoxes } from './walk-boxes';

/** Boxes a reader needs at the top of the file. */
const KNOWN_BOXES = new Set(['ftyp', 'meta', 'moov', 'mdat']);
/** Items that are text or data about the picture; everything else is the picture. */
const METADATA_ITEMS: Readonly<Record<string, MetadataKind>> = { Exif: 'exif', mime: 'xmp', 'uri ': 'other' };
/** What stays of an Exif item: an offset of 0 and a TIFF that says "upright"; turns are the file's own properties. */
const BLANK_EXIF = Uint8Array.of(0, 0, 0, 0, ...orientationTiff(1));

type Finding = Readonly<{ kind: MetadataKind; range: ByteRange; blank: Uint8Array }>;

/**
 * An AVIF without EXIF, XMP, foreign boxes, bytes that no item uses, and everything behind its end; the picture and its
 * properties are kept byte for byte at their place. Throws DamagedImageError for a file that ends too early.
 */
export function stripAvif(bytes: Uint8Array): Uint8Array {
  const { findings, end } = inspect(bytes);
  if (findings.length === 0 && end === bytes.length) return bytes;
  const stripped = bytes.slice(0, end);
  for (const { range, blank } of findings) stripped.fill(0, range.start, range.end).set(blank, range.start);
  return stripped;
}

/** What is in the file besides the picture. Throws DamagedImageError for a file that ends too early. */
export function findAvifMetadata(bytes: Uint8Array): MetadataKind[] {
  const { findings, end } = inspect(bytes);
  return [...findings.map(({ kind }) => kind), ...(end < bytes.length ? (['trailing'] as const) : [])];
}

function inspect(bytes: Uint8Array): { findings: readonly Finding[]; end: number } {
  const { boxes, end } = topLevel(bytes);
  const meta = findBox(boxes, 'meta');
  const children = meta ? metaChildren(bytes, meta) : [];
  const items = readItems(bytes, children);
  if (items.some(({ ranges }) => ranges.some((range) => range.end > end))) {
    throw new DamagedImageError('An item of the AVIF lies behind its end.');
  }
  const moov = findBox(boxes, 'moov');
  const candidates = [
    ...items.flatMap(itemFindings),
    ...boxes.filter(({ type }) => !KNOWN_BOXES.has(type)).map(foreignBox),
    ...children.filter(({ type }) => ['uuid', 'free', 'skip', 'udta'].includes(type)).map(foreignBox),
    ...(moov ? moovFindings(bytes, moov) : []),
    // A sequence's samples are found by its own tables, which need not be read to keep them.
    ...(moov ? [] : unusedBytes(boxes, items, end)),
  ];
  return { findings: candidates.filter((finding) => !isBlank(bytes, finding)), end };
}

/** The boxes up to the last one that a reader needs; what follows is no part of the image. */
function topLevel(bytes: Uint8Array): { boxes: readonly Box[]; end: number } {
  const boxes: Box[] = [];
  let at = 0;
  while (at + 8 <= bytes.length) {
    const box = readBox(bytes, at, bytes.length);
    if (box.end > bytes.length) {
      if (KNOWN_BOXES.has(box.type)) throw new DamagedImageError('The AVIF ends too early.');
      break;
    }
    boxes.push(box);
    at = box.end;
  }
  const last = boxes.findLastIndex(({ type }) => KNOWN_BOXES.has(type));
  const kept = boxes.slice(0, last + 1);
  if (kept[0]?.type !== 'ftyp' || !findBox(kept, 'meta'))
    throw new DamagedImageError('The AVIF has no picture.');
  return { boxes: kept, end: kept[last]?.end ?? 0 };
}

function itemFindings({ type, ranges }: HeifItem): Finding[] {
  const kind = METADATA_ITEMS[type];
  if (kind === undefined) return [];
  return ranges.map((range) => ({
    kind,
    range,
    blank: type === 'Exif' && range.end - range.start >= BLANK_EXIF.length ? BLANK_EXIF : new Uint8Array(),
  }));
}

/** A box whose content goes; its type becomes `free`, which every reader passes over. */
function foreignBox(box: Box): Finding {
  return { kind: 'other', range: { start: box.start, end: box.end }, blank: emptyBox(box.end - box.start) };
}

function emptyBox(sizeBytes: number): Uint8Array {
  return Uint8Array.of(...fromUint32(sizeBytes), ...fromAscii('free'));
}

/** User data and metadata of a sequence and of its tracks. */
function moovFindings(bytes: Uint8Array, moov: Box): Finding[] {
  const boxes = readBoxes(bytes, moov.contentStart, moov.end);
  const tracks = boxes.filter(({ type }) => type === 'trak');
  return [...boxes, ...tracks.flatMap((track) => readBoxes(bytes, track.contentStart, track.end))]
    .filter(({ type }) => type === 'udta' || type === 'meta' || type === 'uuid')
    .map(foreignBox);
}

/** Bytes of `mdat` that no item points at. */
function unusedBytes(boxes: readonly Box[], items: readonly HeifItem[], end: number): Finding[] {
  const used = items.flatMap(({ ranges }) => ranges).sort((a, b) => a.start - b.start);
  return boxes
    .filter(({ type }) => type === 'mdat')
    .flatMap((mdat) => {
      const gaps: ByteRange[] = [];
      let at = mdat.contentStart;
      for (const range of used) {
        if (range.start > at && at < mdat.end) gaps.push({ start: at, end: Math.min(range.start, mdat.end) });
        at = Math.max(at, range.end);
      }
      if (at < mdat.end) gaps.push({ start: at, end: Math.min(mdat.end, end) });
      return gaps;
    })
    .map((range) => ({ kind: 'other', range, blank: new Uint8Array() }));
}

/** Whether only the blank stands there already, and zeros behind it. */
function isBlank(bytes: Uint8Array, { range, blank }: Finding): boolean {
  const content = bytes.subarray(range.start, range.end);
  return (
    isSameBytes(content.subarray(0, blank.length), blank) &&
    content.subarray(blank.length).every((byte) => byte === 0)
  );
}
