import {
  type BudgetLimit,
  type BudgetLimits,
  mergeBudgetLimits,
  parseBudgetLimits,
} from '../budget/budget-limits';
import type { VariableReader } from './read-variables';
import { VARIABLES } from './variables';

type BudgetVariable = 'UPLOAD_BUDGET_CLIENT' | 'UPLOAD_BUDGET_NETWORK' | 'UPLOAD_BUDGET_TOTAL';

/** The limits of each scope: those that are set, and the default of every other. */
export function parseBudgets(read: VariableReader): BudgetLimits {
  const limitsOf = (name: BudgetVariable): readonly BudgetLimit[] =>
    mergeBudgetLimits(
      parseBudgetLimits(VARIABLES[name].default) ?? [],
      parseBudgetLimits(read.text(name) ?? '') ?? [],
    );
  return {
    client: limitsOf('UPLOAD_BUDGET_CLIENT'),
    network: limitsOf('UPLOAD_BUDGET_NETWORK'),
    total: limitsOf('UPLOAD_BUDGET_TOTAL'),
  };
}
