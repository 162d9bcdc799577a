import type { PatternSign } from './evidence';

/** Weighs as much as a strong word of selling: two of these signs outweigh what a complaint about a shop is about. */
const WEIGHT = -3;

/**
 * How an office answers a citizen (受理告知, 转办, 办结): 您反映的…问题已受理，由县住建局办理，咨询电话…. What the matter is about may well be goods, prices
 * and contracts, and the reply names a number to call; who sells does not speak of the reader's complaint, of steps and of an authority in charge.
 * One sign alone proves nothing, and none of them makes a text clean: they only stand against what else is said. Over folded text.
 */
export const OFFICIAL_REPLY = [
  {
    group: 'reporting',
    weight: WEIGHT,
    key: 'matter',
    needs: /[您你问事情关]/u,
    pattern:
      /[您你](?:在[^，。！？；\n]{1,12})?所?(?:反映|反馈|咨询|提出|提到|提|投诉|举报|求助|留言)的|[您你]的(?:诉求|留言|来信|来电|来访|反映|反馈|咨询|投诉|举报|求助|提问|建议|工单)|(?:有关|关于)[^，。！？；\n]{1,30}的(?:留言|来信|诉求|咨询|投诉|反映)|(?:问题|事项|事宜|一事|情况)[由经已将现正]/gu,
  },
  {
    group: 'reporting',
    weight: WEIGHT,
    key: 'step',
    needs: /[受收转交派责请登核答结情进时]/u,
    pattern:
      /(?:已|已经|予以|正在|正)(?:受理|收悉|转办|转交|转至|转送|转由|转给|交由|交办|派单|责成|请|登记|核实|核查|答复)|(?:留言|来信|诉求)收悉|(?:办理|核查|处理|调查)(?:结果|进展|进度|情况|时限)|(?:在|于|直接)[^，。！？；\n]{0,8}答复/gu,
  },
  {
    group: 'reporting',
    weight: WEIGHT,
    key: 'in-charge',
    needs: /[由经]/u,
    pattern:
      /[由经][^，。！？；：\n]{1,24}(?:[局委办处科队所站会院部厅乡镇村]|街道|中心|公司|集团|窗口)[^，。！？；：\n]{0,8}(?:办理|负责|处理|答复|核实|受理|承办|牵头|跟进|调查|解答|核查|调解|决定)|由其[^，。！？；\n]{0,8}(?:联系|答复|回复|办理|处理)/gu,
  },
  {
    group: 'reporting',
    weight: WEIGHT,
    key: 'office-to-ask',
    needs: /[询电系]/u,
    pattern: /(?:咨询|致电|联系)(?:[县区镇乡]|市(?!场))[^，。！？；：\n]{1,16}(?:[局委办科股处所站]|中心)/gu,
  },
] as const satisfies readonly PatternSign[];
