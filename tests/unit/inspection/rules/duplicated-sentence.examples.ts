import { raises, silent } from '../../../support/rule-tester';

const SENTENCE = '县政务服务中心自下周起延长服务时间。';

export default [
  raises('adjacent', `${SENTENCE}${SENTENCE}请相互转告。`, [`${SENTENCE}${SENTENCE}`]),
  raises('adjacent', `${SENTENCE}\n${SENTENCE}`, [`${SENTENCE}\n${SENTENCE}`]),
  raises('again', `${SENTENCE}周六上午照常办理。${SENTENCE}`, [SENTENCE]),
  raises('again', `${SENTENCE}\n周六上午照常办理。\n${SENTENCE}\n周日休息。`, [SENTENCE]),
  raises(
    'again',
    '为方便群众办事，中心设立绿色通道；老年人可以优先办理。\n此外，为残疾人提供上门服务。\n为方便群众办事，中心设立绿色通道；',
    ['为方便群众办事，中心设立绿色通道；'],
  ),
  raises('again', `${SENTENCE}每周六上午办理社保和医保业务。\n周日休息。\n${SENTENCE}每周六上午办理社保和医保业务。`, [
    `${SENTENCE}每周六上午办理社保和医保业务。`,
  ]),
  raises(
    'again',
    '会议强调，要压实各方责任，确保安全度汛！\n与会人员作了发言。\n会议强调，要压实各方责任，确保安全度汛！',
  ),
  raises('adjacent', '请广大市民提前做好储水准备，注意安全。请广大市民提前做好储水准备，注意安全。'),
  silent(`${SENTENCE}周六照常。${SENTENCE}周日休息。${SENTENCE}`),
  silent(
    '第一条 违反规定的，由县级主管部门责令限期改正。\n第二条 未经许可的，予以取缔。\n第三条 违反规定的，由县级主管部门责令限期改正。\n第四条 本办法自公布之日起施行。拒不改正的，由县级主管部门给予警告。\n第五条 拒不改正的，由县级主管部门给予警告。',
  ),
  silent('请相互转告。请相互转告。'),
  silent(`${SENTENCE}`, { article: { title: SENTENCE } }),
  silent('县政务服务中心自下周起延长服务时间。\n县政务服务中心自下周起缩短等候时间。'),
  silent('咨询电话：县政务服务中心综合窗口工作人员\n办理社保。\n咨询电话：县政务服务中心综合窗口工作人员'),
  silent('我们要团结，我们要奋斗！我们要团结，我们要奋斗！'),
  silent('https://www.gov.cn/zhengce/content_0001.htm\nhttps://www.gov.cn/zhengce/content_0001.htm'),
];
