import type { Texts } from '../texts';
import { formats } from './formats';
import { agree, outcome } from './outcomes';
import { photos } from './photos';
import { quoted } from './quoted';

const { count, plural } = formats;

/** Changes to photos, in French: while they run, how they ended, and what can be done about it. */
export const jobsText: Texts['jobs'] = {
  title: 'Modifications',
  stop: 'Arrêter',
  stopping: 'Arrêt…',
  undo: 'Annuler',
  undoTip: 'Annuler (Ctrl+Z)',
  running: ({ doing, done }) =>
    `${doing}… ${plural(done, { one: '# terminée', many: '# de terminées', other: '# terminées' })}`,
  /** The jobs that are under way. */
  moving: {
    public: (number) => `Publication de ${photos(number)}`,
    private: (number) => `Passage en privé de ${photos(number)}`,
    held: (number) => `Remise en attente d’approbation de ${photos(number)}`,
    trash: (number) => `Mise à la corbeille de ${photos(number)}`,
    former: (number) => `Restauration de ${photos(number)}`,
  },
  /** Photos that wait for approval, on their tab; one that is published is published there too. */
  deciding: {
    private: (number) => `Acceptation de ${photos(number)}`,
    trash: (number) => `Refus de ${photos(number)}`,
  },
  movingBack: {
    public: (number) => `Retour en privé de ${photos(number)}`,
    private: (number) => `Nouvelle publication de ${photos(number)}`,
    held: (number) => `Nouvelle acceptation de ${photos(number)}`,
    trash: (number) => `Restauration de ${photos(number)}`,
    former: (number) => `Remise à la corbeille de ${photos(number)}`,
  },
  purging: (number) => `Suppression définitive de ${photos(number)}`,
  editing: (number) => `Modification de ${photos(number)}`,
  /** Edits that have a name of their own. */
  editingAs: {
    favoured: (number) => `Ajout de ${photos(number)} aux favoris`,
    unfavoured: (number) => `Retrait de ${photos(number)} des favoris`,
    renamed: (number) => `Changement d’étiquette de ${photos(number)}`,
  },
  editingBack: (number) => `Annulation de la modification de ${photos(number)}`,
  /** Changes of the dates that photos were taken at. */
  dating: {
    set: (number) => `Datation de ${photos(number)}`,
    shift: (number) => `Décalage de l’heure de ${photos(number)}`,
    clear: (number) => `Retrait de la date de ${photos(number)}`,
  },
  datingBack: (number) => `Rétablissement de l’ancienne date de ${photos(number)}`,
  adding: ({ photos: number, album }) => `Ajout de ${photos(number)} à l’album ${quoted(album)}`,
  removing: ({ photos: number, album }) => `Retrait de ${photos(number)} de l’album ${quoted(album)}`,
  /** The jobs that are done, after the photos they were done to. */
  moved: {
    public: outcome('publiée', 'publiées'),
    private: outcome('rendue privée', 'rendues privées'),
    held: outcome('remise en attente d’approbation', 'remises en attente d’approbation'),
    trash: outcome('mise à la corbeille', 'mises à la corbeille'),
    former: outcome('restaurée', 'restaurées'),
  },
  decided: { private: outcome('acceptée', 'acceptées'), trash: outcome('refusée', 'refusées') },
  movedBack: {
    public: outcome('de nouveau privée', 'de nouveau privées'),
    private: outcome('de nouveau publiée', 'de nouveau publiées'),
    held: outcome('de nouveau acceptée', 'de nouveau acceptées'),
    trash: outcome('restaurée', 'restaurées'),
    former: outcome('remise à la corbeille', 'remises à la corbeille'),
  },
  purged: outcome('définitivement supprimée', 'définitivement supprimées'),
  edited: outcome('modifiée', 'modifiées'),
  editedAs: {
    favoured: outcome('ajoutée aux favoris', 'ajoutées aux favoris'),
    unfavoured: outcome('retirée des favoris', 'retirées des favoris'),
    renamed: outcome('dotée de la nouvelle étiquette', 'dotées de la nouvelle étiquette'),
  },
  editedBack: outcome('remise comme avant', 'remises comme avant'),
  dated: {
    set: outcome('datée', 'datées'),
    shift: outcome('décalée dans le temps', 'décalées dans le temps'),
    clear: outcome('désormais sans date', 'désormais sans date'),
  },
  datedBack: outcome('revenue à son ancienne date', 'revenues à leur ancienne date'),
  /** Photos whose date was to be left as it was. */
  datedAlready: {
    set: (number) =>
      plural(number, {
        one: '# photo avait déjà cette date.',
        many: '# de photos avaient déjà cette date.',
        other: '# photos avaient déjà cette date.',
      }),
    shift: (number) =>
      plural(number, {
        one: '# photo n’a pas de date à décaler.',
        many: '# de photos n’ont pas de date à décaler.',
        other: '# photos n’ont pas de date à décaler.',
      }),
    clear: (number) =>
      plural(number, {
        one: '# photo n’avait pas de date.',
        many: '# de photos n’avaient pas de date.',
        other: '# photos n’avaient pas de date.',
      }),
  },
  added: (album) => outcome(`ajoutée à l’album ${quoted(album)}`, `ajoutées à l’album ${quoted(album)}`),
  removed: (album) => outcome(`retirée de l’album ${quoted(album)}`, `retirées de l’album ${quoted(album)}`),
  /** How a change ended: `7 photos publiées`. */
  signedOut: ({ changed, outcome }) =>
    `Session terminée\u00a0: ${photos(changed)} ${agree(outcome, changed)}`,
  stopped: ({ changed, total, outcome }) =>
    `Arrêt\u00a0: ${photos(changed)} sur ${count(total)} ${agree(outcome, changed)}`,
  nothingToChange: 'Rien à modifier',
  ended: ({ changed, outcome }) =>
    `${changed === 0 ? 'Aucune photo' : photos(changed)} ${agree(outcome, changed)}`,
  /** `name` is drawn apart from the sentence. */
  endedOne: ({ name, outcome }) => [name, ` ${agree(outcome, 1)}`],
  skipped: (number) =>
    plural(number, {
      one: '# photo ignorée\u00a0: une autre modification est en cours.',
      many: '# de photos ignorées\u00a0: une autre modification est en cours.',
      other: '# photos ignorées\u00a0: une autre modification est en cours.',
    }),
  notChanged: (number) =>
    plural(number, {
      one: '# photo n’a pas été modifiée',
      many: '# de photos n’ont pas été modifiées',
      other: '# photos n’ont pas été modifiées',
    }),
  /** A reason that several photos share. */
  reason: ({ number, reason }) => `${count(number)}\u00a0× ${reason}`,
  /** Photos that were there already, so that the numbers add up. */
  already: {
    public: (number) =>
      plural(number, {
        one: '# photo était déjà publique.',
        many: '# de photos étaient déjà publiques.',
        other: '# photos étaient déjà publiques.',
      }),
    private: (number) =>
      plural(number, {
        one: '# photo était déjà privée.',
        many: '# de photos étaient déjà privées.',
        other: '# photos étaient déjà privées.',
      }),
    held: (number) =>
      plural(number, {
        one: '# photo était déjà en attente.',
        many: '# de photos étaient déjà en attente.',
        other: '# photos étaient déjà en attente.',
      }),
    trash: (number) =>
      plural(number, {
        one: '# photo était déjà dans la corbeille.',
        many: '# de photos étaient déjà dans la corbeille.',
        other: '# photos étaient déjà dans la corbeille.',
      }),
    former: (number) =>
      plural(number, {
        one: '# photo était déjà restaurée.',
        many: '# de photos étaient déjà restaurées.',
        other: '# photos étaient déjà restaurées.',
      }),
  },
  inAlbumAlready: (number) =>
    plural(number, {
      one: '# photo y était déjà.',
      many: '# de photos y étaient déjà.',
      other: '# photos y étaient déjà.',
    }),
  notInAlbum: (number) =>
    plural(number, {
      one: '# photo n’y était pas.',
      many: '# de photos n’y étaient pas.',
      other: '# photos n’y étaient pas.',
    }),
  allPublicAgain: 'De nouveau publiques.',
  somePublicAgain: (number) =>
    plural(number, {
      one: '# photo de nouveau publique.',
      many: '# de photos de nouveau publiques.',
      other: '# photos de nouveau publiques.',
    }),
  formerUnknown: (number) =>
    plural(number, {
      one: '# photo rendue privée\u00a0: son état précédent est inconnu.',
      many: '# de photos rendues privées\u00a0: leur état précédent est inconnu.',
      other: '# photos rendues privées\u00a0: leur état précédent est inconnu.',
    }),
};
