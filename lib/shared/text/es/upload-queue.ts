import type { Texts } from '../texts';
import { formats } from './formats';
import { quoted } from './quoted';

const { bytes, count, duration, percent, plural } = formats;

/** Between two facts; the dot stays at the end of its line, never at the beginning of the next. */
const DOT = '\u00a0· ';

const failures = (failed: number) =>
  plural(failed, { one: '# con error', many: '# con error', other: '# con error' });

/** The upload page once there are files, in Spanish: its bar, the files, and their menus. */
export const uploadQueueText: Texts['uploadQueue'] = {
  files: 'Archivos',
  /** Tells screen readers how the keyboard works in the list of files. */
  keys: 'Las teclas de flecha mueven, Alt con flechas cambia el orden, Intro abre, Supr quita de la lista.',
  /** Its place, after its order was changed. */
  moved: ({ at, all }) => `Ahora en la posición ${count(at)} de ${count(all)}`,

  /** All uploads together. */
  bar: {
    title: 'Todas las subidas',
    more: 'Más acciones',
    doneOfAll: ({ isPaused, done, all }) =>
      `${isPaused ? 'En pausa, ' : ''}${plural(all, { one: `${count(done)} de # subida`, many: `${count(done)} de # subidas`, other: `${count(done)} de # subidas` })}`,
    cancelled: 'Cancelada',
    allUploaded: (photos) =>
      plural(photos, {
        one: 'Subida',
        many: 'Las # de fotos se han subido',
        other: 'Las # fotos se han subido',
      }),
    someFailed: ({ done, failed }) =>
      `${plural(done, { one: '# subida', many: '# de subidas', other: '# subidas' })}, ${failures(failed)}`,
    allFailed: (photos) =>
      plural(photos, {
        one: 'Error al subir',
        many: 'Error al subir (# de fotos)',
        other: 'Error al subir (# fotos)',
      }),
    /** Facts about the whole, of which those that are known are put together. */
    paused: 'Subidas en pausa',
    offline: 'No tienes conexión. Las subidas se reanudarán automáticamente.',
    gettingReady: 'Preparando…',
    speed: (bytesPerSecond) => `${bytes(bytesPerSecond)}/s`,
    timeLeft: (seconds) => `faltan ${duration(seconds)}`,
    between: ' · ',
    failed: failures,
    showAll: 'Mostrar todo',
  },
  /** Actions on all of them. */
  all: {
    addPhotos: 'Añadir fotos',
    retryFailed: 'Reintentar',
    sendSmaller: 'Enviar reducidas',
    clearFinished: 'Quitar terminadas',
    pause: 'Pausar',
    resume: 'Reanudar',
    cancelAll: 'Cancelar todo',
    showAsGrid: 'Ver en cuadrícula',
    showAsList: 'Ver en lista',
    mayClose: 'Puedes cerrar esta página. Las subidas se reanudarán cuando vuelvas.',
  },

  /** How a file stands. */
  status: {
    facts: (sizes, state) => `${sizes}${DOT}${state}`,
    size: (sizeBytes) => bytes(sizeBytes),
    dimensions: ({ width, height }) => `${width}\u00a0×\u00a0${height}`,
    uploaded: 'Subida',
    /** On a picture; the reason stands elsewhere. */
    failed: 'Error',
    waitsForApproval: 'Pendiente de aprobación',
    sameAs: (name) => `Duplicado de ${quoted(name)}`,
    sameSentOnce: (name) => `Duplicado de ${quoted(name)}, subido una vez`,
    paused: 'En pausa',
    waiting: 'En espera',
    preparing: 'Reduciendo',
    sending: (progress) => `Enviando, ${percent(progress)}`,
    readyToSend: 'En espera de envío',
    tryingAgainSoon: 'Se reintentará en breve',
    waitingForConnection: 'Esperando conexión',
    checking: 'Comprobando',
    cancelled: 'Cancelada',
  },
  saved,
  /** The notes to a person on how a file was prepared. */
  notes: {
    hdr_flattened: 'Se quitó el efecto HDR.',
    motion_dropped: 'Enviada como foto fija, sin la parte de vídeo.',
    pages_dropped: 'Solo se envió la primera página.',
    reencoded: 'Al girarla o recortarla hubo que guardarla de nuevo; no se aprecia ninguna diferencia.',
    canvas_protected:
      'Enviada en su tamaño original: la protección de este navegador contra el rastreo impide reducirla.',
  },
  actionsOf: (file) => `Acciones de ${quoted(file)}`,
  /** Actions on one file. */
  actions: {
    open: 'Abrir foto',
    copyLink: 'Copiar enlace',
    retry: 'Reintentar',
    sendSmaller: 'Enviar reducida',
    sendNext: 'Enviar antes',
    pause: 'Pausar',
    resume: 'Reanudar',
    cancel: 'Cancelar',
    remove: 'Quitar de la lista',
  },
  /** The outcome of copying a link. */
  copied: 'Copiado',
  copyFailed: 'No se pudo copiar',

  /** Over what happens once all is sent. */
  endTitle: 'Qué pasa ahora',
  sendMore: 'Enviar más',
  /** Says who can open what was uploaded, and for how long. */
  links: {
    public: 'Cualquiera que tenga un enlace puede ver esa foto mientras sea pública.',
    held: 'Tus fotos están pendientes de aprobación. Hasta entonces, solo pueden verlas los administradores de este sitio.',
    none: 'Tus fotos son privadas. Solo pueden abrirlas los administradores de este sitio.',
    private: (seconds) =>
      `Tus fotos son privadas. Cualquiera que tenga un enlace puede ver esa foto durante ${duration(seconds)}.`,
  },
};

/** `4 MB → 620 KB, un 85 % menos`. */
function saved({ sourceBytes, sentBytes }: { sourceBytes: number; sentBytes: number }): string {
  return `${bytes(sourceBytes)} → ${bytes(sentBytes)}, un ${percent(1 - sentBytes / sourceBytes)} menos`;
}
