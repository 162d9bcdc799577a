/** Invented readers of an invented county's account. Times are relative to the start of the run. */

export interface PracticeReply {
  readonly reply_id: string;
  readonly nick_name: string;
  readonly content: string;
  /** s */
  readonly create_time: number;
  /** 0 = the account itself. */
  readonly is_from: 0 | 1;
  /** Name of the person answered, when it is not the author of the comment. */
  readonly to_nick_name?: string;
  readonly reply_del_flag?: 0 | 1;
}

export interface PracticeComment {
  /** Comment area of the article: the same for all comments of one article. */
  readonly comment_id: string;
  readonly content_id: string;
  readonly id: number;
  readonly nick_name: string;
  readonly fake_id: string;
  readonly content: string;
  /** s */
  readonly post_time: number;
  readonly ip_wording: string;
  readonly like_num: number;
  readonly is_elected: 0 | 1;
  readonly status: number;
  /** 1: 已屏蔽. */
  readonly shield_status?: 0 | 1;
  readonly replies: PracticeReply[];
}

export const ARTICLES = [
  { comment_id: '3301984465001250816', title: '清源县政务服务中心搬迁公告' },
  { comment_id: '3301984465001250817', title: '冬季供暖有关事项说明' },
  { comment_id: '3301984465001250818', title: '县城区道路施工绕行提示' },
] as const;

export interface PracticeMessage {
  readonly id: string;
  readonly own: boolean;
  /** True for an automatic answer. */
  readonly ai: boolean;
  readonly content: string;
  /** s */
  readonly date_time: number;
}

export interface Conversation {
  readonly fakeid: string;
  readonly nick_name: string;
  readonly items: PracticeMessage[];
}

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;

export function seedComments(startedAt: number): PracticeComment[] {
  const now = Math.floor(startedAt / 1000);
  let id = 500;
  const comment = (
    area: number,
    nick: string,
    content: string,
    ago: number,
    province: string,
    extra: Partial<PracticeComment> = {},
  ): PracticeComment => {
    id += 1;
    return {
      comment_id: ARTICLES[area]!.comment_id,
      content_id: `4398571206912${id}`,
      id,
      nick_name: nick,
      fake_id: `o_reader_${id}`,
      content,
      post_time: now - ago,
      ip_wording: province,
      like_num: id % 7,
      is_elected: 0,
      status: 0,
      replies: [],
      ...extra,
    };
  };
  const own = (n: number, content: string, ago: number): PracticeReply => ({
    reply_id: `77001${n}`,
    nick_name: '清源县发布',
    content,
    create_time: now - ago,
    is_from: 0,
  });
  const reader = (n: number, nick: string, content: string, ago: number): PracticeReply => ({
    reply_id: `77001${n}`,
    nick_name: nick,
    content,
    create_time: now - ago,
    is_from: 1,
  });
  return [
    comment(0, '晨光', '新址停车方便吗？周末办不办社保业务？', 20 * MINUTE, '河北'),
    comment(0, '小河弯弯', '老楼里的档案窗口也一起搬吗', 2 * HOUR + 10, '河北'),
    comment(0, '张大姐的菜园', '公告里的电话一直打不通，请核实！', 30 * HOUR, '山东', {
      replies: [reader(1, '路人甲', '我打也是占线', 29 * HOUR)],
    }),
    comment(0, '向日葵', '搬得好，离家近了', 3 * DAY, '河北', {
      is_elected: 1,
      replies: [own(2, '感谢支持，欢迎到新址办事。', 3 * DAY - 2 * HOUR), reader(3, '向日葵', '好的', 2 * DAY)],
    }),
    comment(1, '暖冬', '宏福小区三号楼温度只有15度，报修两次没人来', 50 * MINUTE, '河北'),
    comment(1, '老赵', '去年的供暖费退费什么时候到账', 40 * DAY, '天津', {
      replies: [own(4, '退费已于本周发放，请查收。', 38 * DAY)],
    }),
    comment(2, '骑行的风', '绕行路线标识不清楚，晚上很危险', 5 * HOUR, '北京'),
  ];
}

export function seedConversations(startedAt: number): Conversation[] {
  const now = Math.floor(startedAt / 1000);
  const item = (n: number, content: string, ago: number, own = false, ai = false): PracticeMessage => ({
    id: `43010${n}`,
    own,
    ai,
    content,
    date_time: now - ago,
  });
  return [
    {
      fakeid: 'o_msg_2001',
      nick_name: '平安是福',
      items: [item(1, '你好，户口迁移需要带什么材料？', 26 * HOUR), item(2, '在线等，急', 25 * HOUR)],
    },
    {
      fakeid: 'o_msg_2002',
      nick_name: '李师傅',
      items: [
        item(3, '城东路灯坏了三天了', 3 * DAY),
        item(4, '您好，已转城管部门处理。', 3 * DAY - HOUR, true),
        item(5, '谢谢', 2 * HOUR),
      ],
    },
    {
      fakeid: 'o_msg_2003',
      nick_name: '一叶知秋',
      items: [
        item(6, '医保缴费入口在哪', 40 * MINUTE),
        item(7, '您可以在“国家医保服务平台”办理。内容由AI生成', 39 * MINUTE, true, true),
      ],
    },
  ];
}
