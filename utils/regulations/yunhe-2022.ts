import type { Regulation } from './contract';

/** 云和县政务新媒体规范化建设工作实施方案. Quotes keep the punctuation of the published page. */
export default {
  id: 'yunhe-2022',
  name: '云和县政务新媒体规范化建设工作实施方案',
  issuer: '云和县人民政府办公室',
  number: '云政办发〔2022〕27号',
  date: '2022-05-19',
  clauses: [
    {
      locator: '二(一)·控制总数',
      quote: '总数原则上控制在10个以内',
      duty: '账号总数控制在十个以内。',
      carriers: [{ kind: 'register', ref: 'accounts' }],
    },
    {
      locator: '二(二)·主账号',
      quote: '“1”即做强主账号“云和发布”',
      duty: '做强一个主账号，整合其余账号。',
      carriers: [{ kind: 'register', ref: 'accounts' }],
    },
    {
      locator: '二(三)·留言回复',
      quote: '认真做好公众留言的审核发布、处理反馈工作',
      duty: '建立留言回复机制，限期反馈。',
      carriers: [
        { kind: 'register', ref: 'comments' },
        { kind: 'deadline', ref: 'resolution' },
      ],
    },
    {
      locator: '二(三)·限期反馈',
      quote: '限期反馈需办事项结果',
      duty: '需办事项限期反馈结果。',
      carriers: [{ kind: 'deadline', ref: 'resolution' }],
    },
    {
      locator: '二(三)·政策解答',
      quote: '提供基本政策咨询、解答',
      duty: '提供基本政策咨询解答。',
      carriers: [{ kind: 'reminder', ref: 'reply-templates' }],
    },
    {
      locator: '二(三)·公布真相',
      quote: '及时公布真相、表明态度、辟除谣言、消除误解',
      duty: '及时回应舆情。',
      carriers: [
        { kind: 'rule', ref: 'incident-facts' },
        { kind: 'guard', ref: 'emergency' },
      ],
    },
    {
      locator: '二(四)·主办单位负责',
      quote: '内容运营业务原则上由主办单位负责',
      duty: '内容运营由主办单位负责，外包人员不得审核。',
      carriers: [{ kind: 'guard', ref: 'contractors' }],
    },
    {
      locator: '二(四)·不得转包',
      quote: '不得将内容运营业务再次转包',
      duty: '受托方不得转包。',
      carriers: [{ kind: 'outside', reason: '受托方与他人之间的合同关系，账号后台没有记录，须查验委托合同。' }],
    },
    {
      locator: '二(五)·定期检查',
      quote: '内容管理、安全管理、值班值守等制度落实情况进行定期检查',
      duty: '定期检查各项制度落实情况。',
      carriers: [
        { kind: 'register', ref: 'inspections' },
        { kind: 'report', ref: 'duty-notes' },
      ],
    },
    {
      locator: '三(二)·内容错误',
      quote: '多次出现内容错误',
      duty: '避免多次出现内容错误。',
      carriers: [
        { kind: 'rule', ref: 'date-weekday' },
        { kind: 'register', ref: 'faults' },
      ],
    },
    {
      locator: '三(二)1·两周未更新',
      quote: '通报2周未更新',
      duty: '不得两周不更新。',
      carriers: [{ kind: 'deadline', ref: 'silence' }],
    },
    {
      locator: '三(二)1·二十天未更新',
      quote: '单次超过20天未更新',
      duty: '不得单次超过二十天不更新。',
      carriers: [{ kind: 'deadline', ref: 'silence' }],
    },
    {
      locator: '三(二)2·运营指数',
      quote: '运营效果指数连续2周低于全省平均值',
      duty: '运营效果指数不低于全省平均值。',
      carriers: [{ kind: 'outside', reason: '运营效果指数由全省平台计算，不对外公开，只能由人工抄录。' }],
    },
    {
      locator: '三(三)·分管联络',
      quote: '每个账号要明确一名分管领导和一名联络员',
      duty: '每个账号明确分管领导和联络员。',
      carriers: [{ kind: 'register', ref: 'accounts' }],
    },
    {
      locator: '三(三)·四项制度',
      quote: '信息发布审核制度、安全管理制度、应急预案、考核评价办法',
      duty: '四项制度齐备。',
      carriers: [{ kind: 'register', ref: 'documents' }],
    },
    {
      locator: '四(三)·年度培训',
      quote: '每年至少组织 1 次集中学习培训',
      duty: '每年至少集中培训一次。',
      carriers: [
        { kind: 'reminder', ref: 'yearly' },
        { kind: 'register', ref: 'duty-records' },
      ],
    },
    {
      locator: '四(四)·年度考核',
      quote: '列入政务公开年度考核',
      duty: '工作情况可供年度考核。',
      carriers: [{ kind: 'report', ref: 'ledger' }],
    },
    {
      locator: '一·总体要求',
      quote: '打造县域“1+N”精品政务新媒体矩阵',
      duty: '做强主账号，整合弱账号，淘汰问题账号。',
      carriers: [{ kind: 'outside', reason: '工作目标，没有可由扩展执行的事项。' }],
    },
    {
      locator: '二(四)·保密协议',
      quote: '签订保密协议,加强日常监督',
      duty: '委托运营的签订保密协议。',
      carriers: [{ kind: 'register', ref: 'accounts' }],
    },
    {
      locator: '二(四)·受托资质',
      quote: '不得将内容运营业务外包给社会组织、社会企业等无新闻采编发布服务资质的单位',
      duty: '不得委托无采编发布资质的单位运营。',
      carriers: [{ kind: 'register', ref: 'accounts' }],
    },
    {
      locator: '三(一)·动员部署',
      quote: '对全县政务新媒体进行彻底排查,摸清底数',
      duty: '排查全县账号，纳入监管。',
      carriers: [{ kind: 'outside', reason: '由县府办组织的阶段性工作，扩展只掌握本单位账号。' }],
    },
    {
      locator: '三(四)·总结提升',
      quote: '进行总结,形成总结报告',
      duty: '总结建设情况，形成报告。',
      carriers: [{ kind: 'outside', reason: '阶段性总结由人工撰写；数据可从台账和统计导出。' }],
    },
    {
      locator: '四(一)·组织领导',
      quote: '成立云和县政务新媒体规范化建设工作领导小组',
      duty: '成立领导小组，落实责任和经费。',
      carriers: [{ kind: 'outside', reason: '组织机构和经费保障，扩展不涉及。' }],
    },
    {
      locator: '四(二)·协调联动',
      quote: '依托上级部门账号发布有关行业信息',
      duty: '与上级部门、发布账号协调联动。',
      carriers: [{ kind: 'outside', reason: '单位之间的工作协调，没有可由扩展判断的依据。' }],
    },
  ],
  parameters: {
    accountsMost: { value: 10, clause: '二(一)·控制总数' },
    silentDays: { value: 14, clause: '三(二)1·两周未更新' },
    silentDaysOnce: { value: 20, clause: '三(二)1·二十天未更新' },
    trainingsPerYear: { value: 1, clause: '四(三)·年度培训' },
  },
} satisfies Regulation;
