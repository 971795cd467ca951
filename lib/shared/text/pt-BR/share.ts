import type { ServerTexts } from '../texts';
import { formats } from './formats';

const { bytes, count } = formats;

/** The page behind a share link, in Brazilian Portuguese. */
export const shareText: ServerTexts['share'] = {
  titleOfProblem: 'Link sem foto',
  describe: ({ width, height }) => `Uma foto de ${width} × ${height} pixels.`,
  facts: ({ width, height, type, sizeBytes }) =>
    `${count(width)} × ${count(height)} pixels · ${type} · ${bytes(sizeBytes)}`,
  download: 'Baixar',
  problems: {
    missing: {
      title: 'Não há nenhuma foto aqui',
      text: 'Ela foi removida, ou o link não foi copiado por inteiro. Peça um novo a quem o enviou para você.',
    },
    invalid: {
      title: 'Este link não funciona',
      text: 'Ele não foi copiado por inteiro, ou todos os links foram revogados. Peça um novo a quem o enviou para você.',
    },
    expired: {
      title: 'Este link expirou',
      text: 'Os links só funcionam por tempo limitado. Peça um novo a quem o enviou para você.',
    },
  },
};
