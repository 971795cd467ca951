import type { Texts } from '../texts';
import { formats } from './formats';

const { count } = formats;

/** One photo of the upload list, large, in Simplified Chinese. */
export const photoDialogText: Texts['photoDialog'] = {
  title: '照片',
  place: ({ at, all }) => `第 ${count(at)} 张，共 ${count(all)} 张`,
  close: '关闭',
  previous: '上一张照片',
  next: '下一张照片',
  loading: '正在打开…',
  notShown: '无法在此显示这张照片。',
  tools: '编辑照片',
  rotateLeft: '向左旋转',
  rotateRight: '向右旋转',
  crop: '裁剪',
  undo: '撤销',
  redo: '重做',
  remove: '从列表移除',
  name: '文件名',
  caption: '说明',
  captionHint: '为看不到照片的人描述照片内容。',
  animated: '动图无法旋转或裁剪。',
  locked: '照片已开始发送，无法在此更改。',
  open: '打开链接',
  copyLink: '复制链接',
  copied: '链接已复制',
  notCopied: '无法复制',
  cropping: {
    title: '裁剪照片',
    ratio: '比例',
    free: '自由',
    original: '原始',
    square: '方形',
    wholePhoto: '整张照片',
    cancel: '取消',
    done: '完成',
    box: '裁剪区域。用方向键移动。',
    corners: {
      topLeft: '左上角。用方向键移动。',
      topRight: '右上角。用方向键移动。',
      bottomRight: '右下角。用方向键移动。',
      bottomLeft: '左下角。用方向键移动。',
    },
    size: ({ width, height }) => `${count(width)}×${count(height)}`,
  },
  said: {
    rotatedLeft: '已向左旋转',
    rotatedRight: '已向右旋转',
    cropped: '已裁剪',
    undone: '已撤销',
    redone: '已重做',
    removed: (name) => `${name} 已移除`,
    shows: ({ name, at, all }) => `${name}，第 ${count(at)} 张，共 ${count(all)} 张`,
  },
};
