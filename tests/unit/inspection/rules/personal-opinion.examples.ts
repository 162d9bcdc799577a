import { raises, silent } from '../../../support/rule-tester';

export default [
  raises('stance', '小编认为，这项政策还可以更好。', ['小编认为']),
  raises('stance', '个人认为这样处理不合适。', ['个人认为']),
  raises('stance', '在我看来，大家都误会了。', ['在我看来']),
  raises('stance', '笔者觉得此举很有必要。', ['笔者觉得']),
  raises(['stance', 'stance'], '以上内容仅代表个人，不代表官方。', ['仅代表个人', '不代表官方']),
  raises('first-person', '我觉得这家店不错。', ['我觉得']),
  raises('first-person', '讲真，这个办法挺管用。', ['讲真']),
  raises('first-person', '强烈建议大家都来体验。', ['强烈建议']),
  raises('stance', '小編認為應當如此。', ['小編認為']),
  silent('专家表示：“我认为目前风险可控。”'),
  silent('我国坚持高水平对外开放，我市今年新增三条公交线路。'),
  silent('不得擅自发布代表个人观点、意见及情绪的言论。'),
  silent('市民王先生说：我觉得办事比以前方便多了。'),
  silent('征求个人意见建议的期限为30日，请寄送书面材料。'),
  raises('declared', '今天上午，县政府召开常务会议。', ['内容为个人观点或见解'], {
    article: { declaration: '内容为个人观点或见解' },
  }),
  raises('first-person', '说真的，这次改造很及时。', ['说真的']),
  silent('“我个人没什么意见。”居民刘女士对记者说。'),
];
