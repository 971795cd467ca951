import { ALBUM_LIMITS } from '../../albums/album-limits';
import { MAX_ALBUMS } from '../../keys/row/album-places';
import type { Texts } from '../texts';
import { formats } from './formats';
import { photos } from './photos';
import { quoted } from './quoted';

const { count, plural } = formats;

/** Albums in French: their page, one album, and putting photos into them. */
export const albumsText: Texts['albums'] = {
  title: 'Albums',
  one: 'Album',
  back: 'Tous les albums',
  newAlbum: 'Nouvel album',
  empty:
    'Aucun album pour le moment. Créez-en un, puis sélectionnez des photos dans la galerie et ajoutez-les.',
  emptyForViewer: 'Aucun album pour le moment.',
  find: 'Rechercher un album',
  nothingFound: 'Aucun titre d’album ne correspond.',
  showMore: (number) => `En afficher ${count(number)} de plus`,
  list: 'Tous les albums',
  inNone: 'Dans aucun album',
  /** How many photos are in an album, as far as was counted. */
  count: ({ count: number, isMore }) =>
    isMore ? `Plus de ${photos(number)}` : number === 0 ? 'Aucune photo' : photos(number),

  form: {
    newTitle: 'Nouvel album',
    changeTitle: 'Modifier l’album',
    name: 'Titre',
    nameExample: 'Été 2026',
    description: 'Description',
    optional: '(facultatif)',
    order: 'Ordre des photos',
    orders: {
      'taken-oldest': 'Date de prise de vue, de la plus ancienne à la plus récente',
      'taken-newest': 'Date de prise de vue, de la plus récente à la plus ancienne',
      'uploaded-oldest': 'Date d’importation, de la plus ancienne à la plus récente',
      'uploaded-newest': 'Date d’importation, de la plus récente à la plus ancienne',
      own: 'Ordre personnalisé',
    },
    ownHint:
      'Sélectionnez des photos dans l’album et faites-les glisser, ou appuyez sur Alt et une flèche. Les nouvelles photos s’ajoutent après celles que vous avez déplacées.',
    isPublic: 'Page publique',
    publicHint:
      'Tout le monde peut voir l’album et ses photos publiques. Les photos privées restent privées.',
    needsTitle: `Donnez à l’album un titre de 1 à ${count(ALBUM_LIMITS.titleChars)} caractères.`,
    make: 'Créer l’album',
    save: 'Enregistrer',
    saving: 'Enregistrement…',
    changedElsewhere:
      'Quelqu’un d’autre a modifié cet album entre-temps. Enregistrez de nouveau pour remplacer ses modifications par les vôtres.',
    /** The album as others have made it. */
    theirs: ({ title, text }) =>
      text === ''
        ? `Il s’appelle maintenant ${quoted(title)}.`
        : `Il s’appelle maintenant ${quoted(title)}, avec la description ${quoted(text)}`,
  },

  publicPage: 'Page publique',
  share: 'Lien de partage',
  edit: 'Modifier l’album',
  remove: 'Supprimer l’album',
  removeQuestion: (title) => `Supprimer l’album ${quoted(title)}\u00a0?`,
  removeExplanation: 'Ses photos restent dans la galerie.',
  removeAnswer: 'Supprimer l’album',
  /** On the page of all albums, once one was deleted. */
  removed: 'Album supprimé. Ses photos restent dans la galerie.',
  restore: 'Annuler',
  coverSet: 'Couverture modifiée.',
  ordering: 'Les photos sont en cours de réorganisation. Vous pouvez quitter cette page.',

  /** Putting photos into an album. */
  add: {
    title: (number) => `Ajouter ${photos(number)} à un album`,
    titleOne: 'Albums de cette photo',
    find: 'Rechercher ou nommer un album',
    example: 'Recherchez un album ou nommez-en un nouveau',
    list: 'Albums',
    none: 'Aucun album pour le moment. Saisissez un nom pour créer le premier.',
    make: (title) => `Nouvel album ${quoted(title)}`,
    more: (number) =>
      plural(number, {
        one: '# autre. Saisissez son nom pour le trouver.',
        many: '# d’autres. Saisissez leur nom pour les trouver.',
        other: '# autres. Saisissez leur nom pour les trouver.',
      }),
    isIn: 'déjà ajoutée',
    atMost: `Une photo peut être dans ${count(MAX_ALBUMS)} albums au maximum.`,
    loading: 'Chargement des albums…',
  },

  /** Dragging photos onto an album. */
  drop: {
    name: 'Déposer sur un album',
    hint: (number) => `Déposez ${photos(number)} sur un album`,
    more: 'Tous les albums ou un nouveau…',
    moving: (number) => photos(number),
  },
};
