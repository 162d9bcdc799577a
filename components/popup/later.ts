import { lazy } from 'react';

const forms = () => import('./forms');
const work = () => import('./row-work');

/** Forms and what a row unfolds are made of antd; both are loaded once the list is on screen. */
export const Forms = lazy(forms);
export const RowWork = lazy(work);

/** Loads them, so that the first click has not to wait. */
export async function loadLater(): Promise<void> {
  await Promise.all([forms(), work()]);
}
