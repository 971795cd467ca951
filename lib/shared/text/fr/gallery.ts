import { MAX_SORTED } from '../../gallery/gallery-order';
import type { Texts } from '../texts';
import { dates } from './dates';
import { formats } from './formats';
import { photos } from './photos';
import { quoted } from './quoted';

const { bytes, count, plural } = formats;

/** The gallery as it opens, in French: its tabs, the list, searching and finding a date. */
export const galleryText: Texts['gallery'] = {
  title: 'Galerie',
  tabsName: 'Filtrer par état',
  albums: 'Albums',
  tabs: {
    all: 'Toutes',
    private: 'Privées',
    public: 'Publiques',
    held: 'En attente',
    trash: 'Corbeille',
  },
  /** How many photos wait for approval. */
  waiting: ({ count: number, isMore }) => `${count(number)}${isMore ? '+' : ''}`,
  /** The texts of a tab that has no photos. */
  empty: {
    all: 'Aucune photo pour le moment. Les photos importées s’affichent ici, les plus récentes d’abord.',
    private: 'Aucune photo privée.',
    public: 'Aucune photo publique pour le moment. Publiez une photo pour la voir ici.',
    held: 'Rien en attente. Les photos à approuver restent ici jusqu’à ce que vous les acceptiez ou refusiez.',
    album:
      'Aucune photo dans cet album pour le moment. Sélectionnez des photos dans la galerie et ajoutez-les.',
    trash: 'La corbeille est vide. Les photos y attendent leur suppression définitive.',
  },
  uploadPhotos: 'Importer des photos',
  nothingMatches: 'Aucun résultat. Essayez d’autres mots ou moins de filtres.',
  loading: 'Chargement des photos',

  photos: 'Photos',
  /** A tile, by the photo's description or name. */
  open: (photo) => `Ouvrir ${quoted(photo)}`,
  choose: (photo) => `Choisir ${quoted(photo)}`,
  select: (photo) => `Sélectionner ${quoted(photo)}`,
  new: 'Nouvelle',
  newSinceLast: 'Nouvelle depuis votre dernière visite',
  newPhotos: ({ photos: number, isAll }) =>
    isAll
      ? `${count(number)}+ nouvelles depuis votre dernière visite`
      : plural(number, {
          one: '# nouvelle depuis votre dernière visite',
          many: '# de nouvelles depuis votre dernière visite',
          other: '# nouvelles depuis votre dernière visite',
        }),
  public: 'Publique',
  daysLeft: (days) =>
    days === 0
      ? 'Dernières heures'
      : plural(days, { one: '# jour restant', many: '# de jours restants', other: '# jours restants' }),

  date: 'Date',
  month: dates.month,
  goToDate: 'Aller à une date',
  day: 'Jour',
  go: 'Aller',

  /** The orders of the list. */
  sort: {
    name: 'Trier par',
    orders: {
      uploaded: 'Date d’ajout',
      taken: 'Date de prise de vue',
      name: 'Nom',
      size: 'Taille',
    },
    partial:
      'Les photos plus anciennes sont encore en cours de tri par date de prise de vue. En attendant, certaines peuvent manquer ici.',
    tooMany: `Seules ${photos(MAX_SORTED)} peuvent être triées ainsi, et il y en a davantage. Recherchez ou filtrez pour voir les autres.`,
  },

  /** The search that is running or has ended. */
  search: {
    name: 'Rechercher',
    failed: 'La recherche a échoué.',
    running: ({ matched, scanned }) =>
      `Recherche… ${plural(matched, { one: '# trouvée', many: '# de trouvées', other: '# trouvées' })} sur ${photos(scanned)}`,
    found: (matched) =>
      plural(matched, {
        one: '# photo trouvée',
        many: '# de photos trouvées',
        other: '# photos trouvées',
      }),
    foundSome: (matched) =>
      plural(matched, {
        one: '# photo affichée parmi les résultats. Affinez la recherche pour voir les autres.',
        many: '# de photos affichées parmi les résultats. Affinez la recherche pour voir les autres.',
        other: '# photos affichées parmi les résultats. Affinez la recherche pour voir les autres.',
      }),
    stopped: (matched) =>
      plural(matched, {
        one: 'Recherche arrêtée\u00a0: # photo trouvée jusqu’ici',
        many: 'Recherche arrêtée\u00a0: # de photos trouvées jusqu’ici',
        other: 'Recherche arrêtée\u00a0: # photos trouvées jusqu’ici',
      }),
    stop: 'Arrêter',
    again: 'Relancer',
  },

  /** The filters that narrow the list. */
  filters: {
    searchIn:
      'Recherchez des noms, descriptions et étiquettes, des dates comme taken:2026-08, ou is:favourite',
    placeholder: 'Rechercher',
    more: 'Filtrer',
    names: {
      type: 'Type',
      orientation: 'Orientation',
      size: 'Taille',
      tag: 'Étiquette',
      uploader: 'Importée par',
      from: 'Importée à partir du',
      to: 'Importée jusqu’au',
      takenFrom: 'Prise à partir du',
      takenTo: 'Prise jusqu’au',
    },
    all: 'Tout',
    submit: 'Rechercher',
    clearAll: 'Tout effacer',
    orientations: { landscape: 'Paysage', portrait: 'Portrait', square: 'Carré' },
    size: ({ minBytes, maxBytes }) => {
      if (minBytes === null) return `Jusqu’à ${bytes(maxBytes ?? 0)}`;
      return maxBytes === null ? `Plus de ${bytes(minBytes)}` : `De ${bytes(minBytes)} à ${bytes(maxBytes)}`;
    },
    /** Those that are set, each to be taken away. */
    chosen: 'Filtres',
    remove: (filter) => `Retirer le filtre ${filter}`,
    words: (words) => quoted(words),
    tag: (tag) => `Étiquette\u00a0: ${tag}`,
    favourites: 'Favoris',
    uploader: (name) => `Importée par ${name}`,
    minBytes: (value) => `À partir de ${bytes(value)}`,
    maxBytes: (value) => `Jusqu’à ${bytes(value)}`,
    from: (day) => `Importée depuis le ${day}`,
    to: (day) => `Importée jusqu’au ${day}`,
    taken: (range) => `Prise\u00a0: ${range.replace('..', ' – ').trim()}`,
    undated: 'Sans date',
  },

  wall: 'Diaporama',
  numbers: 'Statistiques',
  guests: 'Invités',
  links: 'Liens',
  auditLog: 'Journal d’activité',
  keys: 'Raccourcis clavier',
  keysTip: 'Raccourcis clavier (?)',
  emptyTrash: 'Vider la corbeille',
  counting: 'Comptage…',
  purgeQuestion: (number) => `Supprimer définitivement ${photos(number)}\u00a0?`,
  purgeAnswer: (number) => `Supprimer ${photos(number)}`,
};
