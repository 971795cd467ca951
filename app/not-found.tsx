import { LogoMark } from '@/components/brand/logo';
import { buttonStyle } from '@/components/ui/button';

export default function NotFound() {
  return (
    <main className="m-auto flex max-w-md flex-col items-center gap-4 px-6 py-16 text-center">
      <LogoMark className="size-12" />
      <h1 className="text-2xl font-semibold tracking-tight">There is nothing here</h1>
      <p className="text-ink-soft">The address may be mistyped, or what was here has been removed.</p>
      {/* A plain link, as in NavLink. */}
      <a href="/" className={buttonStyle({ tone: 'primary' })}>
        To the upload page
      </a>
    </main>
  );
}
