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
    one: 'Esa foto ya no existe.',
    many: '# de fotos ya no existen.',
    other: '# fotos ya no existen.',
  },
  trash: {
    one: 'Esa foto está ahora en la papelera.',
    many: '# de fotos están ahora en la papelera.',
    other: '# fotos están ahora en la papelera.',
  },
  held: {
    one: 'Esa foto está ahora pendiente de aprobación.',
    many: '# de fotos están ahora pendientes de aprobación.',
    other: '# fotos están ahora pendientes de aprobación.',
  },
  private: {
    one: 'Esa foto es ahora privada.',
    many: '# de fotos son ahora privadas.',
    other: '# fotos son ahora privadas.',
  },
  public: {
    one: 'Esa foto es ahora pública.',
    many: '# de fotos son ahora públicas.',
    other: '# fotos son ahora públicas.',
  },
};

const FIELDS: Readonly<Record<EditField, string>> = {
  name: 'el nombre',
  alt: 'la descripción',
  tags: 'las etiquetas',
};

/** The words of the gallery engine in Spanish: what went wrong, what has become of photos, and the headings of days. */
export const galleryEngineText: GalleryEngineText = {
  day: dates.day,
  unreachable: 'No se puede conectar con el servidor. Comprueba tu conexión e inténtalo de nuevo.',
  noReason: 'El servidor no dio ningún motivo. Inténtalo de nuevo.',
  somethingWrong: 'Se ha producido un error.',
  searchBroke: 'La búsqueda se detuvo antes de tiempo. Inténtalo de nuevo.',
  countBroke: 'El recuento se detuvo antes de tiempo. Inténtalo de nuevo.',
  dateImpossible: 'Esa fecha es futura o anterior a la fotografía.',
  inTrash: 'Esa foto está ahora en la papelera. Restáurala y vuelve a guardar.',
  /** Somebody in between answered. */
  foreign: foreignAnswerText,
  /** Why the server refused, by its code. */
  loadErrors: async () => (await import('./errors')).errorText,
  /** How many photos somebody else deleted or moved, and where they are now. */
  gone: (fate, count) => plural(count, FATES[fate]),
  /** Someone else's edit of the same time was kept. */
  lost: (fields) =>
    `Otra persona ha cambiado ${and(fields.map((field) => FIELDS[field] ?? ''))} al mismo tiempo; se ha conservado su cambio. Revísalo y vuelve a guardar.`,
  purgeTruth,
};

/** The facts about a permanent deletion, said before it. */
function purgeTruth(truth: PurgeTruth): string {
  const { keepsVersions, softDeleteDays, lockDays, hasReplicas, isUnknown } = truth;
  const days = (count: number) => plural(count, { one: '# día', many: '# de días', other: '# días' });
  const kept = [
    ...(lockDays === undefined
      ? []
      : [
          lockDays === 0
            ? 'El bucket conserva los archivos bloqueados hasta que termine su bloqueo.'
            : `El bucket está bloqueado y conserva cada archivo durante ${days(lockDays)}.`,
        ]),
    ...(softDeleteDays === undefined
      ? []
      : [`El bucket conserva los archivos eliminados durante ${days(softDeleteDays)} más.`]),
    ...(keepsVersions && lockDays === undefined
      ? ['El bucket conserva versiones anteriores de los archivos.']
      : []),
    ...(hasReplicas ? ['Una copia del bucket conserva sus propios archivos.'] : []),
  ];
  if (kept.length > 0) {
    return `La galería no puede deshacer esto. ${kept.join(' ')} El propietario del bucket aún puede acceder a ellos allí.`;
  }
  return isUnknown ? 'La galería no puede deshacer esto.' : 'Esto no se puede deshacer.';
}
