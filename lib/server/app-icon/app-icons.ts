/** A picture of the app for a home screen. */
export type AppIcon = Readonly<{
  /** Its file below `/app-icon`. */
  file: string;
  sizePx: number;
  /**
   * `any`: as it is shown. `maskable`: a system cuts a form of its own out of it, at most the outer tenth on each side
   * (https://www.w3.org/TR/appmanifest/#purpose-member). `apple`: iOS rounds the corners of a full square.
   */
  purpose: 'any' | 'maskable' | 'apple';
}>;

/** The sizes that systems ask for: 192 and 512 pixels for Android and desktops, 180 for iOS. */
export const APP_ICONS: readonly AppIcon[] = [
  { file: 'any-192.png', sizePx: 192, purpose: 'any' },
  { file: 'any-512.png', sizePx: 512, purpose: 'any' },
  { file: 'maskable-512.png', sizePx: 512, purpose: 'maskable' },
  { file: 'apple-180.png', sizePx: 180, purpose: 'apple' },
];
