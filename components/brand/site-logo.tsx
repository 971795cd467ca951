import { cn } from '../ui/cn';
import { LogoMark } from './logo';

/** The site's own picture, as wide as it is beside its height, or ours. The name stands beside it. */
export function SiteLogo({ path, className }: { path: string | null; className: string }) {
  if (path === null) return <LogoMark className={cn('aspect-square shrink-0', className)} />;
  // biome-ignore lint/performance/noImgElement: a file of the site, as small as its owner made it.
  return <img src={path} alt="" className={cn('w-auto max-w-40 shrink-0 object-contain', className)} />;
}
