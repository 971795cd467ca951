import type { ForeignAnswer } from '../../errors/foreign-answer';
import { formats } from './formats';

/** Says in Simplified Chinese where a foreign answer came from, by its status. */
export function foreignAnswerText({ status, host, sizeBytes }: ForeignAnswer): string {
  const whom = host === undefined ? '服务器' : `服务器 ${host} `;
  if (status === 413) {
    const size = sizeBytes === undefined ? '这么大的文件' : ` ${formats.bytes(sizeBytes)} 的文件`;
    return `通往${whom}的代理服务器不允许上传${size}，其上限低于本网站。请换用其他网络，或联系网站所有者。`;
  }
  if (status === 407) {
    return `连接${whom}前，您网络中的代理服务器要求输入用户名和密码。请登录代理服务器，然后重试。`;
  }
  if (status >= 500 && status !== 511) {
    return `${whom}前端的网关报告其暂时不可用（${status}）。请稍后重试。`;
  }
  if (status === 404 || status === 405) {
    return `${whom}处未找到任何内容（${status}）。如果您的网络有登录页面，请打开新标签页登录；否则请联系网站所有者。`;
  }
  return `代替${whom}作出响应的是其他网页。如果您的网络有登录页面，请打开新标签页登录，然后重试。`;
}
