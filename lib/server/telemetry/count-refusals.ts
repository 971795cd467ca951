import type { UploadBudgets } from '../budget/create-upload-budgets';
import { ApiError } from '../errors/api-error';
import type { Telemetry } from './telemetry';

/** The same budgets, with what they refuse counted by the limit that refused it. */
export function countRefusals(budgets: UploadBudgets, telemetry: Pick<Telemetry, 'count'>): UploadBudgets {
  const counted = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      if (error instanceof ApiError && (error.code === 'rate_limited' || error.code === 'storage_full')) {
        const limitedBy = error.details?.limitedBy ?? 'storage';
        telemetry.count('sluice.budget.refusals', 1, { limited_by: limitedBy });
      }
      throw error;
    }
  };
  return {
    ...budgets,
    reserve: (payer, sizeBytes) => counted(budgets.reserve(payer, sizeBytes)),
    chargeCompletion: (payer) => counted(budgets.chargeCompletion(payer)),
    chargeVerification: () => counted(budgets.chargeVerification()),
  };
}
