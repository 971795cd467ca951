/** Most images of one archive; the server refuses more. */
export const MAX_DOWNLOAD = 5_000;

/**
 * Downloads images as one ZIP. A form, so that the browser writes the answer straight to the disk; in a tab of its own, so
 * that a refusal does not take the place of the gallery.
 */
export function downloadImages(address: string, ids: readonly string[]): void {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = address;
  form.target = '_blank';
  form.hidden = true;
  const field = document.createElement('input');
  field.name = 'ids';
  field.value = ids.join(',');
  form.append(field);
  document.body.append(form);
  form.submit();
  form.remove();
}
