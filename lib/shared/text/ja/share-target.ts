import type { Texts } from '../texts';
import { formats } from './formats';
import { photos } from './photos';

/** Photos that another app of the phone has shared, in Japanese. */
export const shareTargetText: Texts['shareTarget'] = {
  title: (count) => `別のアプリから${photos(count)}が共有されました`,
  question: 'ここにアップロードしますか？',
  add: (count) => `${photos(count)}をアップロード`,
  discard: 'アップロードしない',
  added: (count) => `${photos(count)}を追加しました。`,
  discarded: '何もアップロードされませんでした。',
  more: (count) => `+${formats.count(count)}`,
  missed: '共有された写真が届きませんでした。このページで選択してください。',
  full: 'この端末には、共有された写真を受け取る空き容量がありません。このページで選択してください。',
  empty: '共有された内容に写真はありませんでした。',
};
