import type { Texts } from '../texts';

/** Name, description and tags of a photo, in Arabic. */
export const editText: Texts['edit'] = {
  name: 'الاسم',
  description: 'الوصف',
  descriptionHint: 'نص بديل لقارئات الشاشة.',
  tags: 'الوسوم',
  save: 'حفظ',
  saving: 'جارٍ الحفظ…',
  saved: 'تم الحفظ.',
  discard: 'تجاهل التغييرات',
  hint: 'تُحفظ التغييرات تلقائيًا.',
  keyHint: 'اضغط على Ctrl+Enter للحفظ وفتح الصورة التالية.',
  open: 'فتح',
  unsavedChanges: 'تغييرات غير محفوظة',
  notSaved: (name) => ['لم تُحفظ تغييراتك في ', name, '.'],
  sessionEnded: (link) => [
    'انتهت جلستك، لكن النص محفوظ هنا. انتقل إلى ',
    link('تسجيل الدخول'),
    ' في علامة تبويب جديدة، ثم احفظ مرة أخرى.',
  ],
};
