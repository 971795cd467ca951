import { type ComponentType, createElement } from 'react';
import { sentenceOf, setupReports } from '@/lib/browser/setup/setup-reports';
import { useReactProblem } from './use-react-problem';

/**
 * The component, or the sentence that says why this React cannot draw it: text is the one thing that every copy and every version of
 * React draws.
 */
export function withReactCheck<Props extends object>(Component: ComponentType<Props>): ComponentType<Props> {
  function Checked(props: Props) {
    const problem = useReactProblem();
    if (problem === null) return createElement(Component, props);
    setupReports.report(problem);
    return sentenceOf(problem);
  }
  Checked.displayName = Component.displayName ?? Component.name;
  return Checked;
}
