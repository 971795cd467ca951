import type { Texts } from '../texts';
import { formats } from './formats';

const { plural } = formats;

type Kind = 'video' | 'audio' | 'document' | 'sidecar' | 'hidden' | 'other';

const KINDS = {
  video: { other: '# 个视频' },
  audio: { other: '# 个音频文件' },
  document: { other: '# 个文档' },
  sidecar: { other: '# 个附属文件' },
  hidden: { other: '# 张隐藏图片' },
  other: { other: '# 个其他类型的文件' },
} as const satisfies Record<Kind, { other: string }>;

/** The answers in Simplified Chinese to what somebody drops or pastes besides photos. */
export const dropsText: Texts['drops'] = {
  leftOut: ({ total, kinds }) => {
    const parts = (Object.keys(KINDS) as Kind[]).flatMap((kind) => {
      const count = kinds[kind] ?? 0;
      return count > 0 ? [plural(count, KINDS[kind])] : [];
    });
    return `${plural(total, { other: '已略过 # 个其他文件' })}：${parts.join('、')}。`;
  },
  noPhotos: '此文件夹中没有照片。',
  emptyFolder: '此文件夹为空。请选择其他文件夹，或拖放照片。',
  unreadable: '无法读取此文件夹。请确认您有权打开它，然后重新拖放。',
  image_elsewhere: '此图片位于其他网站，无法直接上传。请先将其保存到您的设备，再拖放该文件。',
  address: '这是链接，不是照片。请先将照片保存到您的设备，再拖放该文件。',
  text: '其中没有照片。请拖放照片文件，或复制照片后粘贴。',
  dismiss: '关闭',

  dropHere: '松开即可上传',
  added: (photos) => plural(photos, { other: '已将 # 张照片添加到您的上传列表。' }),
  show: '查看上传列表',
};
