/** Steps of an animation are no selectors. */
const STEP = /^(?:from|to|[\d.]+%)$/;

/**
 * Everything in a style sheet that isn't ours alone: classes, custom properties and animations without the prefix, and selectors that reach
 * a host's elements.
 */
export function findForeignNames(sheet: string): readonly string[] {
  const css = sheet.replace(/\/\*[\s\S]*?\*\//g, '');
  const classes = [...css.matchAll(/\.((?:\\.|[A-Za-z_-])(?:\\.|[\w-])*)/g)]
    .map(([, name = '']) => name)
    // Themes of hosts that switch a class.
    .filter((name) => !/^sluice(?:-root|\\:)/.test(name) && name !== 'dark' && name !== 'light');
  const properties = [...css.matchAll(/--[\w-]+/g)]
    .map(([name]) => name)
    .filter((name) => !name.startsWith('--sluice-'));
  const animations = [...css.matchAll(/@keyframes ([\w-]+)/g)]
    .map(([, name = '']) => name)
    .filter((name) => !name.startsWith('sluice-'));
  const selectors = [...css.matchAll(/([^{};]+)\{/g)]
    .map(([, selector = '']) => selector.trim())
    .filter((selector) => !selector.startsWith('@') && !STEP.test(selector.split(',')[0] ?? ''))
    .filter((selector) => !selector.includes('.sluice') && selector !== ':where(:root)');
  return [...new Set([...classes, ...properties, ...animations, ...selectors])];
}
