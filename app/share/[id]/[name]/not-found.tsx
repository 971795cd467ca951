import { ShareProblem } from './share-problem';

export default function NotShared() {
  return <ShareProblem kind="missing" />;
}
