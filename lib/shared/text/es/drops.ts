import type { Texts } from '../texts';
import { formats } from './formats';

const { plural } = formats;

const KINDS = {
  video: { one: '# vídeo', many: '# de vídeos', other: '# vídeos' },
  audio: { one: '# archivo de audio', many: '# de archivos de audio', other: '# archivos de audio' },
  document: { one: '# documento', many: '# de documentos', other: '# documentos' },
  sidecar: { one: '# archivo auxiliar', many: '# de archivos auxiliares', other: '# archivos auxiliares' },
  hidden: { one: '# imagen oculta', many: '# de imágenes ocultas', other: '# imágenes ocultas' },
  other: {
    one: '# archivo de otro tipo',
    many: '# de archivos de otros tipos',
    other: '# archivos de otros tipos',
  },
} as const;

/** The answers, in Spanish, to what somebody drops or pastes besides photos. */
export const dropsText: Texts['drops'] = {
  /** The files of folders that were not put on the list, by kind. */
  leftOut: ({ total, kinds }) => {
    const parts = (Object.keys(KINDS) as (keyof typeof KINDS)[]).flatMap((kind) => {
      const count = kinds[kind] ?? 0;
      return count > 0 ? [plural(count, KINDS[kind])] : [];
    });
    return `${plural(total, { one: 'Se omitió # archivo más', many: 'Se omitieron # de archivos más', other: 'Se omitieron # archivos más' })}: ${parts.join(', ')}.`;
  },
  noPhotos: 'No hay fotos en esta carpeta.',
  emptyFolder: 'Esta carpeta está vacía. Elige otra o suelta fotos.',
  unreadable: 'No se pudo leer esta carpeta. Comprueba que tienes permiso para abrirla y vuelve a soltarla.',
  /** Why nothing could be taken, by code. */
  image_elsewhere:
    'Esta imagen está en otro sitio web y no se puede subir desde allí. Guárdala primero en tu dispositivo y suelta el archivo.',
  address: 'Eso es un enlace, no una foto. Guarda primero la foto en tu dispositivo y suelta el archivo.',
  text: 'Ahí no hay ninguna foto. Suelta archivos de fotos, o copia una foto y pégala.',
  dismiss: 'Cerrar',

  /** On pages other than the list's own. */
  dropHere: 'Suelta para subir',
  added: (photos) =>
    plural(photos, {
      one: '# foto añadida a tus subidas.',
      many: '# de fotos añadidas a tus subidas.',
      other: '# fotos añadidas a tus subidas.',
    }),
  show: 'Mostrar subidas',
};
