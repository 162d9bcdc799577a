import type { Regulation } from './contract';

/** 盘锦市推进政务新媒体健康有序发展实施方案. Quotes keep the punctuation of the published page. */
export default {
  id: 'panjin-2019',
  name: '盘锦市推进政务新媒体健康有序发展实施方案',
  issuer: '盘锦市人民政府办公室',
  number: '',
  date: '2019-08-29',
  clauses: [
    {
      locator: '二(一)·不予公开',
      quote: '除依法应当保密和不予公开的以外',
      duty: '不发布依法应当保密和不予公开的内容。',
      carriers: [
        { kind: 'rule', ref: 'internal-document' },
        { kind: 'guard', ref: 'gates' },
      ],
    },
    {
      locator: '二(二)·公布真相',
      quote: '及时公布真相、表明态度、辟除谣言',
      duty: '突发事件和舆情中及时公布真相、表明态度、辟除谣言。',
      carriers: [
        { kind: 'rule', ref: 'incident-facts' },
        { kind: 'guard', ref: 'emergency' },
      ],
    },
    {
      locator: '二(二)·动态信息',
      quote: '根据事态发展和处置情况发布动态信息',
      duty: '首次发布后按处置进展继续发布动态信息。',
      carriers: [{ kind: 'reminder', ref: 'incident-follow-up' }],
    },
    {
      locator: '二(三)·留言办理',
      quote: '公众留言审看发布、处理反馈工作',
      duty: '审看公众留言，处理并反馈。',
      carriers: [
        { kind: 'register', ref: 'comments' },
        { kind: 'deadline', ref: 'resolution' },
      ],
    },
    {
      locator: '二(三)·答问效率',
      quote: '不断提升答问效率',
      duty: '统计答复用时，逐步缩短。',
      carriers: [{ kind: 'report', ref: 'comment-times' }],
    },
    {
      locator: '二(四)·掌上办',
      quote: '制定本县区、本部门“掌上办”服务事项清单',
      duty: '公布掌上办事服务清单。',
      carriers: [{ kind: 'outside', reason: '办事服务由政务服务平台提供，不经过账号后台，扩展无从核对。' }],
    },
    {
      locator: '三(一)·一个账号',
      quote: '一个单位原则上在同一平台只开设一个',
      duty: '同一平台原则上只开设一个账号。',
      carriers: [{ kind: 'register', ref: 'accounts' }],
    },
    {
      locator: '三(一)·僵尸睡眠',
      quote: '长期存在“僵尸”、“睡眠”',
      duty: '账号不得长期不更新。',
      carriers: [{ kind: 'deadline', ref: 'silence' }],
    },
    {
      locator: '三(一)·雷人雷语',
      quote: '“雷人雷语”等突出问题',
      duty: '不出现雷人雷语。',
      carriers: [{ kind: 'rule', ref: 'mockery' }],
    },
    {
      locator: '三(一)·标明主办单位',
      quote: '在公开认证信息中标明主办单位名称',
      duty: '认证信息标明主办单位名称。',
      carriers: [{ kind: 'register', ref: 'accounts' }],
    },
    {
      locator: '三(一)·名称一致',
      quote: '名称原则上应保持一致',
      duty: '不同平台的账号名称保持一致。',
      carriers: [{ kind: 'register', ref: 'accounts' }],
    },
    {
      locator: '三(一)·分级备案',
      quote: '开设、变更、关停、注销政务新媒体应向同级政府办公部门备案',
      duty: '账号开设、变更、关停、注销均须备案。',
      carriers: [{ kind: 'register', ref: 'accounts' }],
    },
    {
      locator: '三(一)·IPv6',
      quote: '全面支持IPv6',
      duty: '移动客户端等应用系统支持IPv6。',
      carriers: [{ kind: 'outside', reason: '属于自建移动客户端和网络设施的技术要求，浏览器扩展不能检测。' }],
    },
    {
      locator: '三(二)·先审后发',
      quote: '坚持分级分类审核、先审后发',
      duty: '未经审核签批的内容不得发布。',
      carriers: [
        { kind: 'guard', ref: 'publish' },
        { kind: 'guard', ref: 'stages' },
      ],
    },
    {
      locator: '三(二)·五关',
      quote: '严把政治关、法律关、政策关、保密关、文字关',
      duty: '每次签批逐项把好五关。',
      carriers: [{ kind: 'guard', ref: 'gates' }],
    },
    {
      locator: '三(二)·时效',
      quote: '强化信息更新时效性',
      duty: '及时更新信息。',
      carriers: [{ kind: 'deadline', ref: 'updates' }],
    },
    {
      locator: '三(二)·转载稿源',
      quote: '原则上只转载党委和政府网站以及有关主管部门确定的稿源单位发布的信息',
      duty: '只转载党委政府网站和稿源单位发布的信息。',
      carriers: [
        { kind: 'rule', ref: 'source-not-listed' },
        { kind: 'rule', ref: 'unattributed-repost' },
      ],
    },
    {
      locator: '三(二)·权威一致',
      quote: '与党委和政府网站权威信息保持一致',
      duty: '发布内容与党委政府网站权威信息一致。',
      carriers: [
        { kind: 'rule', ref: 'hearsay' },
        { kind: 'reminder', ref: 'source-check' },
      ],
    },
    {
      locator: '三(二)·个人观点',
      quote: '不得擅自发布代表个人观点、意见及情绪的言论',
      duty: '不发布代表个人观点、意见、情绪的言论。',
      carriers: [
        { kind: 'rule', ref: 'personal-opinion' },
        { kind: 'rule', ref: 'emotional-tone' },
      ],
    },
    {
      locator: '三(二)·商业广告',
      quote: '不得刊登商业广告',
      duty: '不刊登商业广告。',
      carriers: [{ kind: 'rule', ref: 'commercial-advertising' }],
    },
    {
      locator: '三(二)·广告链接',
      quote: '不得刊登商业广告或链接商业广告页面',
      duty: '不链接商业广告页面。',
      carriers: [
        { kind: 'rule', ref: 'shop-link' },
        { kind: 'rule', ref: 'qr-code' },
      ],
    },
    {
      locator: '三(二)·原创比例',
      quote: '提高原创信息比例',
      duty: '逐步提高原创信息比例。',
      carriers: [{ kind: 'report', ref: 'period' }],
    },
    {
      locator: '三(三)·秘密隐私',
      quote: '国家秘密、商业秘密、个人隐私,要加强管理,确保不泄露',
      duty: '不泄露国家秘密、商业秘密、个人隐私。',
      carriers: [
        { kind: 'rule', ref: 'secrecy-mark' },
        { kind: 'rule', ref: 'identity-number' },
        { kind: 'guard', ref: 'gates' },
      ],
    },
    {
      locator: '三(三)·账号密码',
      quote: '加强对账号密码的安全管理',
      duty: '管好账号密码，人员变动即更换。',
      carriers: [
        { kind: 'register', ref: 'credentials' },
        { kind: 'register', ref: 'accounts' },
      ],
    },
    {
      locator: '三(四)·实时监控',
      quote: '积极运用技术手段进行实时监控',
      duty: '运用技术手段监测账号内容。',
      carriers: [
        { kind: 'report', ref: 'radar' },
        { kind: 'report', ref: 'strays' },
      ],
    },
    {
      locator: '三(四)·假冒账号',
      quote: '对发现的假冒政务新媒体,要求第三方平台立即关停',
      duty: '发现假冒账号即要求平台关停并通报。',
      carriers: [{ kind: 'report', ref: 'impostor' }],
    },
    {
      locator: '三(四)·强制转发',
      quote: '不得强制要求群众下载使用移动客户端或点赞、转发信息等行为',
      duty: '不强制群众下载、点赞、转发。',
      carriers: [{ kind: 'rule', ref: 'coerced-engagement' }],
    },
    {
      locator: '三(四)·购买粉丝',
      quote: '严禁购买“粉丝”等数据造假行为',
      duty: '不购买粉丝，不数据造假。',
      carriers: [{ kind: 'rule', ref: 'follower-buying' }],
    },
    {
      locator: '四(二)·责任到人',
      quote: '责任清晰,任务到人',
      duty: '各环节责任落实到人，人员变动有交接。',
      carriers: [{ kind: 'register', ref: 'roster' }],
    },
    {
      locator: '四(三)·人员培训',
      quote: '认真组织开展业务培训和研讨交流',
      duty: '组织业务培训。',
      carriers: [
        { kind: 'outside', reason: '培训由主办单位组织开展，扩展不能代办；已开展的可在“风险雷达”中登记备查。' },
      ],
    },
    {
      locator: '四(四)·绩效考核',
      quote: '列入年度绩效考核,制定考核评价办法',
      duty: '工作情况可供年度考核和追责问责。',
      carriers: [{ kind: 'report', ref: 'ledger' }],
    },
  ],
  parameters: {
    accountsPerPlatform: { value: 1, clause: '三(一)·一个账号' },
    incidentFollowUp: { value: true, clause: '二(二)·动态信息' },
  },
} satisfies Regulation;
