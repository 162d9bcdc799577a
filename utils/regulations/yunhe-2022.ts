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
      carrier: { kind: 'register', ref: 'accounts' },
    },
    {
      locator: '二(二)·主账号',
      quote: '“1”即做强主账号“云和发布”',
      duty: '做强一个主账号，整合其余账号。',
      carrier: { kind: 'register', ref: 'accounts' },
    },
    {
      locator: '二(三)·留言回复',
      quote: '认真做好公众留言的审核发布、处理反馈工作',
      duty: '建立留言回复机制，限期反馈。',
      carrier: { kind: 'deadline', ref: 'resolution' },
    },
    {
      locator: '二(三)·限期反馈',
      quote: '限期反馈需办事项结果',
      duty: '需办事项限期反馈结果。',
      carrier: { kind: 'deadline', ref: 'resolution' },
    },
    {
      locator: '二(三)·政策解答',
      quote: '提供基本政策咨询、解答',
      duty: '提供基本政策咨询解答。',
      carrier: { kind: 'reminder', ref: 'templates' },
    },
    {
      locator: '二(三)·公布真相',
      quote: '及时公布真相、表明态度、辟除谣言、消除误解',
      duty: '及时回应舆情。',
      carrier: { kind: 'reminder', ref: 'incident' },
    },
    {
      locator: '二(四)·主办单位负责',
      quote: '内容运营业务原则上由主办单位负责',
      duty: '内容运营由主办单位负责，外包人员不得审核。',
      carrier: { kind: 'guard', ref: 'sign-off' },
    },
    {
      locator: '二(四)·不得转包',
      quote: '不得将内容运营业务再次转包',
      duty: '受托方不得转包。',
      carrier: { kind: 'outside' },
    },
    {
      locator: '二(五)·定期检查',
      quote: '内容管理、安全管理、值班值守等制度落实情况进行定期检查',
      duty: '定期检查各项制度落实情况。',
      carrier: { kind: 'report', ref: 'inspection' },
    },
    {
      locator: '三(二)·内容错误',
      quote: '多次出现内容错误',
      duty: '避免多次出现内容错误。',
      carrier: { kind: 'report', ref: 'faults' },
    },
    {
      locator: '三(二)1·两周未更新',
      quote: '通报2周未更新',
      duty: '不得两周不更新。',
      carrier: { kind: 'deadline', ref: 'update' },
    },
    {
      locator: '三(二)1·二十天未更新',
      quote: '单次超过20天未更新',
      duty: '不得单次超过二十天不更新。',
      carrier: { kind: 'deadline', ref: 'update' },
    },
    {
      locator: '三(二)2·运营指数',
      quote: '运营效果指数连续2周低于全省平均值',
      duty: '运营效果指数不低于全省平均值。',
      carrier: { kind: 'outside' },
    },
    {
      locator: '三(三)·分管联络',
      quote: '每个账号要明确一名分管领导和一名联络员',
      duty: '每个账号明确分管领导和联络员。',
      carrier: { kind: 'register', ref: 'accounts' },
    },
    {
      locator: '三(三)·四项制度',
      quote: '信息发布审核制度、安全管理制度、应急预案、考核评价办法',
      duty: '四项制度齐备。',
      carrier: { kind: 'register', ref: 'documents' },
    },
    {
      locator: '四(三)·年度培训',
      quote: '每年至少组织 1 次集中学习培训',
      duty: '每年至少集中培训一次。',
      carrier: { kind: 'reminder', ref: 'training' },
    },
    {
      locator: '四(四)·年度考核',
      quote: '列入政务公开年度考核',
      duty: '工作情况可供年度考核。',
      carrier: { kind: 'report', ref: 'ledger' },
    },
  ],
  parameters: {
    silentDays: { value: 14, clause: '三(二)1·两周未更新' },
    silentDaysOnce: { value: 20, clause: '三(二)1·二十天未更新' },
    trainingsPerYear: { value: 1, clause: '四(三)·年度培训' },
  },
} satisfies Regulation;
