import { raises, silent } from '../../../support/rule-tester';

export default [
  raises('trade', '低价买粉，一万起步。', ['买粉']),
  raises('trade', '代刷阅读量，当天见效。', ['代刷']),
  raises('trade', '提供刷赞服务。', ['刷赞']),
  raises('trade', '快速涨粉，找我们。', ['快速涨粉']),
  raises('trade', '僵尸粉十元一千，秒到。', ['僵尸粉']),
  raises('trade', '万粉账号转让，价格面谈。', ['万粉账号']),
  raises('trade', '買粉絲、刷點讚，聯繫客服。', ['買粉絲']),
  raises(['mutual', 'mutual'], '诚心互粉，有粉必回。', ['互粉', '有粉必回']),
  raises('mutual', '新人求关注！', ['求关注']),
  raises('mutual', '求互关，谢谢大家。', ['求互关']),
  raises('mutual', '关注我必回。', ['关注我必回']),
  silent('严禁买粉刷量等数据造假行为。'),
  silent('倡导政务部门之间互粉，形成工作矩阵。'),
  silent('警方打掉一个刷粉团伙，抓获12人。'),
  silent('面粉价格稳定，市场供应充足。'),
  silent('两位演员同台，更互赞对方的敬业精神。'),
  silent('百万粉丝博主走进清河，推介河蟹美食。'),
  silent('网络水军扰乱舆论生态，平台开展专项整治。'),
];
