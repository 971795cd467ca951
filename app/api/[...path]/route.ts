import { API_ROUTES, answerApi, getServices } from '@/lib/server';

/** Seconds a function may take: moving a thousand images, or a scan of the whole gallery. */
export const maxDuration = 60;

// Every method comes here, so that one we do not have is refused in the wire form as well.
const handle = (request: Request) => answerApi(getServices, request, API_ROUTES);

export { handle as DELETE, handle as GET, handle as PATCH, handle as POST, handle as PUT };
