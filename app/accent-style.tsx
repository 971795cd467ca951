import { headers } from 'next/headers';
import { type AccentColours, deriveAccent } from '@/lib/shared/brand/derive-accent';

/** The policy's nonce, as the page's own scripts have it. */
const NONCE = /'nonce-([^']+)'/;

/** The custom properties of `globals.css` that a site's own colour decides. */
const PROPERTIES: Readonly<Record<keyof AccentColours, string>> = {
  accent: '--accent',
  strong: '--accent-strong',
  soft: '--accent-soft',
  on: '--on-accent',
};

/** The site's own colour in both themes. */
export async function AccentStyle({ colour }: { colour: string }) {
  const [, nonce] = NONCE.exec((await headers()).get('content-security-policy') ?? '') ?? [];
  const { light, dark } = deriveAccent(colour);
  const rules = (Object.keys(PROPERTIES) as (keyof AccentColours)[]).map(
    (name) => `${PROPERTIES[name]}:light-dark(${light[name]},${dark[name]})`,
  );
  const css = `:root:root,.scheme-dark.scheme-dark{${rules.join(';')}}`;
  // Browsers hide a nonce from the page, so React finds another one than it wrote.
  return (
    <style nonce={nonce} suppressHydrationWarning>
      {css}
    </style>
  );
}
