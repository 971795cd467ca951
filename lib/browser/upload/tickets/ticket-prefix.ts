/** How the names of tickets in Web Storage begin: one entry a ticket, so that two tabs never overwrite each other's list. */
export const TICKET_PREFIX = 'sluice.ticket.';
