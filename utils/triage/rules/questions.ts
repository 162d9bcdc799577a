import { phrases, type TriageRule } from '../rule';

/** 咨询: somebody wants to know something, with or without a question mark. */
export const QUESTIONS: readonly TriageRule[] = [
  {
    id: 'ask-polite',
    looksFor: '“请问”“想了解”一类请教的说法',
    kind: 'question',
    strength: 2,
    phrases: phrases(`
      请问 想问 问一下 问下 问一问 问问 咨询 请教 求问 打听 想了解 想知道 求解答 求科普 求告知 求解惑 求答复 求回复 求个准信 告知一下
      说一下 讲一下 解释一下 解释下 能说说 科普一下 明确一下 给个准话 给个准信 有人知道 有知道的 有没有知道 谁知道 哪位知道 谁晓得
      有懂的 有大佬 同问 同求 求链接 求地址 求电话 求时间 求名单 求答案 蹲答案 蹲一个答案 蹲回复 等回复 等答复 坐等官方`),
    but: phrases('咨询公司'),
  },
  {
    id: 'ask-when',
    looksFor: '什么时候、多久、几点',
    kind: 'question',
    strength: 2,
    phrases: phrases(`
      什么时候 啥时候 啥时 啥子时候 么子时候 什么时间 啥时间 何时 几时 多久 多会儿 多会 多咱 几点 几号 几月 哪天 哪年 哪一天 多长时间
      还要等 还得等 有时间表 具体时间 有没有准确时间 今年…还 截止到`),
    but: phrases('不管什么时候 什么时候都 无论什么时候 几点了 没多久 不多久'),
  },
  {
    id: 'ask-how',
    looksFor: '怎么办、如何办理、去哪儿办',
    kind: 'question',
    strength: 2,
    phrases: phrases(
      '怎么 怎样 咋 如何 点样 哪能 要怎 该找谁 找谁 找哪 找什么部门 去哪 到哪 上哪 在哪 哪里 哪儿 哪个 哪些 哪家 哪一 走什么程序',
    ),
    but: phrases(`
      怎么这么 怎么那么 怎么可以这么 怎么能这么 怎么也 怎么都 不怎么 怎么说呢 不管怎 无论如何 哪里哪里 不知道怎么夸 咋这么 咋那么 不咋 哪儿都 哪里都
      哪个不 走到哪 怎么看都`),
  },
  {
    id: 'ask-what',
    looksFor: '什么、多少、谁、为什么',
    kind: 'question',
    strength: 2,
    phrases: phrases(`
      什么 啥 多少 几个 几天 几楼 几路 几块钱 为何 咋回事 谁能告诉 谁负责 谁管 归谁 由谁 是谁 给个说明 原因是 多大 多远 多高 第几 几岁 几年级`),
    but: phrases(`
      没什么 没啥 什么的 什么都 什么也 啥都 啥也 为什么我的眼里 什么时候 啥时候 啥时 啥子时候 没多少 多几个 再几个 装几个 这几个 那几个 好几个 有几个 加几个 多少次了 凭什么 凭啥 说什么好 什么玩意 啥玩意 什么东西
      什么破 啥破 什么神仙 什么鬼 没几个 没几天 是谁在哭 不是谁`),
  },
  {
    id: 'ask-whether',
    looksFor: '吗、是不是、能不能、有没有',
    kind: 'question',
    strength: 2,
    phrases: phrases(`
      吗 是不是 是否 能不能 可不可以 可以不 可以么 有没有 有木有 会不会 要不要 是吧 行不行 能否 可否 算不算 得不得 晓不晓得 知不知道 用不用 需不需要 该不该 对不对
      还能 还有没 还有名额 有么 能么 行么 么? 不? 没? 嘛? 没有? 呢? 吧? 啊? 了? 是…还是 需要…还是 不晓得 不知道能 不知道有没有 不知道可以 想确认 确认一下 需要预约 需要带`),
    but: phrases(
      '不是吗 可不是吗 不香吗 好吗好的 还能说 还能咋 在吗 在不 互关吗 能不能别 美不美 不错不错 有没有一起 来不来 棒不棒 香不香',
    ),
    // The particles that end a question without its mark, and 开不开, 限没限.
    pattern: /([\u4e00-\u9fff])[不没]\1|[吗么没不](?=$|[。!?,;~ ])/g,
  },
  {
    id: 'ask-mark',
    looksFor: '句中有问号',
    kind: 'question',
    strength: 1,
    phrases: phrases('?'),
  },
  {
    id: 'ask-affairs',
    looksFor: '办事的条件、材料、时间、电话',
    kind: 'question',
    strength: 1,
    phrases: phrases(`
      流程 手续 材料 条件 资格 标准 政策 规定 名额 报名 预约 补贴 补助 社保 医保 公积金 养老金 落户 户口 身份证 护照 驾照 不动产 过户 学区 划片 入学 招生
      录取 成绩 招聘 编制 考试 准考证 拆迁 征地 低保 廉租 公租房 办理 办证 年审 年检 电话 地址 上班时间 开放时间 营业 路线 班次 门票 收费 停车 限行 摇号 到底`),
  },
];
