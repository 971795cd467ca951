import type { ErrorDetails } from '../../errors/error-codes';
import type { FailuresText } from '../texts';
import { errorText } from './errors';
import { fileKind } from './file-kinds';
import { foreignAnswerText } from './foreign-answer';
import { formats } from './formats';

const { bytes } = formats;

/** Why a file was not uploaded, in Spanish. */
export const failuresText: FailuresText = {
  /** Reasons that the server knows too. */
  error: errorText,
  /** Reasons that only a browser meets, by their code. */
  client: {
    network: ({ host }) =>
      host === undefined
        ? 'La conexión falló varias veces. Compruébala e inténtalo de nuevo.'
        : `No se puede conectar con ${host}, donde se guardan las fotos. Comprueba tu conexión; si otras páginas se abren, lo bloquea tu red o una extensión. Después, inténtalo de nuevo.`,
    unreadable_answer: ({ host, actualBytes }) =>
      `${host}, donde se guardan las fotos, no aceptó este archivo ni dio un motivo legible. Puede que el límite de un proxy sea inferior a ${bytes(actualBytes ?? 0)}. Prueba con otra red o contacta con el propietario del sitio.`,
    forbidden_here: ({ host }) =>
      `Las reglas de seguridad de esta página no permiten enviar archivos a ${host}. Contacta con el propietario del sitio.`,
    intercepted: textOfForeign,
    proxy_limit: textOfForeign,
    stalled: ({ host }) =>
      `La subida${host === undefined ? '' : ` a ${host}`} se ha detenido. Comprueba tu conexión e inténtalo de nuevo.`,
    upload_refused: () =>
      'El almacenamiento rechazó este archivo. Inténtalo de nuevo. Si vuelve a rechazarlo, contacta con el propietario del sitio.',
    source_too_large: ({ actualBytes, limitBytes }) =>
      actualBytes !== undefined && limitBytes !== undefined
        ? `Este archivo tiene ${bytes(actualBytes)}; el límite es de ${bytes(limitBytes)}. Redúcelo primero.`
        : 'Este archivo es demasiado grande. Redúcelo primero.',
    unreadable: () =>
      'No se pudo leer este archivo. Si se movió o cambió, elígelo de nuevo. Si está en una carpeta en la nube, descárgalo primero.',
    not_restored: () => 'Este archivo no se pudo recuperar después de cerrar la página. Elígelo de nuevo.',
    cannot_convert: ({ actualType }) =>
      `Tu navegador no puede convertir este archivo${kind(actualType)}. Guárdalo primero como JPEG o usa otro navegador.`,
    cannot_edit: ({ actualType }) =>
      `Este navegador no puede girar ni recortar este archivo${kind(actualType)}. Deshaz esos cambios y reinténtalo.`,
    undecodable_here: ({ actualType }) =>
      `Este navegador no puede leer este archivo${kind(actualType)} y es demasiado grande para enviarlo tal cual. Abre esta página en otro navegador o guarda primero la imagen como JPEG.`,
    original_too_large: ({ actualBytes, limitBytes }) =>
      actualBytes !== undefined && limitBytes !== undefined
        ? `En su tamaño original, esta foto tiene ${bytes(actualBytes)}; el límite es de ${bytes(limitBytes)}. Envíala reducida.`
        : 'En su tamaño original, esta foto es demasiado grande. Envíala reducida.',
    conversion_stopped: () =>
      'El navegador se detuvo al convertir este archivo. Inténtalo de nuevo o guárdalo primero como JPEG o PNG.',
    conversion_interrupted: () =>
      'La página se cerró mientras se convertía este archivo. Inténtalo de nuevo o guárdalo primero como JPEG o PNG.',
    unexpected_answer: ({ reason }) =>
      reason ?? 'Respuesta inesperada del servidor. Inténtalo de nuevo en un momento.',
  },
};

/** The kind of a file, behind the word for it. */
function kind(actualType: string | undefined): string {
  return actualType ? ` (${fileKind(actualType)})` : '';
}

function textOfForeign({ status = 0, host, actualBytes }: ErrorDetails): string {
  return foreignAnswerText({
    status,
    ...(host === undefined ? {} : { host }),
    ...(actualBytes === undefined ? {} : { sizeBytes: actualBytes }),
  });
}
