import type { Regulation } from './contract';

/** 政府网站信息内容建设实施意见（范文）. Quotes keep the punctuation of the published page. */
export default {
  id: 'gov-website-content-sample',
  name: '政府网站信息内容建设实施意见（范文）',
  issuer: '',
  number: '',
  date: '',
  clauses: [
    {
      locator: '(二)·活动公开',
      quote: '在活动结束后24小时内上网公开',
      duty: '重要政务活动二十四小时内公开。',
      carrier: { kind: 'deadline', ref: 'update' },
    },
    {
      locator: '(二)·文件公开',
      quote: '在纸质公文印发后3个工作日内上网公开',
      duty: '规范性文件三个工作日内公开。',
      carrier: { kind: 'deadline', ref: 'update' },
    },
    {
      locator: '(三)·政策解读',
      quote: '要同步做好网络政策解读',
      duty: '重大政策同步解读。',
      carrier: { kind: 'reminder', ref: 'interpretation' },
    },
    {
      locator: '(四)·访谈频次',
      quote: '每年不少于6次,其他网站每年不少于3次',
      duty: '访谈、调查达到规定次数。',
      carrier: { kind: 'report', ref: 'yearly' },
    },
    {
      locator: '(四)·办理流程',
      quote: '明确信件受理、办理、答复等环节的运转流程',
      duty: '信件按受理、办理、答复流转。',
      carrier: { kind: 'deadline', ref: 'resolution' },
    },
    {
      locator: '(四)·办理率',
      quote: '确保有效来信办理率达到100%',
      duty: '有效来信全部办理。',
      carrier: { kind: 'report', ref: 'reply-rate' },
    },
    {
      locator: '(四)·七个工作日',
      quote: '应在7个工作日内反馈处理意见,情况复杂的可延长至15个工作日',
      duty: '七个工作日内反馈，复杂的可延至十五个工作日。',
      carrier: { kind: 'deadline', ref: 'resolution' },
    },
    {
      locator: '(四)·解释说明',
      quote: '无法办理的应予以解释说明',
      duty: '无法办理的说明理由。',
      carrier: { kind: 'rule', ref: 'empty-reply' },
    },
    {
      locator: '(六)·转载链接',
      quote: '各级政府网站应及时转载、链接',
      duty: '重要政策信息及时转载、链接。',
      carrier: { kind: 'reminder', ref: 'repost' },
    },
    { locator: '(八)·外语版', quote: '合理设置外语版网站栏目', duty: '外语版内容规范。', carrier: { kind: 'outside' } },
    {
      locator: '(十)·外包界限',
      quote: '应划清自主运行和外包服务的关系',
      duty: '外包人员不承担审核。',
      carrier: { kind: 'guard', ref: 'sign-off' },
    },
    {
      locator: '(十二)·先审查后公开',
      quote: '“先审查后公开”、“一事一审”、“谁审查谁负责”',
      duty: '先审查后公开，一事一审，谁审查谁负责。',
      carrier: { kind: 'guard', ref: 'publish' },
    },
    {
      locator: '(十二)·三审',
      quote: '落实初审、审核、审发三审制度',
      duty: '落实三审制度。',
      carrier: { kind: 'guard', ref: 'sign-off' },
    },
    {
      locator: '(十二)·登记备案',
      quote: '严格履行登记备案制度',
      duty: '每次审核登记备案。',
      carrier: { kind: 'report', ref: 'ledger' },
    },
    {
      locator: '(十二)·杜绝差错',
      quote: '杜绝政治错误、内容差错、技术故障',
      duty: '杜绝内容差错。',
      carrier: { kind: 'rule', ref: 'impossible-date' },
    },
    {
      locator: '(十三)·工作台账',
      quote: '每周定期研究政府网站信息内容建设工作',
      duty: '每周研究并建立台账。',
      carrier: { kind: 'report', ref: 'ledger' },
    },
    {
      locator: '(十四)·错链断链',
      quote: '建立人工防范和智能扫描相结合的网站日常监测和纠错机制',
      duty: '人工与智能结合，纠正错链断链。',
      carrier: { kind: 'rule', ref: 'foreign-link' },
    },
    {
      locator: '(十五)·考核督查',
      quote: '年度考核评估和督查机制',
      duty: '接受年度考核和督查。',
      carrier: { kind: 'report', ref: 'ledger' },
    },
  ],
  parameters: {
    resolveWorkingDays: { value: 7, clause: '(四)·七个工作日' },
    extendedWorkingDays: { value: 15, clause: '(四)·七个工作日' },
    activityHours: { value: 24, clause: '(二)·活动公开' },
    documentWorkingDays: { value: 3, clause: '(二)·文件公开' },
    stageNames: { value: ['初审', '审核', '审发'], clause: '(十二)·三审' },
  },
} satisfies Regulation;
