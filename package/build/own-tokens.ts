import { CLASS_PREFIX } from './class-names';

const PREFIX = `--${CLASS_PREFIX.slice(0, -1)}-`;

/** The app's own custom properties: what it sets outside of Tailwind's theme. */
export function ownProperties(globals: string): readonly string[] {
  const names = [...withoutTheme(globals).matchAll(/(--[a-z-]+)\s*:/g)].map(([, name = '']) => name);
  return [...new Set(names)];
}

/** Text with the package's prefix in each of these names. */
export function renameProperties(text: string, names: readonly string[]): string {
  return text.replace(/--[a-z][a-z-]*(?![a-z-])/g, (name) =>
    names.includes(name) ? PREFIX + name.slice(2) : name,
  );
}

/**
 * The tokens as the package sets them: each for light and dark at once, which follows the `color-scheme` of wherever it is used, and those of
 * light alone for browsers that know no such colours. A host's own value wins, as these have no weight.
 */
export function formatTokens(globals: string): string {
  const [body = ''] = [...globals.matchAll(/:root,\s*\.scheme-dark\s*\{([^}]*)\}/g)].map(
    ([, text = '']) => text,
  );
  const tokens = new Map([...body.matchAll(DECLARATION)].map(([, name = '', value = '']) => [name, value]));
  // Drawn above the page by the host, if at all.
  tokens.set('--header-height', '0px');
  const block = (formatValue: (value: string) => string) =>
    `:where(:root){${[...tokens].map(([name, value]) => `${PREFIX}${name.slice(2)}:${formatValue(value)}`).join(';')}}`;
  const light = block((value) => value.replace(BOTH, '$1'));
  return `${light}\n@supports (color:light-dark(#000,#fff)){${block((value) => value)}}`;
}

const DECLARATION = /(--[a-z-]+)\s*:\s*([^;]+);/g;
/** The first of the two is that of light. */
const BOTH = /light-dark\((oklch\([^)]*\)), oklch\([^)]*\)\)/g;

/** Keys of the theme are Tailwind's names, and get their prefix from it. */
export function withoutTheme(css: string): string {
  return css.replace(/@theme[^{]*\{[^}]*\}/g, '');
}
