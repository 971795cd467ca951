import type { Metadata } from 'next';
import { cookies, headers } from 'next/headers';
import { AuditLog } from '@/components/gallery/audit/audit-log';
import { AccessProblem } from '@/components/sign-in/access-problem';
import { OfficeWords } from '@/components/text/pages/office-words';
import { listAudit, openPage } from '@/lib/server';
import { isAuditAction } from '@/lib/shared/audit/audit-actions';
import { parseTimeZone } from '@/lib/shared/calendar/parse-time-zone';
import { TIME_ZONE_COOKIE } from '@/lib/shared/calendar/time-zone-cookie';
import { isImageId } from '@/lib/shared/keys/image-id';
import { readLanguage, readText } from '../../language';
import { Footer, Header } from '../../site';
import { sluice } from '../../sluice';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readText('audit')).title };
}

export default async function AuditLogPage({ searchParams }: PageProps<'/gallery/audit'>) {
  const siteText = await readText('site');
  const services = await sluice.getServices();
  const { identity, problem } = await openPage(services, '/gallery/audit', await headers());
  const params = await searchParams;
  const action = isAuditAction(params.action) ? params.action : null;
  const after = isImageId(params.after) ? params.after : null;
  return (
    <>
      <Header current="gallery" role={identity?.role ?? null} />
      <main className="mx-auto flex w-full max-w-4xl flex-1 flex-col gap-5 px-4 py-5 sm:px-6 sm:py-8">
        {problem === null ? (
          <OfficeWords language={await readLanguage()}>
            <AuditLog
              page={await listAudit(services, { action: action ?? undefined, after: after ?? undefined })}
              action={action}
              isFirst={after === null}
              timeZone={parseTimeZone((await cookies()).get(TIME_ZONE_COOKIE)?.value)}
              nowMs={Date.now()}
            />
          </OfficeWords>
        ) : (
          <AccessProblem
            problem={problem}
            next="/gallery"
            needed={siteText.signInToSeeAudit}
            text={siteText}
          />
        )}
      </main>
      <Footer />
    </>
  );
}
