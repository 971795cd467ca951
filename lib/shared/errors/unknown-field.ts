/** The `problem` of an `invalid_request` with a field that this version of the server does not know. A page tells it from what was filled in wrongly. */
export const UNKNOWN_FIELD = 'is not a known field';
