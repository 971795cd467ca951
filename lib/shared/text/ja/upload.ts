import type { Texts } from '../texts';
import { formats } from './formats';

const { bytes, count, plural } = formats;

/** The upload page before the first file, and the notices above it, in Japanese. */
export const uploadText: Texts['upload'] = {
  empty: {
    reading: 'ファイルを読み込んでいます…',
    invitation: '写真をここにドロップ',
    invitationByTouch: '写真を追加',
    otherWays: 'フォルダのドロップや貼り付けもできます',
    choose: '写真を選択',
    limits: ({ maxBytes }) => `1枚${bytes(maxBytes)}までの写真。iPhoneのHEICも送れます。`,
    noLocationTitle: '位置情報なし',
    /** Says in one line what stays of a photo and what goes. */
    noLocation: ({ keepsDate }) =>
      keepsDate
        ? '位置情報とカメラの情報は、送信前に端末上で削除されます。撮影日時は残ります。'
        : '位置情報、カメラの情報、撮影日時は、送信前に端末上で削除されます。',
    smallerTitle: '縮小して送信',
    smaller: (maxDimension) =>
      `写真は端末上で${count(maxDimension)}ピクセルに縮小されるため、すばやくアップロードできます。`,
    originalTitle: '元の画質',
    original: '解像度はそのままです。メタデータだけが削除されます。',
    audienceTitles: { held: '承認制', private: '非公開', public: '公開' },
    audiences: {
      held: '写真は承認待ちになります。承認されるまで、見られるのはこのサイトの管理者だけです。',
      private: '写真を見られるのは、あなたとこのサイトの管理者だけです。',
      public: 'アップロードした写真は公開され、誰でも見られます。',
    },
  },
  letGo: 'ドロップしてアップロード',
  chooseFolder: 'フォルダを選択',
  takePhoto: '写真を撮る',
  fullSize: '元のサイズを維持',

  notices: {
    offlineBusy: 'オフラインです。接続が戻ると、アップロードは自動的に再開します。',
    offlineIdle: 'オフラインです。今追加した写真は、接続が戻ると送信されます。',
    restored: (photos) => plural(photos, { other: '前回の写真#枚のアップロードを再開しています。' }),
    recovered: (photos) => plural(photos, { other: '前回の写真#枚のアップロードが完了しました。' }),
    atRisk: (photos) =>
      plural(photos, {
        other: 'このページを開いたままにしてください。閉じると、写真#枚を選び直す必要があります。',
      }),
  },
};
