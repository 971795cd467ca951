import type { Texts } from '../texts';
import { formats } from './formats';

const { bytes, count, duration, percent, plural } = formats;

/** Between two facts; the dot stays at the end of its line, never at the beginning of the next. */
const DOT = '\u00a0· ';

/** The upload page once there are files, in Simplified Chinese. */
export const uploadQueueText: Texts['uploadQueue'] = {
  files: '文件',
  keys: '用方向键移动，Alt 加方向键更改顺序，Enter 打开，Delete 从列表移除。',
  moved: ({ at, all }) => `已移到第 ${count(at)} 位，共 ${count(all)} 位`,

  bar: {
    title: '所有上传',
    more: '更多操作',
    doneOfAll: ({ isPaused, done, all }) =>
      `${isPaused ? '已暂停，' : ''}已上传 ${count(done)}/${count(all)} 张`,
    cancelled: '已取消',
    allUploaded: (photos) => plural(photos, { other: '# 张已全部上传' }),
    someFailed: ({ done, failed }) => `已上传 ${count(done)} 张，${count(failed)} 张失败`,
    allFailed: (photos) => plural(photos, { other: '上传失败（# 张照片）' }),
    paused: '上传已暂停',
    offline: '您处于离线状态。恢复连接后将自动继续上传。',
    gettingReady: '正在准备…',
    speed: (bytesPerSecond) => `${bytes(bytesPerSecond)}/秒`,
    timeLeft: (seconds) => `还剩 ${duration(seconds)}`,
    between: ' · ',
    failed: (photos) => `${count(photos)} 张失败`,
    showAll: '显示全部',
  },
  all: {
    addPhotos: '添加照片',
    retryFailed: '重试失败项',
    sendSmaller: '缩小后发送',
    clearFinished: '清除已完成项',
    pause: '暂停',
    resume: '继续',
    cancelAll: '全部取消',
    showAsGrid: '以网格显示',
    showAsList: '以列表显示',
    mayClose: '您可以关闭此页面。下次打开时会继续上传。',
  },

  status: {
    facts: (sizes, state) => `${sizes}${DOT}${state}`,
    size: (sizeBytes) => bytes(sizeBytes),
    dimensions: ({ width, height }) => `${width}×${height}`,
    uploaded: '已上传',
    failed: '失败',
    waitsForApproval: '待审核',
    sameAs: (name) => `与 ${name} 重复`,
    sameSentOnce: (name) => `与 ${name} 重复，只上传一次`,
    paused: '已暂停',
    waiting: '等待中',
    preparing: '正在缩小',
    sending: (progress) => `正在发送，${percent(progress)}`,
    readyToSend: '等待发送',
    tryingAgainSoon: '即将重试',
    waitingForConnection: '正在等待连接',
    checking: '正在验证',
    cancelled: '已取消',
  },
  saved,
  notes: {
    hdr_flattened: '已移除 HDR 效果。',
    motion_dropped: '已作为静态照片发送，不含视频部分。',
    pages_dropped: '只发送了第一页。',
    reencoded: '因旋转或裁剪而重新保存，肉眼看不出差别。',
    canvas_protected: '已按原始尺寸发送：此浏览器的指纹保护阻止了缩小。',
  },
  actionsOf: (file) => `${file} 的操作`,
  actions: {
    open: '打开照片',
    copyLink: '复制链接',
    retry: '重试',
    sendSmaller: '缩小后发送',
    sendNext: '优先发送',
    pause: '暂停',
    resume: '继续',
    cancel: '取消',
    remove: '从列表移除',
  },
  copied: '已复制',
  copyFailed: '无法复制',

  endTitle: '接下来',
  sendMore: '继续发送',
  links: {
    public: '照片公开期间，拥有链接的任何人都可以查看该照片。',
    held: '您的照片待审核。在此之前，只有本网站的管理员能看到。',
    none: '您的照片是私密的。只有本网站的管理员能打开。',
    private: (seconds) => `您的照片是私密的。拥有链接的任何人可在 ${duration(seconds)}内查看该照片。`,
  },
};

/** `4 MB → 620 KB，缩小 85%`. */
function saved({ sourceBytes, sentBytes }: { sourceBytes: number; sentBytes: number }): string {
  return `${bytes(sourceBytes)} → ${bytes(sentBytes)}，缩小 ${percent(1 - sentBytes / sourceBytes)}`;
}
