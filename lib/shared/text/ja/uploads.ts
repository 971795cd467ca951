import type { Texts } from '../texts';
import { formats } from './formats';
import { photos } from './photos';

const { count, percent } = formats;

/** Ends a sentence about uploads that did not all work. */
function problems(failed: number): string {
  return failed > 0 ? `、${count(failed)}枚失敗` : '';
}

/** How all uploads stand, told on every page, in Japanese. */
export const uploadsText: Texts['uploads'] = {
  pausedWaiting: ({ waiting, failed }) => `一時停止中、${photos(waiting)}が待機中${problems(failed)}。`,
  uploading: (totals) =>
    `${photos(totals.all)}をアップロード中: ${percent(totals.progress)}、${count(totals.done)}枚完了${problems(totals.failed)}。`,
  noneUploaded: (failed) => `アップロードに失敗しました（${photos(failed)}）。`,
  cancelled: 'キャンセルしました。',
  uploaded: ({ done, failed }) => `${photos(done)}のアップロード完了${problems(failed)}。`,
  titleProgress: (progress) => `${percent(progress)} · `,
  notUploaded: (failed) => `${count(failed)}枚失敗`,
  doneOfAll: ({ isPaused, done, all }) =>
    `${isPaused ? '一時停止中' : 'アップロード中'}: ${count(all)}枚中${count(done)}枚`,
  allUploads: 'すべてのアップロード',
  showList: (progress) => `${percent(progress)}、リストを表示`,
};
