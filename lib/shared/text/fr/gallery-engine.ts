import type { PurgeTruth } from '../../purge-truth';
import type { EditField } from '../../wire';
import type { GalleryEngineText } from '../texts';
import { dates } from './dates';
import { foreignAnswerText } from './foreign-answer';
import { formats } from './formats';

const { and, plural } = formats;

/** One sentence for one photo, one for more. */
const FATES = {
  purged: {
    one: 'Cette photo n’existe plus.',
    many: '# de photos n’existent plus.',
    other: '# photos n’existent plus.',
  },
  trash: {
    one: 'Cette photo est maintenant dans la corbeille.',
    many: '# de photos sont maintenant dans la corbeille.',
    other: '# photos sont maintenant dans la corbeille.',
  },
  held: {
    one: 'Cette photo est maintenant en attente d’approbation.',
    many: '# de photos sont maintenant en attente d’approbation.',
    other: '# photos sont maintenant en attente d’approbation.',
  },
  private: {
    one: 'Cette photo est maintenant privée.',
    many: '# de photos sont maintenant privées.',
    other: '# photos sont maintenant privées.',
  },
  public: {
    one: 'Cette photo est maintenant publique.',
    many: '# de photos sont maintenant publiques.',
    other: '# photos sont maintenant publiques.',
  },
};

const FIELDS: Readonly<Record<EditField, string>> = {
  name: 'le nom',
  alt: 'la description',
  tags: 'les étiquettes',
};

/** The words of the gallery engine in French: what went wrong, what has become of photos, and the headings of days. */
export const galleryEngineText: GalleryEngineText = {
  day: dates.day,
  unreachable: 'Impossible de joindre le serveur. Vérifiez votre connexion, puis réessayez.',
  noReason: 'Le serveur n’a donné aucune raison. Réessayez.',
  somethingWrong: 'Une erreur s’est produite.',
  searchBroke: 'La recherche s’est arrêtée trop tôt. Réessayez.',
  countBroke: 'Le comptage s’est arrêté trop tôt. Réessayez.',
  dateImpossible: 'Cette date est dans le futur, ou antérieure à la photographie.',
  inTrash: 'Cette photo est maintenant dans la corbeille. Restaurez-la, puis enregistrez de nouveau.',
  /** Somebody in between answered. */
  foreign: foreignAnswerText,
  /** Why the server refused, by its code. */
  loadErrors: async () => (await import('./errors')).errorText,
  /** How many photos somebody else deleted or moved, and where they are now. */
  gone: (fate, count) => plural(count, FATES[fate]),
  /** Someone else's edit of the same time was kept. */
  lost: (fields) =>
    `Quelqu’un d’autre a modifié ${and(fields.map((field) => FIELDS[field] ?? ''))} en même temps\u00a0; sa modification a été conservée. Vérifiez, puis enregistrez de nouveau.`,
  purgeTruth,
};

/** The facts about a permanent deletion, said before it. */
function purgeTruth(truth: PurgeTruth): string {
  const { keepsVersions, softDeleteDays, lockDays, hasReplicas, isUnknown } = truth;
  const days = (count: number) => plural(count, { one: '# jour', many: '# de jours', other: '# jours' });
  const kept = [
    ...(lockDays === undefined
      ? []
      : [
          lockDays === 0
            ? 'Le bucket conserve les fichiers verrouillés jusqu’à la fin de leur verrouillage.'
            : `Le bucket est verrouillé et conserve chaque fichier pendant ${days(lockDays)}.`,
        ]),
    ...(softDeleteDays === undefined
      ? []
      : [`Le bucket conserve encore les fichiers supprimés pendant ${days(softDeleteDays)}.`]),
    ...(keepsVersions && lockDays === undefined
      ? ['Le bucket conserve les versions antérieures des fichiers.']
      : []),
    ...(hasReplicas ? ['Une copie du bucket conserve ses propres fichiers.'] : []),
  ];
  if (kept.length > 0) {
    return `La galerie ne peut pas annuler cette action. ${kept.join(' ')} Le propriétaire du bucket peut encore y accéder.`;
  }
  return isUnknown ? 'La galerie ne peut pas annuler cette action.' : 'Cette action est irréversible.';
}
