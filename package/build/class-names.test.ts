// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are programs in strings.
import { expect, test } from 'vitest';
import { prefixClasses } from './class-names';

test.each([
  [
    'an attribute',
    '<p className="flex gap-2" id="flex" />',
    '<p className="sluice:flex sluice:gap-2" id="flex" />',
  ],
  [
    'what a question decides between, and not the question',
    "<p className={state === 'hidden' ? 'hidden' : 'block'} />",
    "<p className={state === 'hidden' ? 'sluice:hidden' : 'sluice:block'} />",
  ],
  [
    'what is joined',
    "cn('flex', isOpen && 'p-4', place)",
    "cn('sluice:flex', isOpen && 'sluice:p-4', place)",
  ],
  [
    'variants, and neither their names nor the default',
    "cva('flex', { variants: { tone: { plain: 'p-1' } }, defaultVariants: { tone: 'plain' } })",
    "cva('sluice:flex', { variants: { tone: { plain: 'sluice:p-1' } }, defaultVariants: { tone: 'plain' } })",
  ],
  [
    'a class that a template finishes',
    '<p className={`ratio-${width} flex ${place}px p-1`} />',
    '<p className={`sluice:ratio-${width} sluice:flex ${place}px sluice:p-1`} />',
  ],
  ['a constant that is a style', "const fieldStyle = 'h-10';", "const fieldStyle = 'sluice:h-10';"],
  ['a property of an element', "field.className = 'fixed';", "field.className = 'sluice:fixed';"],
  ['what is handed on', "inputProps({ className: 'hidden' })", "inputProps({ className: 'sluice:hidden' })"],
])('prefixes %s', (_, code, prefixed) => {
  expect(prefixClasses(code).code).toBe(prefixed);
});

test('names the classes that are whole', () => {
  const { classes } = prefixClasses('<p className={`ratio-${width} flex`} />');
  expect([...classes]).toEqual(['flex']);
});

test('shows texts that might be classes and stand elsewhere', () => {
  expect(prefixClasses("const place = 'absolute inset-0'; const id = 'a';").others).toEqual([
    'absolute inset-0',
  ]);
});
