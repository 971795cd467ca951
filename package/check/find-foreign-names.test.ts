import { expect, test } from 'vitest';
import { findForeignNames } from './find-foreign-names';

test.each([
  ['.flex{display:flex}', '.flex'],
  ['.sluice\\:a{color:var(--primary)}', '--primary'],
  ['@keyframes spin{to{rotate:1turn}}', 'spin'],
  ['button{padding:0}', 'button'],
  ['*,::before{margin:0}', '*,::before'],
])('%s is not ours alone', (css, name) => {
  expect(findForeignNames(css)).toContain(name.replace(/^\./, ''));
});

test.each([
  '.sluice\\:flex{display:flex}',
  '.sluice-root :where(button){padding:0}',
  ':where(:root){--sluice-accent:red}',
  '@keyframes sluice-spin{to{rotate:1turn}}',
  '/*! https://example.com */.sluice\\:p-1\\.5{padding:var(--sluice-spacing)}',
])('%s is', (css) => {
  expect(findForeignNames(css)).toEqual([]);
});
