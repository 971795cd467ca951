/** Text belongs into a field that has the focus, or lies below the pointer. */
export function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, [contenteditable]') !== null;
}

/** Whether files are dragged; their names and types are told with the drop alone. */
export function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') === true;
}
