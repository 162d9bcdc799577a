import type { Regulation } from './contract';

/** 江北区政务新媒体管理制度（试行）. Quotes keep the punctuation of the published page. */
export default {
  id: 'jiangbei-2021',
  name: '江北区政务新媒体管理制度（试行）',
  issuer: '重庆市江北区人民政府办公室',
  number: '江北府办发（文号残缺）',
  date: '2021-11-10',
  clauses: [
    {
      locator: '二(二)·不单独开设',
      quote: '原则上不单独开设政务新媒体账号',
      duty: '部门和街镇原则上不单独开设账号。',
      carriers: [{ kind: 'register', ref: 'accounts' }],
    },
    {
      locator: '二(三)·禁止个人',
      quote: '禁止任何个人以单位名义开设政务新媒体账号',
      duty: '个人不得以单位名义开设账号。',
      carriers: [{ kind: 'outside', reason: '个人在本单位之外开设的账号不经过本扩展，只能由主管单位清查。' }],
    },
    {
      locator: '二(四)·IPv6',
      quote: '必须全面支持IPv6',
      duty: '自建应用支持IPv6。',
      carriers: [{ kind: 'outside', reason: '属于自建移动客户端的技术要求，浏览器扩展不能检测。' }],
    },
    {
      locator: '三(二)·每周更新',
      quote: '每周更新信息不少于3次',
      duty: '每周更新不少于三次。',
      carriers: [{ kind: 'deadline', ref: 'updates' }],
    },
    {
      locator: '三(二)·一致准确',
      quote: '应保持一致性和准确性',
      duty: '网站与新媒体信息一致、准确。',
      carriers: [
        { kind: 'rule', ref: 'hearsay' },
        { kind: 'reminder', ref: 'source-check' },
      ],
    },
    {
      locator: '三(三)·三审三校',
      quote: '三审三校等审核制度,坚持分级审核、先审后发',
      duty: '三审三校，先审后发。',
      carriers: [
        { kind: 'guard', ref: 'publish' },
        { kind: 'guard', ref: 'stages' },
      ],
    },
    {
      locator: '三(三)·第一责任人',
      quote: '主要负责人是内容信息审核把关的第一责任人',
      duty: '主要负责人和分管负责人分别承担第一责任和直接责任。',
      carriers: [
        { kind: 'register', ref: 'roster' },
        { kind: 'guard', ref: 'stages' },
      ],
    },
    {
      locator: '三(三)·五关',
      quote: '严把政治关、法律关、政策关、保密关、文字关',
      duty: '把好五关，确保信息权威、准确、及时。',
      carriers: [{ kind: 'guard', ref: 'gates' }],
    },
    {
      locator: '三(四)·沟通协调',
      quote: '发布信息涉及其他单位工作内容的,应提前做好沟通协调',
      duty: '涉及其他单位的内容提前沟通。',
      carriers: [
        { kind: 'rule', ref: 'other-unit' },
        { kind: 'guard', ref: 'content-class' },
      ],
    },
    {
      locator: '三(四)·去标识化',
      quote: '必要时做去标识化处理',
      duty: '商业秘密、个人隐私须规范管理，必要时去标识化。',
      carriers: [
        { kind: 'rule', ref: 'private-phone' },
        { kind: 'rule', ref: 'identity-number' },
      ],
    },
    {
      locator: '三(五)·国家秘密',
      quote: '特别是国家秘密和可能危及国家安全',
      duty: '不发布国家秘密和危及安全稳定的信息。',
      carriers: [
        { kind: 'rule', ref: 'secrecy-mark' },
        { kind: 'guard', ref: 'gates' },
      ],
    },
    {
      locator: '三(五)·个人观点',
      quote: '不得擅自发布代表个人观点、意见及情绪的言论',
      duty: '不发布代表个人观点、意见、情绪的言论。',
      carriers: [{ kind: 'rule', ref: 'personal-opinion' }],
    },
    {
      locator: '三(五)·商业广告',
      quote: '不得发布商业广告等经营类信息',
      duty: '不发布商业广告等经营类信息。',
      carriers: [{ kind: 'rule', ref: 'commercial-advertising' }],
    },
    {
      locator: '三(五)·有偿服务',
      quote: '禁止任何单位和个人利用政务新媒体提供有偿服务',
      duty: '不利用政务新媒体提供有偿服务。',
      carriers: [{ kind: 'rule', ref: 'paid-service' }],
    },
    {
      locator: '三(六)·两小时',
      quote: '在启动事件处置预案2小时内发布',
      duty: '预案启动两小时内发布突发事件信息。',
      carriers: [
        { kind: 'deadline', ref: 'incident' },
        { kind: 'guard', ref: 'emergency' },
      ],
    },
    {
      locator: '三(六)·事件要素',
      quote: '事件时间、地点、基本事实及现状',
      duty: '写明时间、地点、基本事实和现状。',
      carriers: [
        { kind: 'rule', ref: 'incident-facts' },
        { kind: 'guard', ref: 'emergency' },
      ],
    },
    {
      locator: '三(六)·跟进发布',
      quote: '视事态发展及处置进展情况跟进发布',
      duty: '首次发布后视事态发展和处置进展跟进发布。',
      carriers: [{ kind: 'reminder', ref: 'incident-follow-up' }],
    },
    {
      locator: '三(六)·会商',
      quote: '应会商网信、应急、公安等部门',
      duty: '突发事件信息会商有关部门。',
      carriers: [{ kind: 'register', ref: 'consulted' }],
    },
    {
      locator: '三(七)·受理',
      quote: '对公众留言必须在1个小时内回复受理情况',
      duty: '留言一小时内回复受理情况。',
      carriers: [
        { kind: 'deadline', ref: 'acknowledgement' },
        { kind: 'reminder', ref: 'duty-alarm' },
      ],
    },
    {
      locator: '三(七)·办理结果',
      quote: '应在5个工作日内反馈办理结果',
      duty: '五个工作日内反馈办理结果。',
      carriers: [{ kind: 'deadline', ref: 'resolution' }],
    },
    {
      locator: '三(八)·新闻信息服务',
      quote: '不得从事互联网新闻信息服务或传播网络视听节目',
      duty: '不从事新闻信息服务和视听节目传播。',
      carriers: [{ kind: 'guard', ref: 'gates' }],
    },
    {
      locator: '四(三)·值班读网',
      quote: '“7×24”小时值班读网制度',
      duty: '全天候值班巡检，纠错并记录。',
      carriers: [
        { kind: 'register', ref: 'duty' },
        { kind: 'register', ref: 'inspections' },
        { kind: 'register', ref: 'faults' },
      ],
    },
    {
      locator: '四(四)·书面报告',
      quote: '政务新媒体主办单位向区政府提交书面报告',
      duty: '检查不合格的提交书面报告。',
      carriers: [
        { kind: 'report', ref: 'written' },
        { kind: 'report', ref: 'radar' },
      ],
    },
    {
      locator: '四(五)·账号密码',
      quote: '加强对账号密码的安全管理',
      duty: '防止账号盗用。',
      carriers: [{ kind: 'register', ref: 'credentials' }],
    },
    {
      locator: '四(五)·最少信息',
      quote: '不得违法违规获取超过服务需求的个人信息',
      duty: '只收集必需的个人信息。',
      carriers: [{ kind: 'register', ref: 'retention' }],
    },
    {
      locator: '四(六)·违法信息',
      quote: '发现违法有害信息要第一时间处理',
      duty: '违法有害信息第一时间处理。',
      carriers: [
        { kind: 'register', ref: 'comments' },
        { kind: 'report', ref: 'harmful' },
      ],
    },
    {
      locator: '一·适用范围',
      quote: '是指全区各级行政机关、承担行政职能的事业单位在微博、微信等第三方平台上开设的政务账号或应用',
      duty: '明确适用范围、主管单位和主办单位职责。',
      carriers: [{ kind: 'outside', reason: '界定范围和职责分工，没有可由扩展执行的事项。' }],
    },
    {
      locator: '四(一)·绩效考核',
      quote: '政务新媒体工作情况纳入处级领导班子考核指标',
      duty: '工作情况纳入领导班子考核。',
      carriers: [{ kind: 'outside', reason: '考核由区里组织，扩展不打分；台账可导出供考核使用。' }],
    },
    {
      locator: '四(二)·沟通会商',
      quote: '主办单位应建立完善与宣传、网信、公安、应急等部门的沟通会商机制',
      duty: '与有关部门建立沟通会商机制。',
      carriers: [{ kind: 'outside', reason: '部门之间的工作机制在线下建立；突发事件的会商对象在声明中登记。' }],
    },
  ],
  parameters: {
    acknowledgeHours: { value: 1, clause: '三(七)·受理' },
    resolveWorkingDays: { value: 5, clause: '三(七)·办理结果' },
    updatesPerWeek: { value: 3, clause: '三(二)·每周更新' },
    incidentFollowUp: { value: true, clause: '三(六)·跟进发布' },
    incidentHours: { value: 2, clause: '三(六)·两小时' },
    reviewStages: { value: 3, clause: '三(三)·三审三校' },
    stageNames: { value: ['初审', '复审', '终审'], clause: '三(三)·三审三校' },
  },
} satisfies Regulation;
