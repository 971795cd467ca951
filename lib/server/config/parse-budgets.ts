import {
  type BudgetLimit,
  type BudgetLimits,
  clientShareOf,
  mergeBudgetLimits,
  parseBudgetLimits,
} from '../budget/budget-limits';
import type { VariableReader } from './read-variables';
import { VARIABLES } from './variables';

type BudgetVariable = 'UPLOAD_BUDGET_CLIENT' | 'UPLOAD_BUDGET_NETWORK' | 'UPLOAD_BUDGET_TOTAL';

/** The limits of each scope: those that are set, and the default of every other; of a client that is a part of what its network has. */
export function parseBudgets(read: VariableReader): BudgetLimits {
  const given = (name: BudgetVariable) => parseBudgetLimits(read.text(name) ?? '') ?? [];
  const limitsOf = (name: 'UPLOAD_BUDGET_NETWORK' | 'UPLOAD_BUDGET_TOTAL'): readonly BudgetLimit[] =>
    mergeBudgetLimits(parseBudgetLimits(VARIABLES[name].default) ?? [], given(name));
  const network = limitsOf('UPLOAD_BUDGET_NETWORK');
  return {
    client: mergeBudgetLimits(clientShareOf(network), given('UPLOAD_BUDGET_CLIENT')),
    network,
    total: limitsOf('UPLOAD_BUDGET_TOTAL'),
  };
}
