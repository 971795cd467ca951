import { SHARE_FIELD, SHARE_TARGET_PATH } from '@/lib/shared/share-target/share-target';
import { APP_ICONS } from '../app-icon/app-icons';
import type { Brand } from '../brand/brand';

/** The part of the Web App Manifest that is used (https://www.w3.org/TR/appmanifest/). */
export type AppManifest = Readonly<{
  id: string;
  start_url: string;
  scope: string;
  name: string;
  short_name: string;
  description: string;
  lang: string;
  display: 'standalone';
  background_color: string;
  theme_color: string;
  icons: readonly Readonly<{ src: string; sizes: string; type: string; purpose: 'any' | 'maskable' }>[];
  share_target?: Readonly<{
    action: string;
    method: 'POST';
    enctype: 'multipart/form-data';
    params: Readonly<{ files: readonly Readonly<{ name: string; accept: readonly string[] }>[] }>;
  }>;
}>;

export type ManifestOptions = Readonly<{
  brand: Pick<Brand, 'name' | 'icon'>;
  description: string;
  /** BCP 47 tag of the site's language. */
  language: string;
  /** The page's background until its own colours have come, `#rrggbb`. */
  canvas: string;
  /** Whether phones offer the app for sharing photos with it. */
  isShareTarget: boolean;
}>;

/** Characters that fit below an icon: longer names are cut by Android at about twelve letters. */
const MAX_SHORT_NAME = 12;

/** Types by the end of a file's name. */
const ICON_TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  ico: 'image/x-icon',
};

/** The manifest of an app that presents itself so. Its icons are the host's own picture where there is one, ours otherwise. */
export function composeManifest(options: ManifestOptions): AppManifest {
  const { brand, description, language, canvas, isShareTarget } = options;
  return {
    id: '/',
    start_url: '/',
    scope: '/',
    name: brand.name,
    short_name: shorten(brand.name),
    description,
    lang: language,
    display: 'standalone',
    background_color: canvas,
    theme_color: canvas,
    icons: brand.icon === null ? ownIcons() : [hostIcon(brand.icon)],
    ...(isShareTarget ? { share_target: SHARE_TARGET } : {}),
  };
}

const SHARE_TARGET = {
  action: SHARE_TARGET_PATH,
  method: 'POST',
  enctype: 'multipart/form-data',
  // Endings too: phones give files of some types as `application/octet-stream`.
  params: { files: [{ name: SHARE_FIELD, accept: ['image/*', '.heic', '.heif', '.avif'] }] },
} as const;

function ownIcons(): AppManifest['icons'] {
  return APP_ICONS.flatMap(({ file, sizePx, purpose }) =>
    purpose === 'apple'
      ? []
      : [{ src: `/app-icon/${file}`, sizes: `${sizePx}x${sizePx}`, type: 'image/png', purpose }],
  );
}

function hostIcon(path: string): AppManifest['icons'][number] {
  const ending = /\.(\w+)(?:\?.*)?$/.exec(path)?.[1]?.toLowerCase() ?? '';
  return { src: path, sizes: 'any', type: ICON_TYPES[ending] ?? 'image/png', purpose: 'any' };
}

/** The whole name, or as many of its first words as fit, and never half a letter. */
function shorten(name: string): string {
  const letters = [...name];
  if (letters.length <= MAX_SHORT_NAME) return name;
  const cut = letters.slice(0, MAX_SHORT_NAME + 1).join('');
  const end = cut.lastIndexOf(' ');
  return end > 0 ? cut.slice(0, end) : letters.slice(0, MAX_SHORT_NAME).join('');
}
