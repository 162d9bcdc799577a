/**
 * Identity of a picture: host and path without query; the size segment at the end (`/0`, `/640`) is no part of it, nor which of the
 * picture hosts answers. '' for what has no address of the platform yet (blob:, data:). [I] from the forms of addresses in §3.1.
 */
export function mediaRef(address: string): string {
  const m = /^(?:https?:)?\/\/([^/?#]+)([^?#]*)/i.exec(address.trim());
  if (!m) return '';
  const path = (m[2] ?? '').replace(/\/\d{1,4}$/, '');
  const host = (m[1] ?? '').toLowerCase();
  return /^mmbiz\.q(?:pic|logo)\.cn$/.test(host) ? path : `${host}${path}`;
}
