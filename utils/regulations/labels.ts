import type { ClauseRef } from '../domain/finding';

/** Short names of the regulations, for places that show a clause and must not load the whole texts (content script, lists). */
export const REGULATION_LABELS: Readonly<Record<string, string>> = {
  'panjin-2019': '盘锦市政务新媒体实施方案（2019）',
  'yanchi-2017': '盐池县政务微博微信管理规定（2017）',
  'jiangbei-2021': '江北区政务新媒体管理制度（2021）',
  'yunhe-2022': '云和县政务新媒体方案（云政办发〔2022〕27号）',
  'gov-website-content-sample': '政府网站信息内容建设实施意见（范文）',
};

/**
 * A clause in words: 江北区政务新媒体管理制度（2021）三(五).
 * @param own names of the unit's own regulations, by id
 */
export function clauseLabel(ref: ClauseRef, own: Readonly<Record<string, string>> = {}): string {
  const at = ref.indexOf('#');
  const id = ref.slice(0, at);
  const name = REGULATION_LABELS[id] ?? (Object.hasOwn(own, id) ? own[id] : id);
  return `${name} ${ref.slice(at + 1)}`;
}
