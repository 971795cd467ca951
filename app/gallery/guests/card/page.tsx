import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { drawCode } from '@/components/guests/draw-code';
import { encodeCode } from '@/components/guests/encode-code';
import { PrintButton } from '@/components/guests/print-button';
import { AccessProblem } from '@/components/sign-in/access-problem';
import { OfficeWords } from '@/components/text/pages/office-words';
import { appOrigin, openPage, readDropCard } from '@/lib/server';
import { readLanguage, readText } from '../../../language';
import { sluice } from '../../../sluice';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readText('guests')).cardTitle };
}

/** A card with the code of a drop link, to be printed and put on the tables. */
export default async function CardPage({ searchParams }: PageProps<'/gallery/guests/card'>) {
  const guestsText = await readText('guests');
  const siteText = await readText('site');
  const services = await sluice.getServices();
  const head = await headers();
  const { problem } = await openPage(services, '/gallery/guests/card', head);
  if (problem !== null) {
    return (
      <main className="flex flex-1 flex-col">
        <AccessProblem
          problem={problem}
          next="/gallery/guests"
          needed={siteText.signInToSeeGuests}
          text={siteText}
        />
      </main>
    );
  }
  const { link } = await searchParams;
  const card = typeof link === 'string' ? await readDropCard(services, link) : null;
  if (card === null) {
    return (
      <main className="m-auto flex flex-col items-center gap-4 px-6 py-16 text-center">
        <h1 className="text-lg">{guestsText.cardMissing}</h1>
        <a href="/gallery/guests" className="underline underline-offset-2">
          {guestsText.back}
        </a>
      </main>
    );
  }
  const url = appOrigin(head, services.config.appOrigins) + card.url;
  const svg = drawCode(encodeCode(url));
  return (
    <main className="m-auto flex w-full max-w-md flex-col items-center gap-6 px-4 py-8 print:max-w-none print:p-0">
      <div className="flex flex-wrap justify-center gap-3 print:hidden">
        <OfficeWords language={await readLanguage()}>
          <PrintButton />
        </OfficeWords>
        <a href="/gallery/guests" className="self-center text-sm underline underline-offset-2">
          {guestsText.back}
        </a>
      </div>
      {/* Black on white, whatever the page's colours are: it is paper. */}
      <article className="flex w-full flex-col items-center gap-5 rounded-2xl border border-neutral-300 bg-white px-8 py-10 text-center text-black print:border-0">
        <h1 className="max-w-full text-3xl font-semibold tracking-tight text-balance break-words">
          <bdi>{card.title || guestsText.untitled}</bdi>
        </h1>
        {card.welcome !== '' && (
          <p className="max-w-full break-words whitespace-pre-line" dir="auto">
            {card.welcome}
          </p>
        )}
        {/* biome-ignore lint/performance/noImgElement: it is drawn here. */}
        <img
          src={`data:image/svg+xml,${encodeURIComponent(svg)}`}
          alt={guestsText.codeAlt(url)}
          className="w-64 max-w-full print:w-[8cm]"
        />
        <p className="text-sm text-balance">{guestsText.cardHow}</p>
        <p className="max-w-full text-xs break-all text-neutral-600">{url}</p>
      </article>
    </main>
  );
}
