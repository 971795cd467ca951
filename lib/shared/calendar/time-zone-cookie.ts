/** The cookie by which the server knows where the person is, for the days of the first page. */
export const TIME_ZONE_COOKIE = 'time-zone';
