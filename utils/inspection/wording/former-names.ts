/** A name that is no longer used. */
export interface FormerName {
  /** What took its place. */
  readonly now: string;
  /** The year from which the new name is used. */
  readonly since: number;
  /** True for a law that was repealed: its parts went to several places, so no text can stand in for it. */
  readonly repealed: boolean;
}

/** Organs renamed or merged in the reforms of 2003, 2008, 2013, 2018 and 2023: `former>now`, by the year of the change. */
const ORGANS: Readonly<Record<number, string>> = {
  2003: `国家发展计划委员会>国家发展和改革委员会 国家计划委员会>国家发展和改革委员会 对外贸易经济合作部>商务部`,
  2008: `劳动和社会保障部>人力资源和社会保障部 劳动和社会保障局>人力资源和社会保障局 人事部>人力资源和社会保障部 信息产业部>工业和信息化部 国家环境保护总局>生态环境部
国家环保总局>生态环境部 中国民用航空总局>中国民用航空局 民航总局>民航局 襄樊市>襄阳市`,
  2013: `铁道部>交通运输部（国家铁路局） 国家人口计生委>国家卫生健康委 国家人口和计划生育委员会>国家卫生健康委员会 新闻出版总署>国家新闻出版署 国家食品药品监督管理局>国家药品监督管理局`,
  2018: `国土资源部>自然资源部 国土资源厅>自然资源厅 国土资源局>自然资源局 国土局>自然资源局 环境保护部>生态环境部 环境保护厅>生态环境厅 环境保护局>生态环境局 环保局>生态环境局 环保厅>生态环境厅
国家卫生计生委>国家卫生健康委 国家卫计委>国家卫生健康委 国家卫生和计划生育委员会>国家卫生健康委员会 卫生和计划生育局>卫生健康局 卫生和计划生育委员会>卫生健康委员会 卫计委>卫生健康委 卫计局>卫生健康局
国家工商总局>国家市场监督管理总局 国家工商行政管理总局>国家市场监督管理总局 工商行政管理局>市场监督管理局 工商局>市场监督管理局 质量技术监督局>市场监督管理局 质监局>市场监督管理局
国家质检总局>国家市场监督管理总局 国家质量监督检验检疫总局>国家市场监督管理总局 食品药品监督管理总局>国家药品监督管理局 食品药品监督管理局>市场监督管理局 食药监局>市场监督管理局
国家安全生产监督管理总局>应急管理部 国家安监总局>应急管理部 安全生产监督管理局>应急管理局 安监局>应急管理局 国家旅游局>文化和旅游部 旅游发展委员会>文化和旅游局 农业部>农业农村部
国家林业局>国家林业和草原局 国家粮食局>国家粮食和物资储备局 国家海洋局>自然资源部 国家测绘地理信息局>自然资源部 国家新闻出版广电总局>国家广播电视总局 国务院法制办公室>司法部
国务院法制办>司法部 政府法制办公室>司法局 银监会>国家金融监督管理总局 保监会>国家金融监督管理总局 国家税务局>税务局 地方税务局>税务局 国税局>税务局 地税局>税务局 国务院三峡办>水利部
公安消防支队>消防救援支队 公安消防大队>消防救援大队 公安消防总队>消防救援总队 消防官兵>消防救援人员 武警消防>国家综合性消防救援队伍 出入境检验检疫局>海关`,
  2023: `银保监会>国家金融监督管理总局 银保监局>金融监管局 银保监分局>金融监管分局 中国银行保险监督管理委员会>国家金融监督管理总局 国家乡村振兴局>农业农村部 国务院扶贫办>农业农村部
国务院扶贫开发领导小组办公室>农业农村部 扶贫开发办公室>农业农村局 地方金融监督管理局>地方金融管理局`,
};
/** Laws and regulations that were repealed: `former>now`, by the year from which they have no force. */
const LAWS: Readonly<Record<number, string>> = {
  2006: '治安管理处罚条例>治安管理处罚法',
  2008: '城市规划法>城乡规划法',
  2009: '食品卫生法>食品安全法',
  2011: '城市房屋拆迁管理条例>国有土地上房屋征收与补偿条例',
  2021: `合同法>民法典合同编 物权法>民法典物权编 婚姻法>民法典婚姻家庭编 继承法>民法典继承编 收养法>民法典婚姻家庭编 担保法>民法典及其担保制度司法解释 侵权责任法>民法典侵权责任编
民法通则>民法典总则编 民法总则>民法典总则编 契税暂行条例>契税法 城市维护建设税暂行条例>城市维护建设税法`,
  2022: `执业医师法>医师法 环境噪声污染防治法>噪声污染防治法 印花税暂行条例>印花税法 企业法人登记管理条例>市场主体登记管理条例 公司登记管理条例>市场主体登记管理条例 个体工商户条例>促进个体工商户发展条例`,
  2024: '退役士兵安置条例>退役军人安置条例',
  2026: '增值税暂行条例>增值税法',
};

function entries(table: Readonly<Record<number, string>>, repealed: boolean): [string, FormerName][] {
  return Object.entries(table).flatMap(([since, list]) =>
    list.split(/\s+/u).map((pair): [string, FormerName] => {
      const [former = '', now = ''] = pair.split('>');
      return [former, { now, since: Number(since), repealed }];
    }),
  );
}

/** Every former name. */
export const FORMER_NAMES: ReadonlyMap<string, FormerName> = new Map([
  ...entries(ORGANS, false),
  ...entries(LAWS, true),
]);
