import { answering, both, isMethod, isRule } from './interfere';
import type { Plant } from './planted-fault';

/** The document of one part of the rules, as the server would show it. */
export function answeringRule(name: string, body: string): Plant {
  return { proxy: answering(both(isRule(name), isMethod('GET')), { status: 200, body }) };
}
