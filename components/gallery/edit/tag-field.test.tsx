// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { EnglishTexts } from '../../text/testing/english-texts';
import { TagField } from './tag-field';

let root: Root;
const onChange = vi.fn();

beforeEach(() => {
  onChange.mockReset();
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  root = createRoot(document.body.appendChild(document.createElement('div')));
});
afterEach(() => {
  act(() => root.unmount());
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

async function open(tags: readonly string[] = []): Promise<HTMLInputElement> {
  await act(async () =>
    root.render(
      <EnglishTexts>
        <TagField label="Tags" tags={tags} counts={[]} onChange={onChange} />
      </EnglishTexts>,
    ),
  );
  const field = document.querySelector('input');
  if (field === null) throw new Error('There is no field.');
  return field;
}

/** Whether the field left it to the browser. */
function paste(field: HTMLInputElement, text: string): boolean {
  const event = new Event('paste', { bubbles: true, cancelable: true });
  Object.assign(event, { clipboardData: { getData: () => text } });
  act(() => void field.dispatchEvent(event));
  return !event.defaultPrevented;
}

it.each([
  ['a column of a table', 'sea\r\nbeach\r\n'],
  ['a row of a table', 'sea\tbeach'],
  ['a list', 'sea, beach'],
  ['a Japanese list', 'sea、beach'],
])('%s that is pasted becomes a tag each', async (_, text) => {
  const field = await open(['sun']);
  expect(paste(field, text)).toBe(false);
  expect(onChange).toHaveBeenCalledWith(['sun', 'sea', 'beach']);
});

it('a list longer than a tag may be loses none', async () => {
  const many = Array.from({ length: 40 }, (_, at) => `tag ${at}`);
  paste(await open(), many.join(', '));
  expect(onChange).toHaveBeenCalledWith(many);
});

it('a word that is pasted is still to be completed', async () => {
  expect(paste(await open(), 'sea')).toBe(true);
  expect(onChange).not.toHaveBeenCalled();
});

it('the Enter with which Safari ends a composition adds no tag, the next one does', async () => {
  const field = await open();
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  act(() => {
    setValue?.call(field, '海');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  const enter = (keyCode: number) =>
    act(() => {
      const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
      Object.defineProperty(event, 'keyCode', { value: keyCode });
      field.dispatchEvent(event);
    });
  enter(229);
  expect(onChange).not.toHaveBeenCalled();
  enter(13);
  expect(onChange).toHaveBeenCalledWith(['海']);
});
