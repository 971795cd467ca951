import type { Texts } from '../texts';
import { formats } from './formats';

const { plural } = formats;

type Kind = 'video' | 'audio' | 'document' | 'sidecar' | 'hidden' | 'other';

const KINDS = {
  video: { other: '動画#件' },
  audio: { other: '音声ファイル#件' },
  document: { other: '文書#件' },
  sidecar: { other: 'サイドカーファイル#件' },
  hidden: { other: '隠し画像#件' },
  other: { other: 'その他の形式のファイル#件' },
} as const satisfies Record<Kind, { other: string }>;

/** The answers in Japanese to what somebody drops or pastes besides photos. */
export const dropsText: Texts['drops'] = {
  leftOut: ({ total, kinds }) => {
    const parts = (Object.keys(KINDS) as Kind[]).flatMap((kind) => {
      const count = kinds[kind] ?? 0;
      return count > 0 ? [plural(count, KINDS[kind])] : [];
    });
    return `${plural(total, { other: '他のファイル#件を除外しました' })}: ${parts.join('、')}。`;
  },
  noPhotos: 'このフォルダに写真はありません。',
  emptyFolder: 'このフォルダは空です。別のフォルダを選ぶか、写真をドロップしてください。',
  unreadable:
    'このフォルダを読み取れませんでした。開く権限があることを確認して、もう一度ドロップしてください。',
  image_elsewhere:
    'この画像は別のウェブサイトにあるため、直接アップロードできません。端末に保存してから、そのファイルをドロップしてください。',
  address: 'これは写真ではなくリンクです。写真を端末に保存してから、そのファイルをドロップしてください。',
  text: '写真が見つかりません。写真のファイルをドロップするか、写真をコピーして貼り付けてください。',
  dismiss: '閉じる',

  dropHere: 'ドロップしてアップロード',
  added: (photos) => plural(photos, { other: '写真#枚をアップロードに追加しました。' }),
  show: 'アップロードを表示',
};
