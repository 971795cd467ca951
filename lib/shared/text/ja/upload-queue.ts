import type { Texts } from '../texts';
import { formats } from './formats';

const { bytes, count, duration, percent, plural } = formats;

/** Between two facts; the dot stays at the end of its line, never at the beginning of the next. */
const DOT = '\u00a0· ';

/** The upload page once there are files, in Japanese. */
export const uploadQueueText: Texts['uploadQueue'] = {
  files: 'ファイル',
  keys: '矢印キーで移動、Alt+矢印キーで並べ替え、Enter で開き、Delete でリストから削除します。',
  moved: ({ at, all }) => `${count(all)}件中${count(at)}番目に移動しました`,

  bar: {
    title: 'すべてのアップロード',
    more: 'その他の操作',
    doneOfAll: ({ isPaused, done, all }) =>
      `${isPaused ? '一時停止中、' : ''}${count(all)}枚中${count(done)}枚完了`,
    cancelled: 'キャンセルしました',
    allUploaded: (photos) => plural(photos, { other: '#枚をアップロードしました' }),
    someFailed: ({ done, failed }) => `${count(done)}枚完了、${count(failed)}枚失敗`,
    allFailed: (photos) => plural(photos, { other: 'アップロード失敗（写真#枚）' }),
    paused: 'アップロードは一時停止中です',
    offline: 'オフラインです。接続が戻ると、アップロードは自動的に再開します。',
    gettingReady: '準備しています…',
    speed: (bytesPerSecond) => `${bytes(bytesPerSecond)}/秒`,
    timeLeft: (seconds) => `残り ${duration(seconds)}`,
    between: ' · ',
    failed: (photos) => `${count(photos)}枚失敗`,
    showAll: 'すべて表示',
  },
  all: {
    addPhotos: '写真を追加',
    retryFailed: '失敗した写真を再試行',
    sendSmaller: '縮小して送信',
    clearFinished: '完了した項目を消去',
    pause: '一時停止',
    resume: '再開',
    cancelAll: 'すべてキャンセル',
    showAsGrid: 'グリッド表示',
    showAsList: 'リスト表示',
    mayClose: 'このページを閉じてもかまいません。次に開いたときにアップロードが再開します。',
  },

  status: {
    facts: (sizes, state) => `${sizes}${DOT}${state}`,
    size: (sizeBytes) => bytes(sizeBytes),
    dimensions: ({ width, height }) => `${width}×${height}`,
    uploaded: 'アップロード済み',
    failed: '失敗',
    waitsForApproval: '承認待ち',
    sameAs: (name) => `${name}と重複`,
    sameSentOnce: (name) => `${name}と重複、1回だけ送信`,
    paused: '一時停止中',
    waiting: '待機中',
    preparing: '縮小中',
    sending: (progress) => `送信中、${percent(progress)}`,
    readyToSend: '送信待ち',
    tryingAgainSoon: 'まもなく再試行',
    waitingForConnection: '接続待ち',
    checking: '確認中',
    cancelled: 'キャンセル済み',
  },
  saved,
  notes: {
    hdr_flattened: 'HDR効果を除去しました。',
    motion_dropped: '静止画として送信しました。動画部分は含まれません。',
    pages_dropped: '最初のページだけを送信しました。',
    reencoded: '回転または切り抜きのため保存し直しましたが、見た目の違いはありません。',
    canvas_protected:
      'このブラウザのフィンガープリント保護により縮小できないため、元のサイズで送信しました。',
  },
  actionsOf: (file) => `${file}の操作`,
  actions: {
    open: '写真を開く',
    copyLink: 'リンクをコピー',
    retry: '再試行',
    sendSmaller: '縮小して送信',
    sendNext: '次に送信',
    pause: '一時停止',
    resume: '再開',
    cancel: 'キャンセル',
    remove: 'リストから削除',
  },
  copied: 'コピーしました',
  copyFailed: 'コピーできませんでした',

  endTitle: 'この後の流れ',
  sendMore: 'さらに送る',
  links: {
    public: '公開されている間、リンクを知っている人は誰でもその写真を見られます。',
    held: '写真は承認待ちです。承認されるまで、見られるのはこのサイトの管理者だけです。',
    none: '写真は非公開です。開けるのはこのサイトの管理者だけです。',
    private: (seconds) =>
      `写真は非公開です。リンクを知っている人は誰でも、${duration(seconds)}の間その写真を見られます。`,
  },
};

/** `4 MB → 620 KB、85%縮小`. */
function saved({ sourceBytes, sentBytes }: { sourceBytes: number; sentBytes: number }): string {
  return `${bytes(sourceBytes)} → ${bytes(sentBytes)}、${percent(1 - sentBytes / sourceBytes)}縮小`;
}
