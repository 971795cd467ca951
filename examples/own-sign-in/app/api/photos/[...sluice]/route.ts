import { sluice } from '../../../../sluice';

export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = sluice;
