import type { PurgeTruth } from '../../purge-truth';
import type { EditField } from '../../wire';
import type { GalleryEngineText } from '../texts';
import { dates } from './dates';
import { foreignAnswerText } from './foreign-answer';
import { formats } from './formats';

const { plural } = formats;

const FATES = {
  purged: { other: '# 张照片已不存在。' },
  trash: { other: '# 张照片现在在回收站中。' },
  held: { other: '# 张照片现在正等待审核。' },
  private: { other: '# 张照片现在是私密的。' },
  public: { other: '# 张照片现在是公开的。' },
};

const FIELDS: Readonly<Record<EditField, string>> = { name: '名称', alt: '说明', tags: '标签' };

/** The words of the gallery engine in Simplified Chinese. */
export const galleryEngineText: GalleryEngineText = {
  day: dates.day,
  unreachable: '无法连接服务器。请检查网络连接，然后重试。',
  noReason: '服务器未说明原因。请重试。',
  somethingWrong: '出了点问题。',
  searchBroke: '搜索提前停止了。请重试。',
  countBroke: '统计提前停止了。请重试。',
  dateImpossible: '该日期在未来，或早于摄影术的发明。',
  inTrash: '这张照片现在在回收站中。请先恢复，然后重新保存。',
  foreign: foreignAnswerText,
  loadErrors: async () => (await import('./errors')).errorText,
  gone: (fate, count) => plural(count, FATES[fate]),
  lost: (fields) =>
    `其他人同时更改了${fields.map((field) => FIELDS[field]).join('、')}，已保留对方的更改。请检查后重新保存。`,
  purgeTruth,
};

/** The facts about a permanent deletion, said before it. */
function purgeTruth(truth: PurgeTruth): string {
  const { keepsVersions, softDeleteDays, lockDays, hasReplicas, isUnknown } = truth;
  const days = (count: number) => plural(count, { other: '# 天' });
  const kept = [
    ...(lockDays === undefined
      ? []
      : [
          lockDays === 0
            ? '存储桶会保留已锁定的文件，直到锁定到期。'
            : `存储桶已锁定，每个文件会保留 ${days(lockDays)}。`,
        ]),
    ...(softDeleteDays === undefined ? [] : [`存储桶会将已删除的文件再保留 ${days(softDeleteDays)}。`]),
    ...(keepsVersions && lockDays === undefined ? ['存储桶会保留文件的早期版本。'] : []),
    ...(hasReplicas ? ['存储桶的副本会保留自己的文件。'] : []),
  ];
  if (kept.length > 0) {
    return `图库无法撤销此操作。${kept.join('')}存储桶的所有者仍可在其中访问这些文件。`;
  }
  return isUnknown ? '图库无法撤销此操作。' : '此操作无法撤销。';
}
