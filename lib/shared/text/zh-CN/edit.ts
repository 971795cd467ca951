import type { Texts } from '../texts';

/** Name, description and tags of a photo, in Simplified Chinese. */
export const editText: Texts['edit'] = {
  name: '名称',
  description: '说明',
  descriptionHint: '供屏幕阅读器使用的替代文字。',
  tags: '标签',
  save: '保存',
  saving: '正在保存…',
  saved: '已保存。',
  discard: '放弃',
  hint: '更改会自动保存。',
  keyHint: '按 Ctrl+Enter 保存并打开下一张照片。',
  open: '打开',
  unsavedChanges: '未保存的更改',
  notSaved: (name) => ['对 ', name, ' 的更改尚未保存。'],
  sessionEnded: (link) => [
    '您的会话已结束，输入的内容仍保留。请在新标签页中',
    link('登录'),
    '，然后重新保存。',
  ],
};
