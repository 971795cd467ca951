import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { transform } from 'esbuild';
import { compile, __unstable__loadDesignSystem as loadDesignSystem } from 'tailwindcss';
import { CLASS_PREFIX, type PrefixedCode } from './class-names';
import { formatTokens, ownProperties, renameProperties, withoutTheme } from './own-tokens';

const NAME = CLASS_PREFIX.slice(0, -1);

/** Classes that mark an element for the classes of others, and have no style of their own. */
const MARK = /^(?:group|peer)(?:\/|$)/;

const BROWSERS = ['chrome111', 'firefox128', 'safari16.4'];

/**
 * The style sheet of the package: the tokens and own classes of the app's, a reset for our elements alone, and the classes that components
 * name. Nothing of it stands in a layer: a host's rules for all elements would win over it. No name of it is another's: classes, custom
 * properties and animations have our prefix. Throws for a class
 * without a style, and for classes in a place where `prefixClasses` looks for none.
 *
 * @param globals the app's style sheet (`app/globals.css`)
 * @param reset the package's own (`package/styles.css`)
 */
export async function compileStyles(
  globals: string,
  reset: string,
  codes: readonly PrefixedCode[],
): Promise<string> {
  const source = sourceOf(globals);
  const classes = [...new Set(codes.flatMap((code) => [...code.classes]))];
  const names = classes.map((name) => CLASS_PREFIX + name);
  const design = await loadDesignSystem(source, { loadStylesheet });
  const isStyled = (name: string) =>
    MARK.test(name) || design.candidatesToCss([CLASS_PREFIX + name])[0] !== null;
  const unknown = classes.filter((name) => !isStyled(name));
  if (unknown.length > 0) throw new Error(`Components name classes without a style: ${unknown.join(', ')}.`);
  const missed = codes
    .flatMap(({ others }) => others)
    .filter((text) => text.trim().split(/\s+/).every(isStyled));
  if (missed.length > 0)
    throw new Error(`These are classes, where none are looked for: ${missed.join(', ')}.`);
  const compiler = await compile(source, { loadStylesheet });
  const [theme, utilities] = splitTheme(withoutLayers(compiler.build([...names, ...inlineClasses(globals)])));
  const css = renameInternals([formatTokens(globals), theme, reset, utilities].join('\n'));
  const { code } = await transform(css, { loader: 'css', minify: true, target: BROWSERS });
  return code;
}

/** The app's style sheet as Tailwind reads it for the package: its theme and classes, without what it does to a whole page. */
function sourceOf(globals: string): string {
  const names = ownProperties(globals);
  const classes = [
    ':root {',
    ':root,\n.scheme-dark {',
    ':root[data-theme="light"]',
    ':root[data-theme="dark"]',
    '@media (height < 30rem)',
    '@layer base',
  ]
    .reduce(withoutBlock, withoutTheme(globals))
    .replace('@import "tailwindcss";', '')
    .replace(/@source [^;]*;/g, '');
  const theme = (/@theme[^{]*\{[^}]*\}/.exec(globals)?.[0] ?? '')
    // Fonts are the host's.
    .replace(/--font-sans:[^;]*;/, '')
    // Keys of the theme are no properties of ours.
    .replace(/var\((--[a-z-]+)\)/g, (reference) => renameProperties(reference, names));
  return [
    `@import "tailwindcss/theme.css" layer(theme) prefix(${NAME});`,
    '@import "tailwindcss/utilities.css" layer(utilities);',
    theme,
    renameProperties(classes, names),
  ].join('\n');
}

/** Classes that scripts put together: `@source inline("ratio-{50..300..2}")`. */
function inlineClasses(globals: string): readonly string[] {
  return [...globals.matchAll(/@source inline\("([a-z-]+)\{(\d+)\.\.(\d+)\.\.(\d+)\}"\)/g)].flatMap(
    ([, name, from, to, step]) => {
      const count = Math.floor((Number(to) - Number(from)) / Number(step)) + 1;
      return Array.from(
        { length: count },
        (_, at) => `${CLASS_PREFIX}${name}${Number(from) + at * Number(step)}`,
      );
    },
  );
}

async function loadStylesheet(id: string, base: string) {
  const path = createRequire(import.meta.url).resolve(id);
  return { path, base, content: await readFile(path, 'utf8') };
}

/** The content of each layer in its place. */
function withoutLayers(css: string): string {
  let text = css.replace(/@layer [^{;]*;/g, '');
  for (let at = text.indexOf('@layer'); at >= 0; at = text.indexOf('@layer')) {
    const open = text.indexOf('{', at);
    const close = closingOf(text, open);
    text = text.slice(0, at) + text.slice(open + 1, close) + text.slice(close + 1);
  }
  return text;
}

function withoutBlock(css: string, head: string): string {
  const at = css.indexOf(head);
  return at < 0 ? css : css.slice(0, at) + css.slice(closingOf(css, css.indexOf('{', at)) + 1);
}

/** The place of the brace that closes the one at `open`. */
function closingOf(css: string, open: number): number {
  let depth = 0;
  for (let at = open; at < css.length; at += 1) {
    if (css[at] === '{') depth += 1;
    else if (css[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  throw new Error('A block of the style sheet is not closed.');
}

/** The values of Tailwind's theme, and the rest. They weigh nothing, as our own tokens. */
function splitTheme(css: string): readonly [theme: string, rest: string] {
  const head = ':root, :host';
  const at = css.indexOf(head);
  if (at < 0) return ['', css];
  const close = closingOf(css, css.indexOf('{', at));
  return [css.slice(at, close + 1).replace(head, ':where(:root)'), css.slice(0, at) + css.slice(close + 1)];
}

/** Tailwind's own names are those of a host's Tailwind too. */
function renameInternals(css: string): string {
  const animations = [...css.matchAll(/@keyframes ([\w-]+)/g)].map(([, name = '']) => name);
  return animations.reduce(
    (text, name) =>
      text
        .replaceAll(`@keyframes ${name}`, `@keyframes ${NAME}-${name}`)
        .replace(new RegExp(`(animate-[\\w-]+:\\s*|animation:\\s*)${name}\\b`, 'g'), `$1${NAME}-${name}`),
    css.replaceAll('--tw-', `--${NAME}-tw-`).replace('*, ::before, ::after, ::backdrop {', () => {
      // Values that Tailwind gives to every element of a page, where a browser knows no `@property`.
      return `${['*', '*::before', '*::after', '*::backdrop'].map((one) => `.${NAME}-root ${one}`).join(', ')} {`;
    }),
  );
}
