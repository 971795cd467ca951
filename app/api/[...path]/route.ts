import { answerApi, getServices } from '@/lib/server';

/** Seconds a function may take: a full batch of completions waits for its turn. */
export const maxDuration = 60;

// Every method comes here, so that one we do not have is refused in the wire form as well.
const handle = (request: Request) => answerApi(getServices, request);

export { handle as DELETE, handle as GET, handle as PATCH, handle as POST, handle as PUT };
