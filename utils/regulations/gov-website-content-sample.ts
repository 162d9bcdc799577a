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
      carriers: [{ kind: 'deadline', ref: 'activity' }],
    },
    {
      locator: '(二)·文件公开',
      quote: '在纸质公文印发后3个工作日内上网公开',
      duty: '规范性文件三个工作日内公开。',
      carriers: [{ kind: 'deadline', ref: 'document' }],
    },
    {
      locator: '(三)·政策解读',
      quote: '要同步做好网络政策解读',
      duty: '重大政策同步解读。',
      carriers: [{ kind: 'reminder', ref: 'interpretation' }],
    },
    {
      locator: '(四)·访谈频次',
      quote: '市(州)政府网站每年不少于6次,其他网站每年不少于3次',
      duty: '访谈达到规定次数。',
      carriers: [
        { kind: 'reminder', ref: 'yearly' },
        { kind: 'register', ref: 'duty-records' },
      ],
    },
    {
      locator: '(四)·调查频次',
      quote: '定期开展意见征集,市(州)政府网站每年不少于6次',
      duty: '调查、意见征集达到规定次数。',
      carriers: [
        { kind: 'reminder', ref: 'yearly' },
        { kind: 'register', ref: 'duty-records' },
      ],
    },
    {
      locator: '(四)·办理流程',
      quote: '明确信件受理、办理、答复等环节的运转流程',
      duty: '信件按受理、办理、答复流转。',
      carriers: [{ kind: 'register', ref: 'comments' }],
    },
    {
      locator: '(四)·办理率',
      quote: '确保有效来信办理率达到100%',
      duty: '有效来信全部办理。',
      carriers: [{ kind: 'report', ref: 'comment-times' }],
    },
    {
      locator: '(四)·七个工作日',
      quote: '应在7个工作日内反馈处理意见,情况复杂的可延长至15个工作日',
      duty: '七个工作日内反馈，复杂的可延至十五个工作日。',
      carriers: [{ kind: 'deadline', ref: 'resolution' }],
    },
    {
      locator: '(四)·解释说明',
      quote: '无法办理的应予以解释说明',
      duty: '无法办理的说明理由。',
      carriers: [
        { kind: 'guard', ref: 'comment-result' },
        { kind: 'rule', ref: 'empty-reply' },
      ],
    },
    {
      locator: '(六)·转载链接',
      quote: '各级政府网站应及时转载、链接',
      duty: '重要政策信息及时转载、链接。',
      carriers: [{ kind: 'reminder', ref: 'repost' }],
    },
    {
      locator: '(八)·外语版',
      quote: '合理设置外语版网站栏目',
      duty: '外语版内容规范。',
      carriers: [{ kind: 'outside', reason: '外语版网站的栏目和翻译不经过账号后台，扩展不涉及。' }],
    },
    {
      locator: '(十)·外包界限',
      quote: '应划清自主运行和外包服务的关系',
      duty: '外包人员不承担审核。',
      carriers: [{ kind: 'guard', ref: 'contractors' }],
    },
    {
      locator: '(十二)·先审查后公开',
      quote: '“先审查后公开”、“一事一审”、“谁审查谁负责”',
      duty: '先审查后公开，一事一审，谁审查谁负责。',
      carriers: [{ kind: 'guard', ref: 'publish' }],
    },
    {
      locator: '(十二)·三审',
      quote: '落实初审、审核、审发三审制度',
      duty: '落实三审制度。',
      carriers: [{ kind: 'guard', ref: 'stages' }],
    },
    {
      locator: '(十二)·登记备案',
      quote: '严格履行登记备案制度',
      duty: '每次审核登记备案。',
      carriers: [
        { kind: 'report', ref: 'sheet' },
        { kind: 'report', ref: 'ledger' },
      ],
    },
    {
      locator: '(十二)·杜绝差错',
      quote: '杜绝政治错误、内容差错、技术故障',
      duty: '杜绝内容差错。',
      carriers: [
        { kind: 'rule', ref: 'fixed-wording' },
        { kind: 'rule', ref: 'impossible-date' },
        { kind: 'rule', ref: 'typo-confusion' },
      ],
    },
    {
      locator: '(十三)·工作台账',
      quote: '每周定期研究政府网站信息内容建设工作',
      duty: '每周研究并建立台账。',
      carriers: [
        { kind: 'report', ref: 'ledger' },
        { kind: 'report', ref: 'comment-trend' },
      ],
    },
    {
      locator: '(十四)·错链断链',
      quote: '建立人工防范和智能扫描相结合的网站日常监测和纠错机制',
      duty: '人工与智能结合监测纠错；链接能否打开须人工核对。',
      carriers: [
        { kind: 'register', ref: 'inspections' },
        { kind: 'report', ref: 'strays' },
      ],
    },
    {
      locator: '(十五)·考核督查',
      quote: '年度考核评估和督查机制',
      duty: '接受年度考核和督查。',
      carriers: [{ kind: 'report', ref: 'ledger' }],
    },
    {
      locator: '(五)·传播渠道',
      quote: '积极利用微博、微信等新技术新应用传播政府网站内容',
      duty: '拓宽网站传播渠道。',
      carriers: [{ kind: 'outside', reason: '网站技术和推广工作，没有可由扩展判断的标准。' }],
    },
    {
      locator: '(七)·媒体协作',
      quote: '加强政府网站与报刊、杂志、广播、电视等媒体的合作',
      duty: '加强与新闻媒体协作。',
      carriers: [{ kind: 'outside', reason: '单位与媒体之间的合作，不经过账号后台。' }],
    },
    {
      locator: '(九)·集约化',
      quote: '加快构建省级统一政府网站技术平台',
      duty: '推进网站集约化建设。',
      carriers: [{ kind: 'outside', reason: '网站平台建设，扩展不涉及。' }],
    },
    {
      locator: '(十一)·工作规范',
      quote: '制定政府网站内容更新、信息、政策解读、协同联动等工作规程',
      duty: '健全工作规程和技术规范。',
      carriers: [{ kind: 'outside', reason: '规程由单位制定，属于网站建设事项。' }],
    },
    {
      locator: '(十六)·队伍建设',
      quote: '建设专业化、高素质网站运行管理队伍',
      duty: '加强队伍建设。',
      carriers: [{ kind: 'outside', reason: '机构和人员配置，扩展不涉及。' }],
    },
    {
      locator: '(十七)·经费保障',
      quote: '把政府网站内容保障和运行维护等经费列入预算',
      duty: '保障经费。',
      carriers: [{ kind: 'outside', reason: '财政预算事项，扩展不涉及。' }],
    },
    {
      locator: '(十八)·业务培训',
      quote: '每年要举办培训或交流研讨会',
      duty: '加强业务培训。',
      carriers: [{ kind: 'outside', reason: '由省、市政府办公室举办的培训，扩展不涉及。' }],
    },
  ],
  parameters: {
    resolveWorkingDays: { value: 7, clause: '(四)·七个工作日' },
    extendedWorkingDays: { value: 15, clause: '(四)·七个工作日' },
    activityHours: { value: 24, clause: '(二)·活动公开' },
    documentWorkingDays: { value: 3, clause: '(二)·文件公开' },
    interpretation: { value: true, clause: '(三)·政策解读' },
    repost: { value: true, clause: '(六)·转载链接' },
    interviewsPerYear: { value: 3, clause: '(四)·访谈频次' },
    interviewsPerYearCity: { value: 6, clause: '(四)·访谈频次' },
    surveysPerYear: { value: 3, clause: '(四)·调查频次' },
    surveysPerYearCity: { value: 6, clause: '(四)·调查频次' },
    reviewStages: { value: 3, clause: '(十二)·三审' },
    stageNames: { value: ['初审', '审核', '审发'], clause: '(十二)·三审' },
  },
} satisfies Regulation;
