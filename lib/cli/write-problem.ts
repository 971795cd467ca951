/** The log of a command that reports by itself: only what is wrong is for people, on standard error. */
export function writeProblem(line: string): void {
  if (/"level":"(?:error|warn)"/.test(line)) process.stderr.write(line);
}
