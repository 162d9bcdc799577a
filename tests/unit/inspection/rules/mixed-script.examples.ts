import { raises, silent } from '../../../support/rule-tester';

export default [
  raises('traditional', '县政府召开常务会议，研究部署安全生產工作。', ['產']),
  raises('traditional', '全县各乡镇要認真抓好秋收工作，确保颗粒归仓。', ['認']),
  raises(['traditional', 'traditional'], '青禾县图书馆新館今日开館，欢迎广大市民前往阅览。', ['館', '館']),
  raises(['traditional', 'traditional'], '本次培训由县總工會主办，共有三十名干部职工参加学习。', ['總', '會']),
  raises('lookalike', '请下载АPP办理业务。', ['АPP']),
  raises('lookalike', '空气质量指数（AQΙ）为45。', ['AQΙ']),
  raises('lookalike', '乘坐BRТ一号线可达。', ['BRТ']),
  raises('hidden', '请加微\u200b信咨询。', ['微\u200b信']),
  raises('hidden', '每年可输送绿电约\u200c20亿千瓦时。', ['约\u200c2']),
  raises('hidden', '咨询电话0555\ufeff0000001。', ['5\ufeff0']),
  silent('县政府召开常务会议，研究部署安全生产工作。'),
  silent('縣政府召開常務會議，研究部署安全生產工作。'),
  silent('感谢网友@青禾攝影協會 提供的照片，展现了家乡的美丽风光和崭新面貌。'),
  silent('颗粒直径为5μm，电阻为10kΩ，α射线强度正常。'),
  silent('Привет是俄语“你好”的意思。'),
  silent('全家福👨‍👩‍👧祝大家节日快乐。'),
  silent('瞭望塔上视野开阔，乾隆年间始建，沿革有据可考。'),
];
