import type { Texts } from '../texts';
import { formats } from './formats';
import { photos } from './photos';
import { quoted } from './quoted';

const { count } = formats;

/** Tags in French: as chips in a field, favourites, and all of them, to be renamed and merged. */
export const tagsText: Texts['tags'] = {
  hint: 'Appuyez sur Entrée ou sur la virgule pour ajouter.',
  remove: (tag) => `Retirer l’étiquette ${quoted(tag)}`,
  suggestions: 'Étiquettes suggérées',
  images: (number) => count(number),
  favourite: 'Favori',

  title: 'Étiquettes',
  explanation:
    'Renommer une étiquette la change sur toutes les photos hors de la corbeille. Un nom qui existe déjà fusionne les deux.',
  find: 'Rechercher une étiquette',
  counting: 'Comptage des étiquettes',
  none: 'Aucune étiquette pour le moment. Ajoutez-en dans les détails d’une photo.',
  noMatch: 'Aucune étiquette ne correspond.',
  photos: (number) => photos(number),
  show: (tag) => `Afficher les photos avec l’étiquette ${quoted(tag)}`,
  rename: 'Renommer',
  renameNamed: (tag) => `Renommer ${quoted(tag)}`,
  newName: 'Nouveau nom',
  merge: (tag) => `Fusionner avec ${quoted(tag)}`,
  cutOff: ({ from, to }) => `Le changement de nom de ${quoted(from)} en ${quoted(to)} a été interrompu.`,
  continue: 'Continuer',
};
