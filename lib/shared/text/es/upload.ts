import type { Texts } from '../texts';
import { formats } from './formats';

const { bytes, count, plural } = formats;

/** The upload page before the first file, and the notices above it, in Spanish. */
export const uploadText: Texts['upload'] = {
  /** Before the first file. */
  empty: {
    reading: 'Leyendo tus archivos…',
    invitation: 'Suelta fotos en cualquier lugar',
    /** Nothing can be dropped where there are only fingers. */
    invitationByTouch: 'Añade tus fotos',
    otherWays: 'o suelta una carpeta, o pega',
    choose: 'Elegir fotos',
    limits: ({ maxBytes }) => `Fotos de hasta ${bytes(maxBytes)}, también HEIC del iPhone.`,
    noLocationTitle: 'Sin ubicación',
    /** Says in one line what stays of a photo and what goes. */
    noLocation: ({ keepsDate }) =>
      keepsDate
        ? 'La ubicación y los datos de la cámara se quitan antes de que las fotos salgan de tu dispositivo. La fecha de captura se conserva.'
        : 'La ubicación, los datos de la cámara y la fecha de captura se quitan antes de que las fotos salgan de tu dispositivo.',
    smallerTitle: 'Reducidas antes',
    smaller: (maxDimension) =>
      `Las fotos se reducen en tu dispositivo a ${count(maxDimension)} píxeles para que se suban rápido.`,
    originalTitle: 'Calidad completa',
    original: 'Las fotos conservan toda su resolución. Solo se quitan los metadatos.',
    /** Says who sees what is sent, by what it becomes. */
    audienceTitles: { held: 'Con aprobación previa', private: 'Privadas', public: 'Públicas' },
    audiences: {
      held: 'Tus fotos quedan pendientes de aprobación. Hasta entonces, solo pueden verlas los administradores de este sitio.',
      private: 'Tus fotos solo son visibles para ti y los administradores de este sitio.',
      public: 'Las fotos que subes aquí son públicas. Cualquiera puede verlas.',
    },
  },
  letGo: 'Suelta para subir',
  chooseFolder: 'Elegir una carpeta',
  takePhoto: 'Tomar una foto',
  fullSize: 'Mantener el tamaño original',

  notices: {
    offlineBusy: 'No tienes conexión. Las subidas se reanudarán automáticamente.',
    offlineIdle: 'No tienes conexión. Las fotos que añadas ahora se enviarán cuando vuelvas a tenerla.',
    restored: (photos) =>
      plural(photos, {
        one: 'Reanudando una foto de tu última visita.',
        many: 'Reanudando # de fotos de tu última visita.',
        other: 'Reanudando # fotos de tu última visita.',
      }),
    recovered: (photos) =>
      plural(photos, {
        one: 'Se ha terminado de subir una foto de tu última visita.',
        many: 'Se han terminado de subir # de fotos de tu última visita.',
        other: 'Se han terminado de subir # fotos de tu última visita.',
      }),
    atRisk: (photos) =>
      plural(photos, {
        one: 'Mantén esta página abierta o tendrás que elegir una foto otra vez.',
        many: 'Mantén esta página abierta o tendrás que elegir # de fotos otra vez.',
        other: 'Mantén esta página abierta o tendrás que elegir # fotos otra vez.',
      }),
  },
};
