import type { ErrorDetails } from '../../errors/error-codes';
import { errorText } from './errors';
import { fileKind } from './file-kinds';
import { foreignAnswerText } from './foreign-answer';
import { formats } from './formats';

const { bytes } = formats;

/** Why a file was not uploaded. Fetched with the first file: a page that is only looked at does not pay for it. */
export const failuresText = {
  /** Reasons that the server knows too. */
  error: errorText,
  /** Reasons that only a browser meets, by their code. */
  client: {
    network: ({ host }: ErrorDetails) =>
      host === undefined
        ? 'The connection failed several times. Check your connection, then try again.'
        : `${host}, where the photos are kept, can’t be reached. Check your connection; if other pages open, your network or an extension blocks it. Then try again.`,
    unreadable_answer: ({ host, actualBytes }: ErrorDetails) =>
      `${host}, where the photos are kept, didn’t take this file and gave no readable reason. A proxy’s limit may be below ${bytes(actualBytes ?? 0)}. Try another network, or contact the site’s owner.`,
    forbidden_here: ({ host }: ErrorDetails) =>
      `This page’s own security rules don’t let files be sent to ${host}. Contact the site’s owner.`,
    intercepted: textOfForeign,
    proxy_limit: textOfForeign,
    stalled: ({ host }: ErrorDetails) =>
      `The upload${host === undefined ? '' : ` to ${host}`} stalled. Check your connection, then try again.`,
    upload_refused: () =>
      'The storage refused this file. Try again. If it is refused again, contact the site’s owner.',
    source_too_large: ({ actualBytes, limitBytes }: ErrorDetails) =>
      actualBytes !== undefined && limitBytes !== undefined
        ? `This file is ${bytes(actualBytes)}; the limit is ${bytes(limitBytes)}. Resize it first.`
        : 'This file is too large. Resize it first.',
    unreadable: () =>
      'This file couldn’t be read. If it was moved or changed, choose it again. If it’s in a cloud folder, download it first.',
    not_restored: () => 'This file couldn’t be restored after the page was closed. Choose it again.',
    cannot_convert: ({ actualType }: ErrorDetails) =>
      `Your browser can’t convert ${actualType ? `this ${fileKind(actualType)}` : 'this file'}. Save it as JPEG first, or use another browser.`,
    cannot_edit: ({ actualType }: ErrorDetails) =>
      `${actualType ? `This ${fileKind(actualType)}` : 'This picture'} can’t be rotated or cropped in this browser. Undo that, then retry.`,
    undecodable_here: ({ actualType }: ErrorDetails) =>
      `This browser can’t read ${actualType ? `this ${fileKind(actualType)}` : 'this image'}, and it’s too large to be sent as it is. Open this page in another browser, or save the image as JPEG first.`,
    original_too_large: ({ actualBytes, limitBytes }: ErrorDetails) =>
      actualBytes !== undefined && limitBytes !== undefined
        ? `At its original size, this photo is ${bytes(actualBytes)}; the limit is ${bytes(limitBytes)}. Send it smaller instead.`
        : 'At its original size, this photo is too large. Send it smaller instead.',
    conversion_stopped: () =>
      'The browser stopped while converting this file. Try again, or save it as JPEG or PNG first.',
    conversion_interrupted: () =>
      'The page was closed while this file was being converted. Try again, or save it as JPEG or PNG first.',
    unexpected_answer: ({ reason }: ErrorDetails) =>
      reason ?? 'Unexpected response from the server. Try again in a moment.',
  },
};

function textOfForeign({ status = 0, host, actualBytes }: ErrorDetails): string {
  return foreignAnswerText({
    status,
    ...(host === undefined ? {} : { host }),
    ...(actualBytes === undefined ? {} : { sizeBytes: actualBytes }),
  });
}
