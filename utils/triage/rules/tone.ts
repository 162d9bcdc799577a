import { phrases, type TriageRule } from '../rule';

/** Negative tone (yanchi-2017 第十八条(三)): insults, anger, sarcasm; in doubt a weak sign of a complaint. */
export const TONE: readonly TriageRule[] = [
  {
    id: 'anger',
    looksFor: '失望、气愤或辱骂的说法',
    kind: 'complaint',
    strength: 1,
    negative: true,
    phrases: phrases(`
      垃圾 无语 恶心 差劲 太差 真差 很差 失望 心寒 寒心 气愤 愤怒 气死 气人 生气 可恶 可恨 可笑 笑话 无耻 不要脸 丢人 丢脸 脑残 智障 傻逼 傻x sb 蠢 混蛋 混账 王八 狗屁 放屁 屁用 屁话 扯淡 扯蛋 tmd tm的 他妈 特么 尼玛 你妈 nmd 滚 受够 烦死 烦人 烦透 崩溃 糟糕 太烂 真烂 破烂
      摆烂 服了 醉了 离谱 奇葩 无良 黑心 坑爹 什么玩意 啥玩意 什么东西 什么破 啥破 什么鬼 吃干饭 吃白饭 吃闲饭 白拿工资 尸位素餐 良心何在 良心不会痛 天理 欺人太甚 老百姓…命 老百姓…苦 有苦难言 心累 造孽 作孽 缺德 怎么这么差 瞎扯 胡说 胡扯 骗鬼 吹牛 吹吧 不信 谁信`),
    but: phrases(`
      垃圾桶 垃圾箱 垃圾车 垃圾站 垃圾池 垃圾房 垃圾分类 垃圾处理 垃圾清 垃圾堆 倒垃圾 扔垃圾 丢垃圾 捡垃圾 垃圾没 垃圾袋 垃圾费 垃圾满 垃圾遍 垃圾成 垃圾围 垃圾乱 生活垃圾 建筑垃圾 垃圾点 垃圾不 垃圾焚 垃圾转 垃圾短信 垃圾食品 不服了 谁信谁 不信谣 笑话百 滚动 翻滚 滚滚`),
  },
  {
    id: 'sarcasm',
    looksFor: '反话、挖苦的说法或表情',
    kind: 'complaint',
    strength: 1,
    negative: true,
    phrases: phrases(`
      呵呵 真行 真会玩 真会办 可真 真是人才 厉害了我的 好一个 好家伙 涨见识 长见识 开了眼 开眼了 大开眼界 你们高兴就好 你们开心就好 领导高兴就好 领导开心就好 拜…所赐 托…的福 真有你 作秀 摆拍 走过场 做样子 表面功夫 表面工作 摆设 懂的都懂 你细品 你品 细品 遥遥领先
      赢麻 又赢了 岁月静好 又是专家 专家说 临时工 与我何干 感谢…让我 谢谢…让我 感谢…让我们 谢谢…让我们 好得很啊 好的很啊 干得漂亮啊 真贴心啊 真及时 真快啊 绝了绝了`),
  },
  {
    id: 'contrast',
    looksFor: '“但是”“就是”一类转折，后面往往是意见',
    kind: null,
    strength: 0,
    phrases: phrases(
      '但是 但 不过 可是 可惜 可我 可咱 可还 可为 可就 可没 可怎 却 倒是 就怕 别光 先把 然而 就是…不 就是…没 就是…太 美中不足 唯一 只是 如果 要是 另外 顺便 还有 同时也',
    ),
    but: phrases('不但 不过如此 还有你 还有谁 还有我 但愿 不过期'),
  },
];

/** Emoji of anger and of sarcasm, as the platforms write them and as characters. */
export const ANGRY_EMOJI = new Set(
  phrases(
    '[怒] [怒骂] [抓狂] [吐] [发怒] [咒骂] [鄙视] [弱] [白眼] [哼] [黑线] [衰] [失望] [骷髅] [炸弹] [菜刀] 😡 😠 🤬 👎 🤮 😤 💩',
  ),
);
export const SARCASTIC_EMOJI = new Set(
  phrases(
    '[doge] [狗头] [微笑] [呵呵] [二哈] [费解] [摊手] [裂开] [笑cry] [允悲] [并不简单] [旺柴] [吃瓜] 🐶 🙂 🙃 😅 🤡',
  ),
);
