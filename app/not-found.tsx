import { LogoMark } from '@/components/brand/logo';
import { buttonStyle } from '@/components/ui/button';
import { readText } from './language';

export default async function NotFound() {
  const siteText = await readText('site');
  return (
    <main className="m-auto flex max-w-md flex-col items-center gap-4 px-6 py-16 text-center">
      <LogoMark className="size-12" />
      <h1 className="text-2xl font-semibold tracking-tight">{siteText.notFoundTitle}</h1>
      <p className="text-ink-soft">{siteText.notFound}</p>
      {/* A plain link, as in NavLink. */}
      <a href="/" className={buttonStyle({ tone: 'primary' })}>
        {siteText.toUploadPage}
      </a>
    </main>
  );
}
