import { raises, silent } from '../../../support/rule-tester';

export default [
  raises('changed', '原标题：三部门联合发文规范校外培训\n近日，三部门印发通知。', ['校外培训全面取缔'], {
    article: { title: '校外培训全面取缔' },
  }),
  raises('changed', '（原标题：清河县启动冬季供暖）全县供暖工作启动。', ['重大利好！供暖不要钱了'], {
    article: { title: '重大利好！供暖不要钱了' },
  }),
  raises('changed', '原题为《关于规范停车收费的通知》。有关事项如下。', ['停车费大涨'], {
    article: { title: '停车费大涨' },
  }),
  raises('changed', '原标题：“十五五”开局怎么干\n正文。', ['明年要干这些大事'], {
    article: { title: '明年要干这些大事' },
  }),
  raises('changed', '原标题：三部门联合发文规范校外培训\n近日，三部门印发通知。', ['规范校外培训'], {
    article: { title: '规范校外培训' },
  }),
  raises('changed', '近日，三部门印发通知。\n原标题：三部门联合发文', ['突发消息'], { article: { title: '突发消息' } }),
  raises('changed', '原标题:县城公交线路调整公告', ['公交线路全部取消'], { article: { title: '公交线路全部取消' } }),
  raises('changed', '原标题 《全县防汛工作会议召开》 来源：清河日报', ['洪水要来了'], {
    article: { title: '洪水要来了' },
  }),
  raises('changed', '原标题：冬季防火须知\n居民应注意用电安全。', ['家里这样用电会出人命'], {
    article: { title: '家里这样用电会出人命' },
  }),
  raises('changed', '原标题：今起降温\n正文', ['寒潮冻死人'], { article: { title: '寒潮冻死人' } }),
  silent('原标题：三部门联合发文规范校外培训\n近日，三部门印发通知。', {
    article: { title: '三部门联合发文规范校外培训' },
  }),
  silent('原标题：三部门联合发文，规范校外培训\n近日。', { article: { title: '转载｜三部门联合发文 规范校外培训' } }),
  silent('原标题：三部门联合发文规范校外培训。'),
  silent('近日，三部门印发通知，规范校外培训。', { article: { title: '规范校外培训' } }),
  silent('他原题写的匾额仍在。', { article: { title: '老街的匾额' } }),
];
