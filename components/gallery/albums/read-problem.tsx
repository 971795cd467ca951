import { useText } from '../../text/text-provider';
import { Button } from '../../ui/button';
import type { UseRead } from './use-read';

type ReadProblemProps = Pick<UseRead<unknown>, 'retry'> & { problem: string };

/** Why something could not be read, and the way to read it once more. */
export function ReadProblem({ problem, retry }: ReadProblemProps) {
  const { tryAgain } = useText('common');
  return (
    <p role="alert" className="flex flex-wrap items-center gap-2 text-danger">
      {problem}
      <Button size="small" onClick={retry}>
        {tryAgain}
      </Button>
    </p>
  );
}
