/** The names of the proxies that a run can try, and of those that it can't. */
export type ChosenProxies = Readonly<{ installed: readonly string[]; missing: readonly string[] }>;

/** Chooses the proxies whose programs are on this machine. */
export function chooseProxies<Recipe>(
  recipes: Readonly<Record<string, Recipe>>,
  hasProgram: (recipe: Recipe) => boolean,
): ChosenProxies {
  const chosen = Object.entries(recipes).map(([name, recipe]) => ({ name, isThere: hasProgram(recipe) }));
  const namesOf = (isThere: boolean) =>
    chosen.filter((one) => one.isThere === isThere).map(({ name }) => name);
  return { installed: namesOf(true), missing: namesOf(false) };
}
