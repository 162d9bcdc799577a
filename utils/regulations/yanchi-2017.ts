import type { Regulation } from './contract';

/** 盐池县政府系统政务微博、微信应用管理规定. Quotes keep the punctuation of the published page. */
export default {
  id: 'yanchi-2017',
  name: '盐池县政府系统政务微博、微信应用管理规定',
  issuer: '盐池县政务公开办公室',
  number: '盐政公开办发〔2017〕1号',
  date: '2017-10-15',
  clauses: [
    {
      locator: '通知一·备案',
      quote: '1周内,填报《盐池县政府系统政务微博、微信备案表》',
      duty: '账号开通一周内备案，写明审核人员、发布人员、分管领导。',
      carriers: [
        { kind: 'register', ref: 'accounts' },
        { kind: 'deadline', ref: 'filing' },
      ],
    },
    {
      locator: '通知二一·原创为主',
      quote: '微博、微信发布应坚持原创为主',
      duty: '发布以原创为主。',
      carriers: [{ kind: 'report', ref: 'period' }],
    },
    {
      locator: '通知二一·沟通确认',
      quote: '涉及其他部门的,要及时沟通确认',
      duty: '涉及其他部门的内容先沟通确认。',
      carriers: [
        { kind: 'rule', ref: 'other-unit' },
        { kind: 'guard', ref: 'content-class' },
      ],
    },
    {
      locator: '通知二一·审批保密审查',
      quote: '要建立信息发布、信息审批和责任追究等工作制度',
      duty: '发布前经审批和保密审查。',
      carriers: [
        { kind: 'guard', ref: 'publish' },
        { kind: 'guard', ref: 'gates' },
      ],
    },
    {
      locator: '通知二二·受理转办',
      quote: '建立受理、转办、督办和回复等工作制度',
      duty: '留言按受理、转办、督办、回复办理。',
      carriers: [
        { kind: 'register', ref: 'comments' },
        { kind: 'deadline', ref: 'resolution' },
      ],
    },
    {
      locator: '通知二二·反映渠道',
      quote: '不属于本单位受理范围的,要及时告知反映渠道',
      duty: '不属本单位的事项告知反映渠道。',
      carriers: [
        { kind: 'register', ref: 'comments' },
        { kind: 'rule', ref: 'empty-reply' },
        { kind: 'reminder', ref: 'reply-templates' },
      ],
    },
    {
      locator: '通知二二·事事回应',
      quote: '事事有回应,件件有落实',
      duty: '每条留言都有回应和结果。',
      carriers: [{ kind: 'report', ref: 'open-comments' }],
    },
    {
      locator: '通知二三·舆情报告',
      quote: '重要舆情要及时形成监测报告',
      duty: '重要舆情形成监测报告上报。',
      carriers: [
        { kind: 'report', ref: 'opinion' },
        { kind: 'register', ref: 'comments' },
      ],
    },
    {
      locator: '通知三·专人负责',
      quote: '要明确专人负责',
      duty: '明确专人负责，突发事件中不失声。',
      carriers: [{ kind: 'register', ref: 'duty' }],
    },
    {
      locator: '第五条·设立备案',
      quote: '经本单位主要领导批准',
      duty: '设立账号须经批准并备案。',
      carriers: [{ kind: 'register', ref: 'accounts' }],
    },
    {
      locator: '第七条·私人账号',
      quote: '不得发布与履行公务有关的信息',
      duty: '私人账号不发布公务信息。',
      carriers: [{ kind: 'outside', reason: '公务人员的私人账号不由本单位登录和管理，扩展不涉及。' }],
    },
    {
      locator: '第十条·按时解决',
      quote: '按时给予解决,并将处理结果及时',
      duty: '职责内的问题按时解决并公布结果。',
      carriers: [
        { kind: 'deadline', ref: 'resolution' },
        { kind: 'guard', ref: 'comment-result' },
      ],
    },
    {
      locator: '第十一条·发布内容',
      quote: '其他非涉密的可以向社会公众公开的信息',
      duty: '只发布五类可以公开的内容。',
      carriers: [
        { kind: 'guard', ref: 'content-class' },
        { kind: 'guard', ref: 'gates' },
      ],
    },
    {
      locator: '第十二条·注明出处',
      quote: '发布他人原创内容需注明出处或带有明显转载标识',
      duty: '转载他人内容注明出处。',
      carriers: [{ kind: 'rule', ref: 'unattributed-repost' }],
    },
    {
      locator: '第十二条·语义明确',
      quote: '语义明确,避免产生歧义',
      duty: '语义明确，言简意赅。',
      carriers: [{ kind: 'rule', ref: 'duplicated-words' }],
    },
    {
      locator: '第十四条·职责范围',
      quote: '不得发布超出工作职责范围的工作信息',
      duty: '不发布超出职责范围的信息。',
      carriers: [{ kind: 'guard', ref: 'gates' }],
    },
    {
      locator: '第十五条·第一责任人',
      quote: '主要领导是政务微博、微信工作的第一责任人',
      duty: '主要领导为第一责任人。',
      carriers: [
        { kind: 'register', ref: 'roster' },
        { kind: 'guard', ref: 'stages' },
      ],
    },
    {
      locator: '第十八条(一)·信息发布制度',
      quote: '明确信息发布内容、采集审核程序、开展互动规范和发布时限要求',
      duty: '发布内容、审核程序、互动规范和时限都有规定。',
      carriers: [{ kind: 'register', ref: 'policy' }],
    },
    {
      locator: '第十八条(二)·分类记录',
      quote: '按重要程度、类型、对应部门加以记录',
      duty: '热点问题按重要程度、类型、部门记录。',
      carriers: [{ kind: 'register', ref: 'comments' }],
    },
    {
      locator: '第十八条(三)·值班制度',
      quote: '需重点关注负面评论数量走势',
      duty: '值班人员关注评论走势。',
      carriers: [
        { kind: 'report', ref: 'comment-trend' },
        { kind: 'register', ref: 'duty' },
      ],
    },
    {
      locator: '第十八条(四)·更正致歉',
      quote: '应当及时更正、公开致歉',
      duty: '发布有误及时更正、公开致歉。',
      carriers: [{ kind: 'reminder', ref: 'correction' }],
    },
    {
      locator: '第十九条',
      quote: '不得依据个人观点和认识,超越工作规范',
      duty: '发布、转发、评论均不得以个人观点代替规范。',
      carriers: [
        { kind: 'rule', ref: 'personal-opinion' },
        { kind: 'guard', ref: 'replies' },
      ],
    },
    {
      locator: '第二十条',
      quote: '不得采取非正当手段或发布敏感话题等方式获取粉丝',
      duty: '不刻意追求粉丝数量。',
      carriers: [{ kind: 'rule', ref: 'follower-buying' }],
    },
    {
      locator: '第二十一条·国家秘密',
      quote: '不得涉及国家秘密和不宜公开的信息',
      duty: '不涉及国家秘密和不宜公开的信息。',
      carriers: [
        { kind: 'rule', ref: 'secrecy-mark' },
        { kind: 'guard', ref: 'gates' },
      ],
    },
    {
      locator: '第二十一条·密码终端',
      quote: '登录密码和使用微博、微信的移动终端',
      duty: '管好登录密码和移动终端。',
      carriers: [
        { kind: 'register', ref: 'credentials' },
        { kind: 'register', ref: 'accounts' },
      ],
    },
    {
      locator: '第二十二条·关闭注销',
      quote: '予以公告并及时在微博、微信平台上注销',
      duty: '关闭账号须公告并注销。',
      carriers: [
        { kind: 'register', ref: 'accounts' },
        { kind: 'report', ref: 'closing' },
      ],
    },
    {
      locator: '第二十四条',
      quote: '信息详细内容通过链接由政府网站来提供',
      duty: '详细内容链接到政府网站。',
      carriers: [
        { kind: 'rule', ref: 'foreign-link' },
        { kind: 'rule', ref: 'document-citation' },
      ],
    },
    {
      locator: '第二十五条·结果发布',
      quote: '处理完毕后将结果在政务微博、微信上发布',
      duty: '处理结果在账号上发布。',
      carriers: [
        { kind: 'register', ref: 'comments' },
        { kind: 'guard', ref: 'comment-result' },
      ],
    },
    {
      locator: '第二十六条·责任追究',
      quote: '相关责任人员要承担相应责任',
      duty: '每一环节有姓名和时间可查。',
      carriers: [
        { kind: 'report', ref: 'ledger' },
        { kind: 'report', ref: 'sheet' },
      ],
    },
    {
      locator: '第一条·制定依据',
      quote: '加强全县政府系统政务微博、微信的规范管理',
      duty: '说明制定目的和依据。',
      carriers: [{ kind: 'outside', reason: '立法目的，没有可执行的事项。' }],
    },
    {
      locator: '第二条·适用范围',
      quote: '以单位名义认证开设的公共微博、微信',
      duty: '界定政务微博、微信的范围。',
      carriers: [{ kind: 'outside', reason: '界定范围，没有可执行的事项。' }],
    },
    {
      locator: '第三条·工作目标',
      quote: '及时掌握舆情动态、有效回应社会关切',
      duty: '以公开信息、互动和回应关切为目标。',
      carriers: [{ kind: 'outside', reason: '工作目标，具体要求由其他条款落实。' }],
    },
    {
      locator: '第四条·积极开设',
      quote: '各单位应当积极开设和应用政务微博、微信',
      duty: '积极开设和应用账号。',
      carriers: [{ kind: 'outside', reason: '是否开设由单位决定，扩展只管理已开设的账号。' }],
    },
    {
      locator: '第六条·主管部门',
      quote: '公开认证的机构为政务微博、微信主管部门',
      duty: '区分主管部门和管理部门。',
      carriers: [{ kind: 'outside', reason: '界定机构职责，没有可执行的事项。' }],
    },
    {
      locator: '第八条·开设平台',
      quote: '应当在国家主管部门核准的主要平台设立并开展应用',
      duty: '在核准的主要平台开设，不自建平台。',
      carriers: [{ kind: 'outside', reason: '平台是否经核准由主管部门认定；扩展只支持微博、微信公众号和抖音。' }],
    },
    {
      locator: '第九条·内容建设',
      quote: '应当高度重视政务微博、微信的内容建设',
      duty: '重视内容建设。',
      carriers: [{ kind: 'outside', reason: '原则性要求，没有可由扩展判断的标准。' }],
    },
    {
      locator: '第十三条·访谈征询',
      quote: '充分利用政务微博、微信开展微访谈、微直播',
      duty: '开展微访谈、微直播，征询网民意见。',
      carriers: [{ kind: 'outside', reason: '活动由单位策划；已开展的访谈、征集可在“风险雷达”中登记备查。' }],
    },
    {
      locator: '第十六条·专业培训',
      quote: '应当组织开展相关工作人员的专业培训',
      duty: '组织专业培训。',
      carriers: [{ kind: 'outside', reason: '培训由单位组织；已开展的可在“风险雷达”中登记备查。' }],
    },
    {
      locator: '第十七条·管理规范',
      quote: '制定政务微博、微信管理规范',
      duty: '结合实际制定本单位管理规范。',
      carriers: [{ kind: 'outside', reason: '管理规范由单位制定；制定后可作为自定法规导入本扩展。' }],
    },
    {
      locator: '第二十三条·集中展示',
      quote: '应当整合链接本地区、本系统政务微博、微信资源',
      duty: '门户网站集中展示账号。',
      carriers: [{ kind: 'outside', reason: '由政府门户网站建设方落实，不经过账号后台。' }],
    },
    {
      locator: '第二十七条·实施细则',
      quote: '制定政务微博、微信应用管理的实施细则',
      duty: '可结合实际制定实施细则。',
      carriers: [{ kind: 'outside', reason: '实施细则由单位制定；制定后可作为自定法规导入本扩展。' }],
    },
    {
      locator: '第二十八条·解释机关',
      quote: '本规定由盐池县政府办公室负责解释',
      duty: '解释权属县政府办公室。',
      carriers: [{ kind: 'outside', reason: '说明解释机关，没有可执行的事项。' }],
    },
  ],
  parameters: {
    filingDays: { value: 7, clause: '通知一·备案' },
    stageNames: { value: ['审核人员', '发布人员', '分管领导'], clause: '通知一·备案' },
  },
} satisfies Regulation;
