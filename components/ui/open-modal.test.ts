// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openModal } from './open-modal';

/** Ids of the open dialogs as a browser stacks them: the one that opened last lies on top, and is the last here. */
let layer: string[] = [];

beforeEach(() => {
  layer = [];
  const { showModal, close } = HTMLDialogElement.prototype;
  vi.spyOn(HTMLDialogElement.prototype, 'showModal').mockImplementation(function (this: HTMLDialogElement) {
    if (this.open) throw new DOMException('It is open already.', 'InvalidStateError');
    showModal.call(this);
    layer.push(this.id);
  });
  vi.spyOn(HTMLDialogElement.prototype, 'close').mockImplementation(function (this: HTMLDialogElement) {
    close.call(this);
    layer = layer.filter((id) => id !== this.id);
  });
  // The window of these tests opens dialogs, but knows no `:modal`.
  const asKnown = (selector: string) => selector.replace(':modal', '[open]');
  const { querySelector } = document;
  vi.spyOn(document, 'querySelector').mockImplementation((selector: string) =>
    querySelector.call(document, asKnown(selector)),
  );
  const { querySelectorAll } = Element.prototype;
  vi.spyOn(Element.prototype, 'querySelectorAll').mockImplementation(function (
    this: Element,
    selector: string,
  ) {
    return querySelectorAll.call(this, asKnown(selector));
  });
});
afterEach(() => {
  document.body.innerHTML = '';
  document.documentElement.removeAttribute('style');
});

function dialogOf(id: string): HTMLDialogElement {
  const dialog = document.getElementById(id);
  if (!(dialog instanceof HTMLDialogElement)) throw new Error(`There is no dialog ${id}.`);
  return dialog;
}

test('a dialog that is open stays as it is', () => {
  document.body.innerHTML = '<dialog id="photo"></dialog>';
  openModal(dialogOf('photo'));
  openModal(dialogOf('photo'));
  expect(layer).toEqual(['photo']);
});

test('dialogs inside of it that were open before come to lie on top, the innermost last, and have the focus', () => {
  document.body.innerHTML = `
    <dialog id="photo">
      <button data-focus id="of-photo"></button>
      <dialog id="date"><button data-focus id="of-date"></button><dialog id="question"></dialog></dialog>
      <dialog id="closed"></dialog>
    </dialog>`;
  openModal(dialogOf('date'));
  openModal(dialogOf('question'));
  openModal(dialogOf('photo'));
  expect(layer).toEqual(['photo', 'date', 'question']);
  expect(document.activeElement?.id).toBe('of-date');
});

test('another dialog that is open beside it is left where it is', () => {
  document.body.innerHTML = '<dialog id="photo"></dialog><dialog id="other"></dialog>';
  openModal(dialogOf('other'));
  openModal(dialogOf('photo'));
  expect(layer).toEqual(['other', 'photo']);
});

test('the page keeps the room of its scrollbar, which over another dialog has gone already', () => {
  document.body.innerHTML = '<dialog id="photo"><dialog id="date"></dialog></dialog>';
  const room = () => document.documentElement.style.getPropertyValue('--sluice-scrollbar-room');
  vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(window.innerWidth - 15);
  openModal(dialogOf('photo'));
  expect(room()).toBe('15px');
  vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(window.innerWidth);
  openModal(dialogOf('date'));
  expect(room()).toBe('15px');
});
