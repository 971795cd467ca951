import type { Texts } from '../texts';
import { formats } from './formats';
import { photos } from './photos';
import { quoted } from './quoted';

const { count, plural } = formats;

/** Changes to photos in Japanese. Outcomes begin with the particle that follows the photos: `写真7枚` and `を公開しました`. */
export const jobsText: Texts['jobs'] = {
  title: '変更',
  stop: '停止',
  stopping: '停止しています…',
  undo: '元に戻す',
  undoTip: '元に戻す（Ctrl+Z）',
  running: ({ doing, done }) => `${doing}… ${count(done)}枚完了`,
  moving: {
    public: (number) => `${photos(number)}を公開しています`,
    private: (number) => `${photos(number)}を非公開にしています`,
    held: (number) => `${photos(number)}を承認待ちに戻しています`,
    trash: (number) => `${photos(number)}をゴミ箱に移動しています`,
    former: (number) => `${photos(number)}を復元しています`,
  },
  deciding: {
    private: (number) => `${photos(number)}を承認しています`,
    trash: (number) => `${photos(number)}を却下しています`,
  },
  movingBack: {
    public: (number) => `${photos(number)}を再び非公開にしています`,
    private: (number) => `${photos(number)}を再び公開しています`,
    held: (number) => `${photos(number)}を再び承認しています`,
    trash: (number) => `${photos(number)}を復元しています`,
    former: (number) => `${photos(number)}をゴミ箱に戻しています`,
  },
  purging: (number) => `${photos(number)}を完全に削除しています`,
  editing: (number) => `${photos(number)}を編集しています`,
  editingAs: {
    favoured: (number) => `${photos(number)}をお気に入りに追加しています`,
    unfavoured: (number) => `${photos(number)}をお気に入りから削除しています`,
    renamed: (number) => `${photos(number)}のタグ名を変更しています`,
  },
  editingBack: (number) => `${photos(number)}の編集を元に戻しています`,
  dating: {
    set: (number) => `${photos(number)}の日時を設定しています`,
    shift: (number) => `${photos(number)}の時刻をずらしています`,
    clear: (number) => `${photos(number)}の日時を削除しています`,
  },
  datingBack: (number) => `${photos(number)}の日時を元に戻しています`,
  adding: ({ photos: number, album }) => `${photos(number)}を${quoted(album)}に追加しています`,
  removing: ({ photos: number, album }) => `${photos(number)}を${quoted(album)}から削除しています`,
  moved: {
    public: 'を公開しました',
    private: 'を非公開にしました',
    held: 'を承認待ちに戻しました',
    trash: 'をゴミ箱に移動しました',
    former: 'を復元しました',
  },
  decided: { private: 'を承認しました', trash: 'を却下しました' },
  movedBack: {
    public: 'を再び非公開にしました',
    private: 'を再び公開しました',
    held: 'を再び承認しました',
    trash: 'を復元しました',
    former: 'をゴミ箱に戻しました',
  },
  purged: 'を完全に削除しました',
  edited: 'を編集しました',
  editedAs: {
    favoured: 'をお気に入りに追加しました',
    unfavoured: 'をお気に入りから削除しました',
    renamed: 'のタグ名を変更しました',
  },
  editedBack: 'の編集を元に戻しました',
  dated: { set: 'の日時を設定しました', shift: 'の時刻をずらしました', clear: 'の日時を削除しました' },
  datedBack: 'の日時を元に戻しました',
  datedAlready: {
    set: (number) => plural(number, { other: '写真#枚はすでにその日時でした。' }),
    shift: (number) => plural(number, { other: '写真#枚にはずらす日時がありません。' }),
    clear: (number) => plural(number, { other: '写真#枚には日時がありませんでした。' }),
  },
  added: (album) => `を${quoted(album)}に追加しました`,
  removed: (album) => `を${quoted(album)}から削除しました`,
  signedOut: ({ changed, outcome }) => `ログアウトしました: ${photos(changed)}${outcome}`,
  stopped: ({ changed, total, outcome }) => `停止しました: ${photos(total)}中${count(changed)}枚${outcome}`,
  nothingToChange: '変更するものはありません',
  ended: ({ changed, outcome }) => `${photos(changed)}${outcome}`,
  endedOne: ({ name, outcome }) => [name, outcome],
  skipped: (number) => `${photos(number)}をスキップしました: 別の変更が進行中です。`,
  notChanged: (number) => plural(number, { other: '写真#枚を変更できませんでした' }),
  reason: ({ number, reason }) => `${count(number)} × ${reason}`,
  already: {
    public: (number) => plural(number, { other: '写真#枚はすでに公開されていました。' }),
    private: (number) => plural(number, { other: '写真#枚はすでに非公開でした。' }),
    held: (number) => plural(number, { other: '写真#枚はすでに承認待ちでした。' }),
    trash: (number) => plural(number, { other: '写真#枚はすでにゴミ箱にありました。' }),
    former: (number) => plural(number, { other: '写真#枚はすでに復元されていました。' }),
  },
  inAlbumAlready: (number) => plural(number, { other: '写真#枚はすでに追加されていました。' }),
  notInAlbum: (number) => plural(number, { other: '写真#枚はアルバムにありませんでした。' }),
  allPublicAgain: '再び公開されました。',
  somePublicAgain: (number) => `${photos(number)}が再び公開されました。`,
  formerUnknown: (number) => plural(number, { other: '以前の状態が不明なため、写真#枚を非公開にしました。' }),
};
