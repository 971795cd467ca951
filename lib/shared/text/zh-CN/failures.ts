import type { ErrorDetails } from '../../errors/error-codes';
import type { FailuresText } from '../texts';
import { errorText } from './errors';
import { fileKind } from './file-kinds';
import { foreignAnswerText } from './foreign-answer';
import { formats } from './formats';

const { bytes } = formats;

/** Why a file was not uploaded, in Simplified Chinese. */
export const failuresText: FailuresText = {
  error: errorText,
  client: {
    network: ({ host }) =>
      host === undefined
        ? '连接多次失败。请检查网络连接，然后重试。'
        : `无法连接存放照片的服务器 ${host}。请检查网络连接；如果能打开其他网页，可能是您的网络或某个扩展程序阻止了连接。请检查后重试。`,
    unreadable_answer: ({ host, actualBytes }) =>
      `存放照片的服务器 ${host} 没有接收此文件，且未给出可读的原因。代理服务器的上限可能低于 ${bytes(actualBytes ?? 0)}。请换用其他网络，或联系网站所有者。`,
    forbidden_here: ({ host }) => `本页面自身的安全规则不允许向 ${host} 发送文件。请联系网站所有者。`,
    intercepted: textOfForeign,
    proxy_limit: textOfForeign,
    stalled: ({ host }) =>
      `${host === undefined ? '上传' : `向 ${host} 的上传`}停滞了。请检查网络连接，然后重试。`,
    upload_refused: () => '存储服务拒绝了此文件。请重试。如果再次被拒，请联系网站所有者。',
    source_too_large: ({ actualBytes, limitBytes }) =>
      actualBytes !== undefined && limitBytes !== undefined
        ? `此文件为 ${bytes(actualBytes)}，上限为 ${bytes(limitBytes)}。请先缩小。`
        : '此文件过大。请先缩小。',
    unreadable: () =>
      '无法读取此文件。如果文件被移动或更改过，请重新选择。如果文件在云端文件夹中，请先下载。',
    not_restored: () => '页面关闭后无法恢复此文件。请重新选择。',
    cannot_convert: ({ actualType }) =>
      `您的浏览器无法转换此文件${kindOf(actualType)}。请先将其另存为 JPEG，或使用其他浏览器。`,
    cannot_edit: ({ actualType }) =>
      `此浏览器无法旋转或裁剪此文件${kindOf(actualType)}。请撤销该操作，然后重试。`,
    undecodable_here: ({ actualType }) =>
      `此浏览器无法读取此文件${kindOf(actualType)}，而且文件过大，无法原样发送。请在其他浏览器中打开本页面，或先将其另存为 JPEG。`,
    original_too_large: ({ actualBytes, limitBytes }) =>
      actualBytes !== undefined && limitBytes !== undefined
        ? `这张照片的原始大小为 ${bytes(actualBytes)}，上限为 ${bytes(limitBytes)}。请缩小后发送。`
        : '这张照片的原始大小过大。请缩小后发送。',
    conversion_stopped: () => '浏览器在转换此文件时停止了。请重试，或先将其另存为 JPEG 或 PNG。',
    conversion_interrupted: () => '转换此文件时页面被关闭了。请重试，或先将其另存为 JPEG 或 PNG。',
    unexpected_answer: ({ reason }) => reason ?? '服务器返回了意外的响应。请稍后重试。',
  },
};

/** The kind of a file, behind the word for it. */
function kindOf(type: string | undefined): string {
  return type ? `（${fileKind(type)}）` : '';
}

function textOfForeign({ status = 0, host, actualBytes }: ErrorDetails): string {
  return foreignAnswerText({
    status,
    ...(host === undefined ? {} : { host }),
    ...(actualBytes === undefined ? {} : { sizeBytes: actualBytes }),
  });
}
