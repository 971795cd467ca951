import { formatZoneTable } from './format-zone-table';
import { ZONES } from './import-zones';
import { lintZones } from './lint-zones';

const BEGIN = '<!-- zones: written by `npm run zones` -->';
const END = '<!-- /zones -->';

type BiomeConfig = Readonly<{ overrides: readonly unknown[] }>;

/** `biome.json` with the overrides of the zones; those about other rules stay behind them. */
export function withLintZones(biome: BiomeConfig): BiomeConfig {
  const others = biome.overrides.filter(
    (override) => !JSON.stringify(override).includes('noRestrictedImports'),
  );
  return { ...biome, overrides: [...lintZones(ZONES), ...others] };
}

/** ARCHITECTURE.md with the table of the zones between its marks; throws where it has none. */
export function withZoneTable(document: string): string {
  const begin = document.indexOf(BEGIN);
  const end = document.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`There is no place for the zones: ${BEGIN} and ${END}.`);
  return `${document.slice(0, begin + BEGIN.length)}\n\n${formatZoneTable(ZONES)}\n\n${document.slice(end)}`;
}
