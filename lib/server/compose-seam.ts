import type { Brand, BrandOptions } from './brand/brand';
import { composeBrand } from './brand/parse-brand';
import type { HooksConfig } from './config/parse-hooks';
import { composeHooks, type Hooks, type HooksOptions } from './hooks/compose-hooks';
import type { ItemNeeds } from './images/to-image-item';
import { createIdentifier, type Identifier } from './seam/create-identifier';
import type { Seam } from './seam/seam';
import type { BuiltInSignIn } from './session/built-in-sign-in';

/** The services that depend on the host's decisions. */
export type SeamServices = Hooks &
  Readonly<{
    /** The host's decisions. */
    seam: Seam;
    /** How the pages present themselves. */
    brand: Brand;
    /** Says who sends a request: asked once for each, before it is answered. */
    identify: Identifier;
  }>;

export type SeamParts = Omit<HooksOptions, 'seam' | 'config' | 'items' | 'random'> &
  ItemNeeds &
  Readonly<{ config: Readonly<{ hooks: HooksConfig; brand: BrandOptions }>; signIn: BuiltInSignIn }>;

/** Composes them over the rest of the services. */
export function composeSeam(seam: Seam, services: SeamParts): SeamServices {
  const { config, signIn, ...parts } = services;
  return {
    seam,
    brand: composeBrand(config.brand, seam.brand ?? {}),
    identify: createIdentifier(seam, signIn.identify),
    ...composeHooks({ ...parts, seam, config: config.hooks, items: services, random: Math.random }),
  };
}
