/**
 * Identity of a picture or video by its address: the platform's `uri` (`tos-…/name`, the same as in the outgoing `images[].uri`), else the
 * address without query; '' when the address says nothing (`blob:`, `data:`). That previews show such addresses is inferred.
 */
export function mediaRef(src: string): string {
  const plain = src.trim().replace(/[?#].*$/s, '');
  if (/^(?:blob|data):/i.test(plain)) return '';
  return /(?:^|\/)(tos-[\w-]+\/[^~]+)/.exec(plain)?.[1] ?? plain.replace(/^https?:/i, '');
}
