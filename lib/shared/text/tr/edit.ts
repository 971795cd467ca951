import type { Texts } from '../texts';

/** Name, description and tags of a photo, and texts that are not saved yet, in Turkish. */
export const editText: Texts['edit'] = {
  name: 'Ad',
  description: 'Açıklama',
  descriptionHint: 'Ekran okuyucular için alternatif metin.',
  tags: 'Etiketler',
  save: 'Kaydet',
  saving: 'Kaydediliyor…',
  saved: 'Kaydedildi.',
  discard: 'Değişiklikleri at',
  hint: 'Değişiklikler otomatik kaydedilir.',
  keyHint: 'Ctrl+Enter kaydedip sonraki fotoğrafı açar.',
  open: 'Aç',
  unsavedChanges: 'Kaydedilmemiş değişiklikler',
  notSaved: (name) => ['Değişiklikleriniz kaydedilmedi: ', name, '.'],
  sessionEnded: (link) => [
    'Oturumunuz sona erdi, metniniz duruyor. Yeni bir sekmede ',
    link('oturum açın'),
    ', sonra tekrar kaydedin.',
  ],
};
