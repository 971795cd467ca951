import { sluice } from '../../sluice';

export const { GET } = sluice;
