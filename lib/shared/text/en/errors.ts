import { ALBUM_LIMITS } from '../../albums/album-limits';
import type { ErrorCode, ErrorDetails } from '../../errors/error-codes';
import { MAX_ALBUMS } from '../../keys/row/album-places';
import { isMediaType, MEDIA_TYPE_NAMES, MEDIA_TYPES } from '../../media/media-types';
import { fileKind } from './file-kinds';
import { formats } from './formats';
import { exactPixels, pixels } from './pixels';

type Text = string | ((details: ErrorDetails) => string);

type Unit = Readonly<{ short: (value: number) => string; exact: (value: number) => string }>;

const BYTES: Unit = { short: formats.bytes, exact: formats.exactBytes };
const PIXELS: Unit = { short: pixels, exact: exactPixels };

const ALLOWED = new Intl.ListFormat('en', { type: 'disjunction' }).format(
  MEDIA_TYPE_NAMES.map((type) => MEDIA_TYPES[type].label),
);

/** Names of pictures that other programs open, as against media types. */
const PICTURES = /\b(?:image|photo)\b(?!\/)/;
/** Among those, the names of animations: a still would not be the same. */
const ANIMATIONS = /^animated\b/;

const TEXTS: Readonly<Record<ErrorCode, Text>> = {
  invalid_request: ({ field, problem }) => {
    const what = problem ?? 'is not as expected';
    return field
      ? `The field ${field} ${what}. Correct it and try again.`
      : `The request ${what}. Correct it and try again.`;
  },
  body_too_large: ({ limitBytes }) =>
    limitBytes === undefined
      ? 'The request is too long. Split it into smaller ones.'
      : `The request is too long: at most ${formats.bytes(limitBytes)} are read. Split it into smaller ones.`,
  not_json: 'The request must be JSON. Send it with the header Content-Type: application/json.',
  not_found: 'Nothing was found here. It may have been deleted, or the address is wrong.',
  method_not_allowed: 'This address can’t be used in that way. Check the request’s method.',
  wrong_host: 'This site isn’t served under the name you used. Open it under its own address.',
  foreign_origin: 'The request came from another site. Open this page under its own address and try again.',
  sign_in_required: 'Sign in to do this.',
  role_required: 'Your account isn’t allowed to do this. Ask an admin of this site.',
  wrong_password: 'Wrong password. Try again.',
  sign_in_link_used: 'This sign-in link has been used or is too old. Start the app again for a new one.',
  openid_unreachable: 'The sign-in service can’t be reached at the moment. Try again in a few minutes.',
  openid_failed:
    'The sign-in service returned an error. Try again. If it keeps happening, contact the site’s owner.',
  openid_declined: 'Sign-in was cancelled. Try again.',
  openid_not_allowed:
    'Your account isn’t on this site’s list. Ask the site’s owner to add it, or use another account.',
  openid_clock: 'The clocks of this site and the sign-in service differ. Contact the site’s owner.',
  openid_attempt_missing:
    'This sign-in was started in another browser or tab, or too long ago. Start again, and allow cookies for this site.',
  openid_attempt_used: 'This sign-in has already been used. Start again.',
  token_invalid:
    'This API token has expired, was revoked, or is misspelt. Check it, or ask an admin for a new one.',
  too_many_tokens: 'There are too many API tokens. Revoke one first.',
  rate_limited: (details) => `${usedUp(details)} ${tryAgain(details)}`,
  challenge_required: 'Confirm that you’re not a robot, then try again.',
  conflict: 'Someone else changed this at the same moment. Check it, then try again.',
  image_in_trash: 'This photo is in the trash. Restore it first.',
  texts_too_long: ({ excessBytes }) =>
    `This photo’s name, description and tags are too long together. Shorten them${excessBytes === undefined ? '' : ` (characters to remove: ${formats.count(excessBytes)})`}.`,

  unsupported_type: ({ declaredType, actualType }) => {
    const type = actualType ?? declaredType;
    if (type && ANIMATIONS.test(type)) {
      return `This file is ${named(type)}, which can’t be uploaded here. Save it as an animated WebP or GIF, then choose that.`;
    }
    if (type && PICTURES.test(type)) {
      return `This file is ${named(type)}, which can’t be uploaded here. Save it as JPEG or PNG, then choose that.`;
    }
    return type
      ? `This file is ${named(type)}, which can’t be uploaded. Choose a ${ALLOWED} image.`
      : `Files of this type can’t be uploaded. Choose a ${ALLOWED} image.`;
  },
  file_empty: 'This file is empty. Choose another one.',
  file_too_large: ({ actualBytes, limitBytes }) =>
    `${tooMuch('The file', 'is', actualBytes, limitBytes, BYTES)} Choose a smaller one.`,
  too_many_pixels: ({ actualPixels, limitPixels }) =>
    `${tooMuch('The image', 'has', actualPixels, limitPixels, PIXELS)} Resize it first.`,
  too_complex:
    'This image is too complex: checking it takes too long or too much memory. Save it again as a plain JPEG or PNG.',
  type_mismatch: ({ declaredType, actualType }) =>
    declaredType && actualType
      ? `The file’s name says it’s ${named(declaredType)}, but its content is ${named(actualType)}. Save it again as its real type.`
      : 'The file’s content doesn’t match its type. Save it again as its real type.',
  not_an_image: ({ actualType }) =>
    `${actualType ? `This file is ${named(actualType)}, not an image` : 'This file isn’t an image'}. Choose a ${ALLOWED} image.`,
  damaged_image: 'This image is damaged or incomplete. Try another copy.',
  size_mismatch: ({ actualBytes, limitBytes }) =>
    actualBytes === undefined || limitBytes === undefined
      ? 'The upload was incomplete. Upload the file again.'
      : `The upload was incomplete: ${BYTES.exact(actualBytes)} arrived instead of ${BYTES.exact(limitBytes)}. Upload the file again.`,
  checksum_mismatch: 'The file was corrupted on the way. Upload it again.',
  not_accepted: ({ reason }) => reason ?? 'This site doesn’t accept this file.',

  ticket_invalid: 'This upload can’t be completed. Upload the file again.',
  ticket_expired: 'This upload took too long and has expired. Upload the file again.',
  upload_missing: 'The file didn’t arrive. Upload it again.',

  link_invalid: 'This link isn’t valid. Ask for a new one.',
  link_expired: 'This link has expired. Ask for a new one.',
  link_revoked: 'This link was revoked. Ask for a new one.',
  link_locked: 'This link needs a password. Open it in your browser and enter the password.',
  link_files_used: ({ limitFiles }) =>
    `${limitFiles === undefined ? 'This link takes no more photos.' : `This link takes ${formats.plural(limitFiles, { one: 'one photo', other: '# photos' })}, and that many have been sent.`} Ask your host for a new one.`,
  link_bytes_used: ({ limitBytes }) =>
    `${limitBytes === undefined ? 'There is no room left for this photo.' : `This link takes ${formats.bytes(limitBytes)} in all, and there is no room left for this photo.`} Ask your host for a new one.`,
  take_back_over: 'This photo can no longer be taken back. Ask your host to delete it.',
  guest_name_missing: 'Your host would like to know who sends the photos. Enter your name first.',

  album_gone: 'That album no longer exists. Its photos are still in the gallery.',
  albums_full: `There are ${formats.count(ALBUM_LIMITS.albums)} albums, the most there can be. Delete one first.`,
  too_many_albums: `A photo can be in ${MAX_ALBUMS} albums at most. Take it out of one first.`,
  arranged_too_far: `Photos can be rearranged among the first ${formats.count(ALBUM_LIMITS.arranged)} of an album. Move them further up.`,

  storage_denied: 'The storage refused the request. The site’s owner needs to check its access rules.',
  storage_unavailable: (details) =>
    `${details.host ? `The storage (${details.host})` : 'The storage'} can’t be reached at the moment. ${tryAgain(details)}`,
  storage_full: 'The storage is full. Try again later; if it stays full, contact the site’s owner.',
  hook_failed: (details) => `This site couldn’t finish this just now. ${tryAgain(details)}`,
  busy: (details) => `The server is busy. ${tryAgain(details)}`,
  internal: ({ reason }) =>
    reason ??
    'Something went wrong on the server. Try again. If it keeps happening, contact the site’s owner.',
};

/** The sentence that a person reads about an error: what was wrong, what was expected, what to do. Plain English without markup. */
export function errorText(code: ErrorCode, details: ErrorDetails = {}): string {
  const text = TEXTS[code];
  return typeof text === 'string' ? text : text(details);
}

function usedUp({ limitedBy, period }: ErrorDetails): string {
  const time = period === 'day' ? 'today' : 'in the last hour';
  switch (limitedBy) {
    case 'client':
      return `Too many uploads from your connection ${time}.`;
    case 'network':
      return `Too many uploads from your network ${time}.`;
    case 'total':
      return `This site can’t take more uploads ${period === 'day' ? 'today' : 'this hour'}.`;
    case 'unverified':
      return 'Too many uploads are still being checked.';
    default:
      return 'Too many uploads at once.';
  }
}

function tryAgain({ retryAfterSeconds }: ErrorDetails): string {
  return retryAfterSeconds === undefined || retryAfterSeconds <= 0
    ? 'Try again in a moment.'
    : `Try again in ${formats.duration(retryAfterSeconds)}.`;
}

/** A media type or common name with its article: `a JPEG image`, `an AVIF image`, `an SVG drawing`, `a ZIP archive`. */
function named(type: string): string {
  const noun = isMediaType(type) ? `${MEDIA_TYPES[type].label} image` : fileKind(type);
  return `${/^(?:[aeio]|HTML|MP[0-9E]|SVG|XML|RTF)/i.test(noun) ? 'an' : 'a'} ${noun}`;
}

function tooMuch(
  subject: string,
  verb: string,
  actual: number | undefined,
  limit: number | undefined,
  unit: Unit,
): string {
  if (actual === undefined) {
    return limit === undefined
      ? `${subject} is too large.`
      : `${subject} is too large: the limit is ${unit.short(limit)}.`;
  }
  if (limit === undefined) return `${subject} ${verb} ${unit.short(actual)}, which is too much.`;
  // "10 MB; the limit is 10 MB" would help nobody.
  const format = unit.short(actual) === unit.short(limit) ? unit.exact : unit.short;
  return `${subject} ${verb} ${format(actual)}; the limit is ${format(limit)}.`;
}
