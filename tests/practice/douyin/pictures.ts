import type { PracticeResponse } from '../contract';
import type { State } from './state';

/** Serves `/obj/<uri>~<variant>`: what was uploaded, else a drawn placeholder that names its uri. */
export function picture(name: string, state: State): PracticeResponse {
  const uri = name.split('~')[0] ?? '';
  const bytes = state.uploads.get(uri);
  if (bytes) return { headers: { 'content-type': 'image/png' }, body: bytes };
  const label = uri.replace(/[^\w/-]/g, '').slice(-12);
  return {
    headers: { 'content-type': 'image/svg+xml' },
    body: `<svg xmlns="http://www.w3.org/2000/svg" width="240" height="320"><rect width="240" height="320" fill="#dfe8f2"/><text x="20" y="165" font-size="22" fill="#5b7692">${label}</text></svg>`,
  };
}
