import type { Texts } from '../texts';
import { formats } from './formats';
import { photos } from './photos';
import { quoted } from './quoted';

const { count, plural } = formats;

/** Changes to photos in Simplified Chinese: while they run, how they ended, and what can be done about it. */
export const jobsText: Texts['jobs'] = {
  title: '更改',
  stop: '停止',
  stopping: '正在停止…',
  undo: '撤销',
  undoTip: '撤销（Ctrl+Z）',
  running: ({ doing, done }) => `${doing}… 已完成 ${count(done)} 张`,
  moving: {
    public: (number) => `正在公开 ${photos(number)}`,
    private: (number) => `正在将 ${photos(number)}设为私密`,
    held: (number) => `正在将 ${photos(number)}退回待审核`,
    trash: (number) => `正在将 ${photos(number)}移至回收站`,
    former: (number) => `正在恢复 ${photos(number)}`,
  },
  deciding: {
    private: (number) => `正在通过 ${photos(number)}`,
    trash: (number) => `正在拒绝 ${photos(number)}`,
  },
  movingBack: {
    public: (number) => `正在将 ${photos(number)}重新设为私密`,
    private: (number) => `正在重新公开 ${photos(number)}`,
    held: (number) => `正在重新通过 ${photos(number)}`,
    trash: (number) => `正在恢复 ${photos(number)}`,
    former: (number) => `正在将 ${photos(number)}移回回收站`,
  },
  purging: (number) => `正在永久删除 ${photos(number)}`,
  editing: (number) => `正在编辑 ${photos(number)}`,
  editingAs: {
    favoured: (number) => `正在收藏 ${photos(number)}`,
    unfavoured: (number) => `正在取消收藏 ${photos(number)}`,
    renamed: (number) => `正在重命名 ${photos(number)}的标签`,
  },
  editingBack: (number) => `正在撤销对 ${photos(number)}的编辑`,
  dating: {
    set: (number) => `正在设置 ${photos(number)}的日期`,
    shift: (number) => `正在调整 ${photos(number)}的时间`,
    clear: (number) => `正在移除 ${photos(number)}的日期`,
  },
  datingBack: (number) => `正在恢复 ${photos(number)}的原日期`,
  adding: ({ photos: number, album }) => `正在将 ${photos(number)}添加到${quoted(album)}`,
  removing: ({ photos: number, album }) => `正在从${quoted(album)}移除 ${photos(number)}`,
  moved: {
    public: '已公开',
    private: '已设为私密',
    held: '已退回待审核',
    trash: '已移至回收站',
    former: '已恢复',
  },
  decided: { private: '已通过', trash: '已拒绝' },
  movedBack: {
    public: '已重新设为私密',
    private: '已重新公开',
    held: '已重新通过',
    trash: '已恢复',
    former: '已移回回收站',
  },
  purged: '已永久删除',
  edited: '已编辑',
  editedAs: {
    favoured: '已收藏',
    unfavoured: '已取消收藏',
    renamed: '已换用新标签',
  },
  editedBack: '已撤销编辑',
  dated: { set: '已设置日期', shift: '已调整时间', clear: '已移除日期' },
  datedBack: '已恢复原日期',
  datedAlready: {
    set: (number) => plural(number, { other: '# 张照片原本就是该日期。' }),
    shift: (number) => plural(number, { other: '# 张照片没有可调整的日期。' }),
    clear: (number) => plural(number, { other: '# 张照片原本就没有日期。' }),
  },
  added: (album) => `已添加到${quoted(album)}`,
  removed: (album) => `已从${quoted(album)}移除`,
  signedOut: ({ changed, outcome }) => `已退出登录：${photos(changed)}${outcome}`,
  stopped: ({ changed, total, outcome }) => `已停止：${photos(total)}中的 ${count(changed)} 张${outcome}`,
  nothingToChange: '没有可更改的内容',
  ended: ({ changed, outcome }) => `${photos(changed)}${outcome}`,
  endedOne: ({ name, outcome }) => [name, `：${outcome}`],
  skipped: (number) => `已跳过 ${photos(number)}：另一项更改正在进行。`,
  notChanged: (number) => plural(number, { other: '# 张照片未更改' }),
  reason: ({ number, reason }) => `${count(number)} × ${reason}`,
  already: {
    public: (number) => plural(number, { other: '# 张照片原本就是公开的。' }),
    private: (number) => plural(number, { other: '# 张照片原本就是私密的。' }),
    held: (number) => plural(number, { other: '# 张照片原本就在等待审核。' }),
    trash: (number) => plural(number, { other: '# 张照片原本就在回收站中。' }),
    former: (number) => plural(number, { other: '# 张照片之前已恢复。' }),
  },
  inAlbumAlready: (number) => plural(number, { other: '# 张照片原本就在其中。' }),
  notInAlbum: (number) => plural(number, { other: '# 张照片不在其中。' }),
  allPublicAgain: '已重新公开。',
  somePublicAgain: (number) => `${photos(number)}已重新公开。`,
  formerUnknown: (number) => plural(number, { other: '# 张照片已设为私密：其原状态未知。' }),
};
