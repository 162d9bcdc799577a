import { raises, silent } from '../../../support/rule-tester';

export default [
  raises('order', '全体干部必须转发本条信息。', ['必须转发']),
  raises('order', '家长务必下载APP并完成注册。', ['务必下载']),
  raises('order', '各班完成后请将截图上报。', ['截图上报']),
  raises('order', '不转不是清河人！', ['不转不是']),
  raises('order', '各单位下载率须达到100%。', ['下载率']),
  raises('order', '党员干部全员点赞。', ['全员点赞']),
  raises('collecting', '集赞满30个到前台领取。', ['集赞']),
  raises('collecting', '请大家帮忙拉票。', ['拉票']),
  raises('order', '關注截圖發到群裏。', ['關注截圖']),
  silent('欢迎转发，让更多人知道。'),
  silent('不得强制转发、强制下载，发现问题请举报。'),
  silent('严禁以集赞、拉票等方式评选。'),
  silent('疫苗接种率超过95%。'),
  silent('经营主体年报网上填报率、APP下载率稳步提升。'),
];
