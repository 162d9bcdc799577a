import { raises, silent } from '../../../support/rule-tester';

export default [
  raises('unit', '限速60Km/h，请谨慎驾驶。', ['60Km/h']),
  raises('unit', '每户领取大米10KG。', ['10KG']),
  raises('unit', '新建厂房2.5万M2。', ['2.5万M2']),
  raises('unit', '新修道路12.6 KM。', ['12.6 KM']),
  raises('unit', '积雪深度达到30公分。', ['30公分']),
  raises('unit', '安置房每套90平米。', ['90平米']),
  raises('unit', '装机容量500KW。', ['500KW']),
  raises('celsius', '最高气温摄氏38度。', ['摄氏38度']),
  raises('money', '补贴标准为￥500元。', ['￥500元']),
  raises('points', '就业率提高5%个百分点。', ['5%个百分点']),
  silent('限速60km/h，每袋10kg，面积2.5万m²。'),
  silent('M2余额同比增长8%，M1增长3%。'),
  silent('PM2.5浓度下降，G312国道畅通。'),
  silent('新建厂房2.5万平方米，积雪深度30厘米。'),
  silent('最高气温38摄氏度，补贴标准为500元，￥500。'),
  silent('就业率提高5个百分点，增长5%。'),
  silent('5G基站建成，型号为K20KMA。'),
];
