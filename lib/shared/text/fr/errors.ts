import { ALBUM_LIMITS } from '../../albums/album-limits';
import type { ErrorCode, ErrorDetails } from '../../errors/error-codes';
import { MAX_ALBUMS } from '../../keys/row/album-places';
import { isMediaType, MEDIA_TYPE_NAMES, MEDIA_TYPES } from '../../media/media-types';
import type { ErrorText } from '../texts';
import { fileKind } from './file-kinds';
import { formats } from './formats';
import { exactPixels, pixels } from './pixels';
import { quoted } from './quoted';

type Text = string | ((details: ErrorDetails) => string);

type Unit = Readonly<{ short: (value: number) => string; exact: (value: number) => string }>;

const BYTES: Unit = { short: formats.bytes, exact: formats.exactBytes };
const PIXELS: Unit = { short: pixels, exact: exactPixels };

const ALLOWED = new Intl.ListFormat('fr', { type: 'disjunction' }).format(
  MEDIA_TYPE_NAMES.map((type) => MEDIA_TYPES[type].label),
);

/** Names of pictures that other programs open, as against media types. */
const PICTURES = /\b(?:image|photo)\b(?!\/)/;
/** Among those, the names of animations: a still would not be the same. */
const ANIMATIONS = /^animated\b/;

const TEXTS: Readonly<Record<ErrorCode, Text>> = {
  invalid_request: ({ field, problem }) => {
    const why = problem ? ` (${problem})` : '';
    return field
      ? `Le champ ${field} n’est pas valide${why}. Corrigez-le, puis réessayez.`
      : `La requête n’est pas valide${why}. Corrigez-la, puis réessayez.`;
  },
  body_too_large: ({ limitBytes }) =>
    limitBytes === undefined
      ? 'La requête est trop longue. Divisez-la en requêtes plus petites.'
      : `La requête est trop longue\u00a0: ${formats.bytes(limitBytes)} sont lus au maximum. Divisez-la en requêtes plus petites.`,
  not_json: 'La requête doit être en JSON. Envoyez-la avec l’en-tête Content-Type: application/json.',
  not_found: 'Il n’y a rien ici. L’élément a peut-être été supprimé, ou l’adresse est incorrecte.',
  method_not_allowed: 'Cette adresse ne s’utilise pas ainsi. Vérifiez la méthode de la requête.',
  wrong_host: 'Ce site ne répond pas au nom que vous avez utilisé. Ouvrez-le à sa propre adresse.',
  foreign_origin: 'La requête vient d’un autre site. Ouvrez cette page à sa propre adresse, puis réessayez.',
  sign_in_required: 'Connectez-vous pour faire cela.',
  role_required:
    'Votre compte n’est pas autorisé à faire cela. Adressez-vous à un administrateur de ce site.',
  wrong_password: 'Mot de passe incorrect. Réessayez.',
  sign_in_link_used:
    'Ce lien de connexion a déjà servi ou est trop ancien. Redémarrez l’application pour en obtenir un nouveau.',
  openid_unreachable:
    'Le service de connexion est injoignable pour le moment. Réessayez dans quelques minutes.',
  openid_failed:
    'Le service de connexion a renvoyé une erreur. Réessayez. Si cela persiste, contactez le propriétaire du site.',
  openid_declined: 'La connexion a été annulée. Réessayez.',
  openid_not_allowed:
    'Votre compte n’est pas sur la liste de ce site. Demandez au propriétaire du site de l’y ajouter, ou utilisez un autre compte.',
  openid_clock:
    'Les horloges de ce site et du service de connexion ne concordent pas. Contactez le propriétaire du site.',
  openid_attempt_missing:
    'Cette connexion a été commencée dans un autre navigateur ou onglet, ou il y a trop longtemps. Recommencez, et autorisez les cookies pour ce site.',
  openid_attempt_used: 'Cette connexion a déjà servi. Recommencez.',
  token_invalid:
    'Ce jeton d’API a expiré, a été révoqué ou est mal écrit. Vérifiez-le, ou demandez-en un nouveau à un administrateur.',
  too_many_tokens: 'Il y a trop de jetons d’API. Révoquez-en un d’abord.',
  rate_limited: (details) => `${usedUp(details)} ${tryAgain(details)}`,
  challenge_required: 'Confirmez que vous n’êtes pas un robot, puis réessayez.',
  conflict: 'Quelqu’un d’autre a modifié ceci au même moment. Vérifiez, puis réessayez.',
  image_in_trash: 'Cette photo est dans la corbeille. Restaurez-la d’abord.',
  texts_too_long: ({ excessBytes }) =>
    `Le nom, la description et les étiquettes de cette photo sont trop longs ensemble. Raccourcissez-les${excessBytes === undefined ? '' : ` (caractères en trop : ${formats.count(excessBytes)})`}.`,

  unsupported_type: ({ declaredType, actualType }) => {
    const type = actualType ?? declaredType;
    if (type && ANIMATIONS.test(type)) {
      return `Les fichiers de type ${named(type)} ne peuvent pas être importés ici. Enregistrez celui-ci en WebP animé ou en GIF, puis choisissez le nouveau fichier.`;
    }
    if (type && PICTURES.test(type)) {
      return `Les fichiers de type ${named(type)} ne peuvent pas être importés ici. Enregistrez celui-ci en JPEG ou en PNG, puis choisissez le nouveau fichier.`;
    }
    return type
      ? `Les fichiers de type ${named(type)} ne peuvent pas être importés. Choisissez une image ${ALLOWED}.`
      : `Les fichiers de ce type ne peuvent pas être importés. Choisissez une image ${ALLOWED}.`;
  },
  file_empty: 'Ce fichier est vide. Choisissez-en un autre.',
  file_too_large: ({ actualBytes, limitBytes }) =>
    `${tooMuch('Ce fichier', 'est trop volumineux', actualBytes, limitBytes, BYTES)} Choisissez-en un plus petit.`,
  too_many_pixels: ({ actualPixels, limitPixels }) =>
    `${tooMuch('Cette image', 'est trop grande', actualPixels, limitPixels, PIXELS)} Redimensionnez-la d’abord.`,
  too_complex:
    'Cette image est trop complexe\u00a0: la vérifier prend trop de temps ou de mémoire. Enregistrez-la de nouveau comme simple JPEG ou PNG.',
  type_mismatch: ({ declaredType, actualType }) =>
    declaredType && actualType
      ? `D’après son nom, ce fichier est de type ${named(declaredType)}, mais son contenu est de type ${named(actualType)}. Enregistrez-le de nouveau dans son vrai format.`
      : 'Le contenu de ce fichier ne correspond pas à son type. Enregistrez-le de nouveau dans son vrai format.',
  not_an_image: ({ actualType }) =>
    `${actualType ? `Ce fichier n’est pas une image, mais est de type ${named(actualType)}` : 'Ce fichier n’est pas une image'}. Choisissez une image ${ALLOWED}.`,
  damaged_image: 'Cette image est endommagée ou incomplète. Essayez une autre copie.',
  size_mismatch: ({ actualBytes, limitBytes }) =>
    actualBytes === undefined || limitBytes === undefined
      ? 'L’importation est incomplète. Importez de nouveau le fichier.'
      : `L’importation est incomplète\u00a0: ${BYTES.exact(actualBytes)} reçus au lieu de ${BYTES.exact(limitBytes)}. Importez de nouveau le fichier.`,
  checksum_mismatch: 'Le fichier a été altéré en chemin. Importez-le de nouveau.',
  not_accepted: ({ reason }) => reason ?? 'Ce site n’accepte pas ce fichier.',

  ticket_invalid: 'Cette importation ne peut pas être terminée. Importez de nouveau le fichier.',
  ticket_expired: 'Cette importation a pris trop de temps et a expiré. Importez de nouveau le fichier.',
  upload_missing: 'Le fichier n’est pas arrivé. Importez-le de nouveau.',

  link_invalid: 'Ce lien n’est pas valide. Demandez-en un nouveau.',
  link_expired: 'Ce lien a expiré. Demandez-en un nouveau.',
  link_revoked: 'Ce lien a été révoqué. Demandez-en un nouveau.',
  link_locked: 'Ce lien demande un mot de passe. Ouvrez-le dans votre navigateur et saisissez-le.',
  link_files_used: ({ limitFiles }) =>
    `${limitFiles === undefined ? 'Ce lien n’accepte plus de photos.' : formats.plural(limitFiles, { one: 'Ce lien n’accepte qu’une photo, et elle a été envoyée.', many: 'Ce lien accepte # de photos, et toutes ont été envoyées.', other: 'Ce lien accepte # photos, et toutes ont été envoyées.' })} Demandez un nouveau lien à votre hôte.`,
  link_bytes_used: ({ limitBytes }) =>
    `${limitBytes === undefined ? 'Il n’y a plus de place pour cette photo.' : `Ce lien accepte ${formats.bytes(limitBytes)} en tout, et il n’y a plus de place pour cette photo.`} Demandez un nouveau lien à votre hôte.`,
  take_back_over: 'Cette photo ne peut plus être retirée. Demandez à votre hôte de la supprimer.',
  guest_name_missing: 'Votre hôte aimerait savoir qui envoie les photos. Saisissez d’abord votre nom.',

  album_gone: 'Cet album n’existe plus. Ses photos sont toujours dans la galerie.',
  albums_full: `Il y a déjà ${formats.count(ALBUM_LIMITS.albums)} albums, le maximum possible. Supprimez-en un d’abord.`,
  too_many_albums: `Une photo peut être dans ${MAX_ALBUMS} albums au maximum. Retirez-la d’abord de l’un d’eux.`,
  arranged_too_far: `Seules les ${formats.count(ALBUM_LIMITS.arranged)} premières photos d’un album peuvent être réorganisées. Déplacez les vôtres plus haut.`,

  storage_denied:
    'Le stockage a refusé la requête. Le propriétaire du site doit vérifier ses règles d’accès.',
  storage_unavailable: (details) =>
    `${details.host ? `Le stockage (${details.host})` : 'Le stockage'} est injoignable pour le moment. ${tryAgain(details)}`,
  storage_full:
    'Le stockage est plein. Réessayez plus tard\u00a0; s’il reste plein, contactez le propriétaire du site.',
  hook_failed: (details) => `Ce site n’a pas pu terminer l’opération. ${tryAgain(details)}`,
  busy: (details) => `Le serveur est occupé. ${tryAgain(details)}`,
  internal: ({ reason }) =>
    reason ??
    'Une erreur s’est produite sur le serveur. Réessayez. Si cela persiste, contactez le propriétaire du site.',
};

/** The sentence that a person reads about an error in French: what was wrong, what was expected, what to do. */
export const errorText: ErrorText = (code, details = {}) => {
  const text = TEXTS[code];
  return typeof text === 'string' ? text : text(details);
};

function usedUp({ limitedBy, period }: ErrorDetails): string {
  const time = period === 'day' ? 'aujourd’hui' : 'depuis une heure';
  switch (limitedBy) {
    case 'client':
      return `Trop d’importations depuis votre connexion ${time}.`;
    case 'network':
      return `Trop d’importations depuis votre réseau ${time}.`;
    case 'total':
      return `Ce site n’accepte plus d’importations ${period === 'day' ? 'aujourd’hui' : 'pour cette heure'}.`;
    case 'unverified':
      return 'Trop d’importations sont encore en cours de vérification.';
    default:
      return 'Trop d’importations à la fois.';
  }
}

function tryAgain({ retryAfterSeconds }: ErrorDetails): string {
  return retryAfterSeconds === undefined || retryAfterSeconds <= 0
    ? 'Réessayez dans un instant.'
    : `Réessayez dans ${formats.duration(retryAfterSeconds)}.`;
}

/** A media type or common name, in quotation marks: it stands without an article. */
function named(type: string): string {
  return quoted(isMediaType(type) ? `image ${MEDIA_TYPES[type].label}` : fileKind(type));
}

function tooMuch(
  subject: string,
  isTooLarge: string,
  actual: number | undefined,
  limit: number | undefined,
  unit: Unit,
): string {
  if (actual === undefined) {
    return limit === undefined
      ? `${subject} ${isTooLarge}.`
      : `${subject} ${isTooLarge}\u00a0: la limite est de ${unit.short(limit)}.`;
  }
  if (limit === undefined) return `${subject} fait ${unit.short(actual)}, ce qui est trop.`;
  // "10 Mo ; la limite est de 10 Mo" would help nobody.
  const format = unit.short(actual) === unit.short(limit) ? unit.exact : unit.short;
  return `${subject} fait ${format(actual)}\u00a0; la limite est de ${format(limit)}.`;
}
