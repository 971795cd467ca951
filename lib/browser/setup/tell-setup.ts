import type { SetupProblem } from './setup-problem';

/** Reports a problem, with code that is fetched for it: pages that are set up well do not pay for it. */
export function tellSetup(problem: SetupProblem): void {
  void import('./setup-reports').then(
    ({ setupReports }) => setupReports.report(problem),
    // Without a connection it is told with the next one.
    () => {},
  );
}
