/**
 * Names of public bodies below the level of a ministry, as a county's texts write them: 县公安局, 清河县教育局, 城关镇人民政府. A place or its
 * level stands in front, so that 有关部门 and 公安机关 are no names.
 */
export const UNIT_NAME =
  '(?:[\\u4e00-\\u9fff]{0,6}?[省市县区州旗镇乡])[\\u4e00-\\u9fff]{0,12}?(?:局|委员会|委|厅|办公室|人民政府|法院|检察院|支队|大队|分局|管委会|总工会|妇联|团委|残联)';

/** True when the name is the unit's own or that of one of its accounts, in full or as the text shortens it. */
export function isOwnUnit(name: string, own: readonly string[]): boolean {
  return own.some((known) => known.length >= 2 && (known.includes(name) || name.includes(known.replace(/发布$/u, ''))));
}
