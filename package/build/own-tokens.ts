import { CLASS_PREFIX } from './class-names';

const PREFIX = `--${CLASS_PREFIX.slice(0, -1)}-`;

/** Both values of a token of the app's style sheet: in light and in dark. */
type Token = { light: string; dark: string };

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
 * The tokens as the package sets them: each for light and dark at once, which follows the `color-scheme` of wherever it is used. A host's own
 * value wins, as these have no weight.
 */
export function formatTokens(globals: string): string {
  const tokens = new Map<string, Token>();
  const [light = '', dark = ''] = [...globals.matchAll(/:root\s*\{([^}]*)\}/g)].map(([, body = '']) => body);
  for (const [, name = '', value = ''] of light.matchAll(DECLARATION))
    tokens.set(name, { light: value, dark: value });
  for (const [, name = '', value = ''] of dark.matchAll(DECLARATION)) {
    const token = tokens.get(name);
    if (token) token.dark = value;
  }
  // Drawn above the page by the host, if at all.
  tokens.set('--header-height', { light: '0px', dark: '0px' });
  const block = (formatValue: (token: Token) => string) =>
    `:where(:root){${[...tokens].map(([name, token]) => `${PREFIX}${name.slice(2)}:${formatValue(token)}`).join(';')}}`;
  return `${block(({ light: value }) => value)}\n@supports (color:light-dark(#000,#fff)){${block(both)}}`;
}

const DECLARATION = /(--[a-z-]+)\s*:\s*([^;]+);/g;
const COLOUR = /oklch\([^)]*\)/g;

/** The colours of both, one after another; lengths are those of light. */
function both({ light, dark }: Token): string {
  const ofDark = [...dark.matchAll(COLOUR)].map(([colour]) => colour);
  let at = 0;
  return light.replace(COLOUR, (colour) => {
    const other = ofDark[at] ?? colour;
    at += 1;
    return `light-dark(${colour},${other})`;
  });
}

/** Keys of the theme are Tailwind's names, and get their prefix from it. */
export function withoutTheme(css: string): string {
  return css.replace(/@theme[^{]*\{[^}]*\}/g, '');
}
