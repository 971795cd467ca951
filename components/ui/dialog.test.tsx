// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { EnglishTexts } from '../text/testing/english-texts';
import { Dialog } from './dialog';

let root: Root;
const onClose = vi.fn();

beforeEach(() => {
  onClose.mockReset();
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  root = createRoot(document.body.appendChild(document.createElement('div')));
  act(() =>
    root.render(
      <EnglishTexts>
        <Dialog title="New album" onClose={onClose}>
          <input />
          <textarea />
        </Dialog>
      </EnglishTexts>,
    ),
  );
});
afterEach(() => {
  act(() => root.unmount());
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

const find = (selector: string) => document.querySelector<HTMLElement>(selector);
function fire(selector: string, type: string) {
  act(() => void find(selector)?.dispatchEvent(new MouseEvent(type, { bubbles: true, detail: 1 })));
}

it('closes for a press beside it', () => {
  fire('dialog', 'pointerdown');
  fire('dialog', 'click');
  expect(onClose).toHaveBeenCalledTimes(1);
});

it('stays where text is selected beyond its edge', () => {
  fire('input', 'pointerdown');
  // Browsers click on what holds both the place of the press and that of the release.
  fire('dialog', 'click');
  expect(onClose).not.toHaveBeenCalled();
});

it('stays for a press beside it once lines were typed; its button closes it', () => {
  fire('textarea', 'input');
  fire('dialog', 'pointerdown');
  fire('dialog', 'click');
  expect(onClose).not.toHaveBeenCalled();
  fire('button', 'click');
  expect(onClose).toHaveBeenCalledTimes(1);
});
