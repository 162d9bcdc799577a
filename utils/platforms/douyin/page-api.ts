import type { PageApi } from '../contract';

/** Douyin's back-office documents no API of its own pages (douyin §2): readings come from the DOM, and the outgoing body is compared. */
export const pageApi: PageApi = {};
