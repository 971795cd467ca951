import type { Texts } from '../texts';
import { formats } from './formats';
import { photos } from './photos';

const { count, percent } = formats;

/** Ends a sentence about uploads that did not all work. */
function problems(failed: number): string {
  return failed > 0 ? `，${count(failed)} 张失败` : '';
}

/** How all uploads stand, told on every page, in Simplified Chinese. */
export const uploadsText: Texts['uploads'] = {
  pausedWaiting: ({ waiting, failed }) => `已暂停，${photos(waiting)}等待中${problems(failed)}。`,
  uploading: (totals) =>
    `正在上传 ${photos(totals.all)}：${percent(totals.progress)}，已完成 ${count(totals.done)} 张${problems(totals.failed)}。`,
  noneUploaded: (failed) => `上传失败（${photos(failed)}）。`,
  cancelled: '已取消。',
  uploaded: ({ done, failed }) => `已上传 ${photos(done)}${problems(failed)}。`,
  titleProgress: (progress) => `${percent(progress)} · `,
  notUploaded: (failed) => `${count(failed)} 张失败`,
  doneOfAll: ({ isPaused, done, all }) => `${isPaused ? '已暂停' : '正在上传'}：${count(done)}/${count(all)}`,
  allUploads: '所有上传',
  showList: (progress) => `${percent(progress)}，显示列表`,
};
