import type { ServerTexts } from '../texts';
import { formats } from './formats';

const { bytes, count } = formats;

/** The page behind a share link in German. */
export const shareText: ServerTexts['share'] = {
  titleOfProblem: 'Link ohne Foto',
  describe: ({ width, height }) => `Ein Foto mit ${width} × ${height} Pixeln.`,
  facts: ({ width, height, type, sizeBytes }) =>
    `${count(width)} × ${count(height)} Pixel · ${type} · ${bytes(sizeBytes)}`,
  download: 'Herunterladen',
  /** Why a link shows nothing, and what to do. */
  problems: {
    missing: {
      title: 'Hier ist kein Foto',
      text: 'Es wurde entfernt, oder der Link wurde nicht vollständig kopiert. Bitte die Person, die ihn dir gesendet hat, um einen neuen.',
    },
    invalid: {
      title: 'Dieser Link funktioniert nicht',
      text: 'Er wurde nicht vollständig kopiert, oder alle Links wurden widerrufen. Bitte die Person, die ihn dir gesendet hat, um einen neuen.',
    },
    expired: {
      title: 'Dieser Link ist abgelaufen',
      text: 'Links gelten nur eine begrenzte Zeit. Bitte die Person, die ihn dir gesendet hat, um einen neuen.',
    },
  },
};
