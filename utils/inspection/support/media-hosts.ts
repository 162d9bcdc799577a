/** Central media and the hosts of their own sites and apps; parent domains count. For telling a wrong link from a right one. */
const MEDIA: readonly (readonly [name: RegExp, domains: readonly string[]])[] = [
  [/^新华(?:社|网|每日电讯)/u, ['xinhuanet.com', 'news.cn']],
  [/^(?:人民日报|人民网)/u, ['people.com.cn', 'people.cn', 'peopleapp.com']],
  [/^(?:央视|中央广播电视总台|总台|新闻联播|CCTV)/iu, ['cctv.com', 'cctv.cn', 'cctvnews.cctv.com']],
  [/^(?:央广|中央人民广播电台)/u, ['cnr.cn']],
  [/^光明(?:日报|网)/u, ['gmw.cn']],
  [/^(?:经济日报|中国经济网)/u, ['ce.cn']],
  [/^中国日报/u, ['chinadaily.com.cn']],
  [/^(?:中国新闻社|中新社|中国新闻网|中新网)/u, ['chinanews.com', 'chinanews.com.cn']],
  [/^中国青年(?:报|网)/u, ['youth.cn', 'cyol.com']],
  [/^求是/u, ['qstheory.cn']],
  [/^(?:解放军报|中国军网)/u, ['81.cn']],
  [/^学习强国/u, ['xuexi.cn']],
  [/^中国政府网/u, ['gov.cn']],
  [/^国际在线/u, ['cri.cn']],
  [/^中国网/u, ['china.com.cn']],
];

/** The hosts of a medium, by the name it is cited by; null for one that is not in the table. */
export function hostsOf(medium: string): readonly string[] | null {
  return MEDIA.find(([name]) => name.test(medium.replace(/^@/u, '')))?.[1] ?? null;
}

/** True when the host belongs to one of the media of the table. */
export function isMediumHost(host: string): boolean {
  return MEDIA.some(([, domains]) => domains.some((domain) => host === domain || host.endsWith(`.${domain}`)));
}
