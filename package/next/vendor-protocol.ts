/**
 * The version of what pages and the scripts below `<basePath>/vendor/` tell each other. A page that is open while the server
 * gets a newer package asks for the scripts of its own version, and gets the newest that speak it. Raised when a message changes.
 */
export const VENDOR_PROTOCOL = 1;
