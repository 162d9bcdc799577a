/** Official prose of our own: sentences put together from parts, so that hardly any of them returns. */

/** Numbers below `below`. */
export type Dice = (below: number) => number;

/** What a place in a pattern may become; `{name}` in it is filled in as well. */
const PARTS: Readonly<Record<string, string>> = {
  county: '清河县|青禾县|云岭县|临江市|石泉区|白水县|长汀镇|南浦区|安和市|东阳镇',
  village: '柳林村|石桥社区|新丰村|望江社区|大湾村|红旗社区|杨家坪村|前进社区|龙泉村|松树坪村|湖滨社区|双河村',
  organ:
    '县应急管理局|市生态环境局|区住房和城乡建设局|县农业农村局|市交通运输局|区教育局|县水利局|市卫生健康委|县市场监督管理局|区民政局|市自然资源局|县文化和旅游局|县气象台|区城市管理局|市人力资源和社会保障局',
  road: '建设路|人民街|滨河大道|解放路|学府路|迎宾大道|和平街|中山北路|工业一路|环城南路|青年路|朝阳街',
  season: '入冬以来|今年以来|三季度|汛期结束后|春耕期间|上半年|岁末年初|“十四五”时期|近年来|本月中旬',
  work: '安全生产|保供稳价|森林防火|秋冬种|城市更新|老旧小区改造|农村人居环境整治|河湖巡查|燃气安全排查|校园食品安全|根治欠薪|社区养老服务|防汛备汛|政务服务|就业帮扶|义务教育扩容|道路交通安全|文物保护',
  measure:
    '压实属地责任|逐户登记造册|建立问题台账|实行清单管理|开展联合检查|完善应急预案|补齐设施短板|组织业务培训|畅通群众反映渠道|加密巡查频次|落实专人值守|公开办理进度|统筹资金安排|规范审批流程|加强队伍建设',
  goal: '让群众办事更便捷|确保各项任务按期完成|守住不发生重大事故的底线|为项目建设提供保障|使整改情况可查可核|方便居民就近办理|提高服务质量|减少企业往返次数|保障群众温暖过冬|推动长效管理落到实处',
  thing:
    '农村公路|供水管网|标准化厂房|高标准农田|口袋公园|停车泊位|村级卫生室|充电设施|污水管道|文化广场|学前教育学位|养老床位|灌溉渠道|防护林带|便民服务站点',
  unit: '公里|处|个|万亩|项|座|套',
  verb: '新建改建|完成改造|投入使用|验收交付|维修加固|提档升级',
  people: '王建国|李秀英|张海涛|陈雪梅|刘志强|赵立新|周文静|吴永福|孙晓燕|马德胜|何玉兰|郭明远',
  post: '驻村第一书记|网格员|种粮大户|社区工作人员|合作社负责人|志愿者|返乡创业青年|退休教师|施工方负责人',
  crop: '冬小麦|油菜|柑橘|马铃薯|水稻|茶叶|设施蔬菜|玉米|花生|食用菌',
  weather: '寒潮蓝色预警|大雾黄色预警|暴雨橙色预警|大风蓝色预警|道路结冰黄色预警|高温黄色预警',
  change: '气温下降{small}至1{small}℃|最大降水量达{two}毫米|能见度小于{two}0米|阵风可达{small}级',
  event: '招录|听证|培训|评选|公开征集|资格复审|现场审核|问卷调查',
  law: '《办法》|《实施细则》|《条例》|《管理规定（试行）》|《工作方案》|《三年行动计划》',
  say: '“下一步，我们将{measure}，{goal}。”|“手续齐全的当天就能办结。”|“{crop}长势不错，预计亩产比去年多{two}公斤。”|“从{road}过来只要{two}分钟，比原来近多了。”|“排查出的{two}处隐患已经整改{small}处。”',
};

const PATTERNS: readonly string[] = [
  '{season}，{county}围绕{work}和{work}，{measure}、{measure}，{goal}。',
  '{date}，{organ}召开{work}工作会议，要求各镇（街道）{measure}，于{date}前报送进展情况。',
  '因{road}{thing}施工，{date}{hour}时至次日{hour}时，{road}以东、{road}以北区域将暂停供水，请居民提前做好储水准备。',
  '{county}今年{verb}{thing}{number}{unit}，惠及沿线{number}名群众，完成投资{count}万元。',
  '{organ}发布{weather}：预计{date}起{county}{change}，请注意防范。',
  '在{county}{village}，{post}{people}正带着大家管护{crop}，{count}亩示范田已经{small}次灌溉。',
  '{post}{people}说：{say}',
  '本次{event}采取线上报名方式，报名时间为{span}，每人限报一个岗位，咨询时间为工作日{hour}时至1{small}时。',
  '{law}共{small}章{two}条，对{work}的职责分工、办理时限和监督检查作了规定，自{date}起施行。',
  '{village}组织志愿者{count}人次开展{work}宣传，发放资料{count}份，收集意见建议{two}条，已办结{small}条。',
  '{organ}会同{organ}对{road}、{road}沿线{two}家单位进行检查，发现问题{two}个，当场整改{small}个，其余已下达整改通知。',
  '据统计，{season}全县{crop}播种面积{number}亩，比上年增加{small}.{small}%，{thing}覆盖{two}个行政村。',
  '{county}把{work}列入民生实事，{measure}，目前{thing}项目已完成{two}%，计划{date}前{verb}。',
  '群众反映的{village}{thing}问题，{organ}已于{date}到现场核实，{measure}，预计{small}个工作日内答复。',
  '会议指出，{work}事关群众切身利益，要{measure}，{measure}，{goal}。',
  '{span}，{organ}在{road}政务服务大厅设立{work}专窗，共受理申请{count}件，平均办理时间缩短{two}分钟。',
  '按照{law}要求，{organ}将对{thing}开展为期{small}个月的集中整治，{goal}。',
  '{village}{post}{people}告诉记者，村里{verb}{thing}{two}处以后，{crop}当天就能运到{county}。',
];

const listed = new Map<string, readonly string[]>();

/** One sentence. */
export function sentence(roll: Dice): string {
  return filled(pick(PATTERNS, roll), roll);
}

/** A line of one to three sentences, mostly 40 to 80 characters. */
export function line(roll: Dice): string {
  const wanted = 40 + roll(21);
  let text = '';
  while (text.length < wanted - 12) text += sentence(roll);
  return text;
}

function filled(pattern: string, roll: Dice): string {
  return pattern.replace(/\{(\w+)\}/gu, (_place, name: string) => {
    switch (name) {
      case 'date':
        return `${1 + roll(12)}月${1 + roll(28)}日`;
      case 'span': {
        const first = 1 + roll(20);
        const month = 1 + roll(12);
        return `${month}月${first}日至${month}月${first + 1 + roll(8)}日`;
      }
      case 'hour':
        return String(8 + roll(12));
      case 'small':
        return String(2 + roll(8));
      case 'two':
        return String(11 + roll(88));
      case 'number':
        return roll(3) === 0 ? `${1 + roll(40)}.${1 + roll(9)}万` : String(101 + roll(4_000));
      case 'count':
        return String(101 + roll(900));
      default:
        return filled(pick(choices(name), roll), roll);
    }
  });
}

function choices(name: string): readonly string[] {
  let list = listed.get(name);
  if (!list) {
    list = PARTS[name]!.split('|');
    listed.set(name, list);
  }
  return list;
}

function pick(list: readonly string[], roll: Dice): string {
  return list[roll(list.length)]!;
}
