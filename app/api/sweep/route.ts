import { answerApi, getServices } from '@/lib/server';
import { COMPLETE_ROUTES } from '@/lib/server/api/complete-routes';

/** As completion's, so that both are one function on Vercel. */
export const maxDuration = 60;

const handle = (request: Request) => answerApi(getServices, request, COMPLETE_ROUTES);

export { handle as DELETE, handle as GET, handle as PATCH, handle as POST, handle as PUT };
