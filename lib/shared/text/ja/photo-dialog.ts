import type { Texts } from '../texts';
import { formats } from './formats';

const { count } = formats;

/** One photo of the upload list, large, in Japanese. */
export const photoDialogText: Texts['photoDialog'] = {
  title: '写真',
  place: ({ at, all }) => `${count(all)}枚中${count(at)}枚目`,
  close: '閉じる',
  previous: '前の写真',
  next: '次の写真',
  loading: '開いています…',
  notShown: 'この写真はここでは表示できません。',
  tools: '写真を編集',
  rotateLeft: '左に回転',
  rotateRight: '右に回転',
  crop: '切り抜き',
  undo: '元に戻す',
  redo: 'やり直す',
  remove: 'リストから削除',
  name: 'ファイル名',
  caption: '説明',
  captionHint: '写真を見られない人のために、何が写っているかを書いてください。',
  animated: 'アニメーションは回転・切り抜きできません。',
  locked: 'すでに送信中のため、ここでは変更できません。',
  open: 'リンクを開く',
  copyLink: 'リンクをコピー',
  copied: 'リンクをコピーしました',
  notCopied: 'コピーできませんでした',
  cropping: {
    title: '写真の切り抜き',
    ratio: '縦横比',
    free: '自由',
    original: '元の比率',
    square: '正方形',
    wholePhoto: '写真全体',
    cancel: 'キャンセル',
    done: '完了',
    box: '切り抜き範囲。矢印キーで移動します。',
    corners: {
      topLeft: '左上の角。矢印キーで移動します。',
      topRight: '右上の角。矢印キーで移動します。',
      bottomRight: '右下の角。矢印キーで移動します。',
      bottomLeft: '左下の角。矢印キーで移動します。',
    },
    size: ({ width, height }) => `${count(width)}×${count(height)}`,
  },
  said: {
    rotatedLeft: '左に回転しました',
    rotatedRight: '右に回転しました',
    cropped: '切り抜きました',
    undone: '元に戻しました',
    redone: 'やり直しました',
    removed: (name) => `${name}を削除しました`,
    shows: ({ name, at, all }) => `${name}、${count(all)}枚中${count(at)}枚目`,
  },
};
