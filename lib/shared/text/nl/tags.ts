import type { Texts } from '../texts';
import { formats } from './formats';
import { photos } from './photos';
import { quoted } from './quoted';

const { count } = formats;

/** Tags, in Dutch: as chips in a field, favourites, and all of them, to be renamed and merged. */
export const tagsText: Texts['tags'] = {
  hint: 'Druk op Enter of komma om toe te voegen.',
  remove: (tag) => `Tag ${quoted(tag)} verwijderen`,
  suggestions: 'Voorgestelde tags',
  images: (number) => count(number),
  favourite: 'Favoriet',

  title: 'Tags',
  explanation:
    'Als je een tag hernoemt, verandert die op elke foto buiten de prullenbak. Bestaat de naam al, dan worden de twee samengevoegd.',
  find: 'Tag zoeken',
  counting: 'Tags tellen',
  none: 'Nog geen tags. Voeg ze toe bij de details van een foto.',
  noMatch: 'Geen tag gevonden.',
  photos: (number) => photos(number),
  show: (tag) => `Foto’s met de tag ${quoted(tag)} tonen`,
  rename: 'Hernoemen',
  renameNamed: (tag) => `${quoted(tag)} hernoemen`,
  newName: 'Nieuwe naam',
  merge: (tag) => `Samenvoegen met ${quoted(tag)}`,
  cutOff: ({ from, to }) => `Het hernoemen van ${quoted(from)} naar ${quoted(to)} is onderbroken.`,
  continue: 'Doorgaan',
};
