import type { ErrorDetails } from '../../errors/error-codes';
import type { FailuresText } from '../texts';
import { errorText } from './errors';
import { fileKind } from './file-kinds';
import { foreignAnswerText } from './foreign-answer';
import { formats } from './formats';

const { bytes } = formats;

/** Why a file was not uploaded, in French. */
export const failuresText: FailuresText = {
  /** Reasons that the server knows too. */
  error: errorText,
  /** Reasons that only a browser meets, by their code. */
  client: {
    network: ({ host }) =>
      host === undefined
        ? 'La connexion a échoué plusieurs fois. Vérifiez-la, puis réessayez.'
        : `${host}, où sont conservées les photos, est injoignable. Vérifiez votre connexion\u00a0; si d’autres pages s’ouvrent, votre réseau ou une extension le bloque. Réessayez ensuite.`,
    unreadable_answer: ({ host, actualBytes }) =>
      `${host}, où sont conservées les photos, n’a pas accepté ce fichier et n’a donné aucune raison lisible. La limite d’un proxy est peut-être inférieure à ${bytes(actualBytes ?? 0)}. Essayez un autre réseau ou contactez le propriétaire du site.`,
    forbidden_here: ({ host }) =>
      `Les règles de sécurité de cette page empêchent l’envoi de fichiers vers ${host}. Contactez le propriétaire du site.`,
    intercepted: textOfForeign,
    proxy_limit: textOfForeign,
    stalled: ({ host }) =>
      `L’envoi${host === undefined ? '' : ` vers ${host}`} n’avance plus. Vérifiez votre connexion, puis réessayez.`,
    upload_refused: () =>
      'Le stockage a refusé ce fichier. Réessayez. S’il est de nouveau refusé, contactez le propriétaire du site.',
    source_too_large: ({ actualBytes, limitBytes }) =>
      actualBytes !== undefined && limitBytes !== undefined
        ? `Ce fichier fait ${bytes(actualBytes)}\u00a0; la limite est de ${bytes(limitBytes)}. Redimensionnez-le d’abord.`
        : 'Ce fichier est trop volumineux. Redimensionnez-le d’abord.',
    unreadable: () =>
      'Impossible de lire ce fichier. S’il a été déplacé ou modifié, choisissez-le de nouveau. S’il est dans un dossier en ligne, téléchargez-le d’abord.',
    not_restored: () =>
      'Ce fichier n’a pas pu être récupéré après la fermeture de la page. Choisissez-le de nouveau.',
    cannot_convert: ({ actualType }) =>
      `Votre navigateur ne peut pas convertir ce fichier${kind(actualType)}. Enregistrez-le d’abord en JPEG, ou utilisez un autre navigateur.`,
    cannot_edit: ({ actualType }) =>
      `Ce navigateur ne peut ni faire pivoter ni recadrer ce fichier${kind(actualType)}. Annulez ces modifications, puis réessayez.`,
    undecodable_here: ({ actualType }) =>
      `Ce navigateur ne peut pas lire ce fichier${kind(actualType)}, trop volumineux pour être envoyé tel quel. Ouvrez cette page dans un autre navigateur, ou enregistrez d’abord l’image en JPEG.`,
    original_too_large: ({ actualBytes, limitBytes }) =>
      actualBytes !== undefined && limitBytes !== undefined
        ? `À sa taille d’origine, cette photo fait ${bytes(actualBytes)}\u00a0; la limite est de ${bytes(limitBytes)}. Envoyez-la plutôt réduite.`
        : 'À sa taille d’origine, cette photo est trop volumineuse. Envoyez-la plutôt réduite.',
    conversion_stopped: () =>
      'Le navigateur s’est arrêté pendant la conversion de ce fichier. Réessayez, ou enregistrez-le d’abord en JPEG ou en PNG.',
    conversion_interrupted: () =>
      'La page a été fermée pendant la conversion de ce fichier. Réessayez, ou enregistrez-le d’abord en JPEG ou en PNG.',
    unexpected_answer: ({ reason }) => reason ?? 'Réponse inattendue du serveur. Réessayez dans un instant.',
  },
};

/** The kind of a file, behind the word for it. */
function kind(actualType: string | undefined): string {
  return actualType ? ` (${fileKind(actualType)})` : '';
}

function textOfForeign({ status = 0, host, actualBytes }: ErrorDetails): string {
  return foreignAnswerText({
    status,
    ...(host === undefined ? {} : { host }),
    ...(actualBytes === undefined ? {} : { sizeBytes: actualBytes }),
  });
}
