/**
 * A slug is the last segment of an image's key. Rows store it only where it differs from `slugOf(name, type)`, so
 * **what this file returns for a name may never change**: every image whose row relies on it would be lost. For the
 * same reason only Unicode blocks without free places take part; a character some later Unicode adds is a separator today
 * and stays one.
 */

import { MEDIA_TYPES, type MediaType } from '../../media/media-types';
import { cleanName } from './clean-name';

/** Longest slug, in bytes. */
export const MAX_SLUG_BYTES = 80;

const SLUG = /^[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?\.[a-z0-9]+$/;

const ACCENTS = /[\u0300-\u036f]+/g;

/** All but ASCII, Latin letters and full-width forms: nothing else has a Latin reading. */
const WITHOUT_LATIN = /[^\x20-\x7e\u00a0-\u024f\u1e00-\u1eff\ufb00-\ufb06\uff01-\uff5e]+/gu;

/** Latin letters that do not decompose into a base letter and an accent. */
const LIGATURES: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
};

/**
 * Extensions that would be a lie before that of the verified type. Not taken from the media-type table: a type added
 * there must not change the slugs of images that are stored already.
 */
const IMAGE_EXTENSION = /^(?:jpe?g|jpe|jfif|a?png|webp|gif|avifs?|hei[cf]|hif|tiff?|bmp)$/;

/** Names Windows takes for devices whatever follows the first dot. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/;

/**
 * The file name reduced to `[a-z0-9._-]`, at most 80 bytes, with the one extension of the type. Never empty, no leading dot,
 * no `..`, no name Windows reserves; accents are dropped from Latin letters, other scripts become nothing: `image.jpg`.
 */
export function slugOf(filename: string, type: MediaType): string {
  const { extension } = MEDIA_TYPES[type];
  const stem = plainStem(stemOf(cleanName(filename), extension));
  const safe = RESERVED.test(stem) ? `image-${stem}` : stem;
  const short = safe.slice(0, MAX_SLUG_BYTES - extension.length - 1).replace(/[._-]+$/, '');
  return `${short || 'image'}.${extension}`;
}

/** True for a text that may stand as a slug in a key. */
export function isSlug(value: unknown): value is string {
  return (
    typeof value === 'string' && value.length <= MAX_SLUG_BYTES && SLUG.test(value) && !value.includes('..')
  );
}

function stemOf(name: string, extension: string): string {
  const dot = name.lastIndexOf('.');
  if (dot < 0) return name;
  const ending = name.slice(dot + 1).toLowerCase();
  return ending === extension || IMAGE_EXTENSION.test(ending) ? name.slice(0, dot) : name;
}

function plainStem(stem: string): string {
  return stem
    .replace(ACCENTS, '')
    .replace(WITHOUT_LATIN, '-')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[ßæœøđðþłħı]/g, (letter) => LIGATURES[letter] ?? '-')
    .replace(ACCENTS, '')
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/[._-]*\.[._-]*/g, '.')
    .replace(/-{2,}/g, '-')
    .replace(/^[._-]+|[._-]+$/g, '');
}
