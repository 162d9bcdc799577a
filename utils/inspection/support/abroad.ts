const COUNTRY =
  /(?:[美英法德韩泰俄]国|(?<![中我本全各外该两祖爱建出回他邻共])国(?![家务内民有际土资庆防企旗徽歌人])(?=[\p{Script=Han}]{0,3}$)|日本|俄罗斯|印度|越南|朝鲜(?!族)|新加坡|马来西亚|菲律宾|印尼|缅甸|柬埔寨|老挝|蒙古国|巴基斯坦|哈萨克斯坦|乌克兰|伊朗|伊拉克|以色列|沙特|阿联酋|卡塔尔|土耳其|埃及|南非|尼日利亚|肯尼亚|埃塞俄比亚|加拿大|墨西哥|巴西|阿根廷|智利|秘鲁|古巴|澳大利亚|新西兰|意大利|西班牙|葡萄牙|希腊|荷兰|比利时|瑞士|瑞典|挪威|芬兰|丹麦|波兰|匈牙利|捷克|塞尔维亚|奥地利|欧洲|欧盟|非洲|当地时间|外媒|[东西南北中]亚|海外|国外|境外)/u;
/** How far before a name its country is looked for. */
const REACH = 18;

/**
 * True when the name at `start` is that of a foreign country's organ or thing: a country stands before it in the same sentence.
 * @param start UTF-16 offset in `text`
 */
export function isAbroad(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - REACH), start).replaceAll('中华人民共和国', '');
  return COUNTRY.test(before.slice(Math.max(...['。', '；', '\n', '！'].map((mark) => before.lastIndexOf(mark))) + 1));
}
