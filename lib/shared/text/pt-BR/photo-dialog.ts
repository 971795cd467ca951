import type { Texts } from '../texts';
import { formats } from './formats';

const { count } = formats;

/** One photo of the upload list, large, in Brazilian Portuguese: before it is sent it can be changed. */
export const photoDialogText: Texts['photoDialog'] = {
  title: 'Foto',
  place: ({ at, all }) => `${count(at)} de ${count(all)}`,
  close: 'Fechar',
  previous: 'Foto anterior',
  next: 'Próxima foto',
  loading: 'Abrindo…',
  notShown: 'Não é possível mostrar esta foto aqui.',
  tools: 'Editar foto',
  rotateLeft: 'Girar à esquerda',
  rotateRight: 'Girar à direita',
  crop: 'Cortar',
  undo: 'Desfazer',
  redo: 'Refazer',
  remove: 'Remover da lista',
  name: 'Nome do arquivo',
  caption: 'Legenda',
  captionHint: 'Descreva a foto para quem não pode vê-la.',
  animated: 'Não é possível girar nem cortar animações.',
  locked: 'Já está a caminho, por isso não pode ser alterada aqui.',
  open: 'Abrir link',
  copyLink: 'Copiar link',
  copied: 'Link copiado',
  notCopied: 'Não copiado',
  cropping: {
    title: 'Cortar foto',
    ratio: 'Formato',
    free: 'Livre',
    original: 'Original',
    square: 'Quadrado',
    wholePhoto: 'Foto inteira',
    cancel: 'Cancelar',
    done: 'Concluir',
    box: 'Área de corte. Mova com as setas do teclado.',
    corners: {
      topLeft: 'Canto superior esquerdo. Mova com as setas do teclado.',
      topRight: 'Canto superior direito. Mova com as setas do teclado.',
      bottomRight: 'Canto inferior direito. Mova com as setas do teclado.',
      bottomLeft: 'Canto inferior esquerdo. Mova com as setas do teclado.',
    },
    size: ({ width, height }) => `${count(width)}\u00a0×\u00a0${count(height)}`,
  },
  said: {
    rotatedLeft: 'Girada para a esquerda',
    rotatedRight: 'Girada para a direita',
    cropped: 'Cortada',
    undone: 'Desfeito',
    redone: 'Refeito',
    removed: (name) => `${name} removida`,
    shows: ({ name, at, all }) => `${name}, ${count(at)} de ${count(all)}`,
  },
};
