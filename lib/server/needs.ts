import type { Services } from './services';

/** The services a use case takes, by name: those it uses and no others. The code that composes them all passes them all. */
export type Needs<Name extends keyof Services> = Readonly<Pick<Services, Name>>;
