import type { Texts } from '../texts';
import { formats } from './formats';

const { bytes, count, plural } = formats;

/** The upload page before the first file, and the notices above it, in Simplified Chinese. */
export const uploadText: Texts['upload'] = {
  empty: {
    reading: '正在读取您的文件…',
    invitation: '将照片拖放到任意位置',
    invitationByTouch: '添加您的照片',
    otherWays: '也可以拖放文件夹或粘贴',
    choose: '选择照片',
    limits: ({ maxBytes }) => `每张照片不超过 ${bytes(maxBytes)}，支持 iPhone 的 HEIC 照片。`,
    noLocationTitle: '不含位置信息',
    /** Says in one line what stays of a photo and what goes. */
    noLocation: ({ keepsDate }) =>
      keepsDate
        ? '照片离开您的设备前会移除位置和相机信息，保留拍摄时间。'
        : '照片离开您的设备前会移除位置、相机信息和拍摄时间。',
    smallerTitle: '先缩小',
    smaller: (maxDimension) => `照片会在您的设备上缩小到 ${count(maxDimension)} 像素，上传更快。`,
    originalTitle: '原始画质',
    original: '照片保留完整分辨率，仅移除元数据。',
    audienceTitles: { held: '先审核', private: '私密', public: '公开' },
    audiences: {
      held: '您的照片需经审核。在此之前，只有本网站的管理员能看到。',
      private: '只有您和本网站的管理员能看到您的照片。',
      public: '您在此上传的照片是公开的，任何人都能看到。',
    },
  },
  letGo: '松开即可上传',
  chooseFolder: '选择文件夹',
  takePhoto: '拍照',
  fullSize: '保留原始尺寸',

  notices: {
    offlineBusy: '您处于离线状态。恢复连接后将自动继续上传。',
    offlineIdle: '您处于离线状态。现在添加的照片会在恢复连接后发送。',
    restored: (photos) => plural(photos, { other: '正在继续上传您上次的 # 张照片。' }),
    recovered: (photos) => plural(photos, { other: '您上次的 # 张照片已上传完毕。' }),
    atRisk: (photos) => plural(photos, { other: '请保持此页面打开，否则需要重新选择 # 张照片。' }),
  },
};
