/** The two steps that are fetched together. */
export { decideTransfer } from './decide-transfer';
export { readDataUrl } from './read-data-url';
