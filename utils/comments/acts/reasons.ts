import { Fault } from '../../domain/fault';
import type { CommentKind } from '../../domain/triage';

/** A reason or explanation has at least this many characters, spaces not counted. */
export const REASON_MIN = 4;
/** What refuses a complaint, a report or a call for help has to explain itself at some length. */
export const WEIGHTY_REASON_MIN = 20;
export const REASON_MAX = 500;

/** 投诉、举报、求助: turned away only with a longer reason. */
const WEIGHTY: readonly CommentKind[] = ['complaint', 'report', 'help'];

export function isWeighty(kind: CommentKind): boolean {
  return WEIGHTY.includes(kind);
}

/** How long a reason for turning a comment of this kind away has to be. */
export function refusalMin(kind: CommentKind): number {
  return isWeighty(kind) ? WEIGHTY_REASON_MIN : REASON_MIN;
}

/** True when a text is long enough as a reason; spaces do not count. */
export function isReason(text: string, min: number = REASON_MIN): boolean {
  return [...text.replace(/\s/gu, '')].length >= min;
}

/** @throws Fault `reason-too-short` with the given sentence, `reason-too-long`. */
export function checkedReason(text: string, message: string, min: number = REASON_MIN): string {
  if (!isReason(text, min)) throw new Fault('reason-too-short', message);
  return withinMax(text);
}

/** A text that may be empty. @throws Fault `reason-too-long`. */
export function withinMax(text: string): string {
  if (text.trim().length > REASON_MAX) throw new Fault('reason-too-long', '说明过长，请控制在500字以内。');
  return text.trim();
}

/** Politeness and news of the procedure: none of it says what came of the matter. Longest first where one begins like another. */
const PHRASES: readonly RegExp[] = [
  /(?:尊敬的)?(?:市民|网友|群众|居民|同志|先生|女士|朋友)(?:朋友)?们?/gu,
  /您好|你好/gu,
  /(?:非常|衷心|十分)?(?:感谢|谢谢)(?:您|你|大家)?(?:对.{0,12}?)?的?(?:关注|支持|理解|反馈|留言|来信|建议|监督|配合|信任|和|与)+/gu,
  /(?:您|你|群众|市民|网友)?(?:所)?(?:反映|提出|咨询|投诉|留言|来信|提交|举报|建议)的?(?:相关|有关)?(?:问题|情况|事项|内容|诉求|意见|建议|留言|来信)?/gu,
  /(?:请|敬请|请您)?(?:您)?(?:耐心|继续)?(?:等待|期待|稍候|关注|谅解|理解|知悉)(?:回复|答复|结果|通知)?/gu,
  /(?:已经?|现)转(?:交|办|送|达|至|给|由|请)*.{0,14}?(?:办理|处理|核实|研究|调查|部门|单位)(?:办理|处理|核实|研究|调查)?/gu,
  /(?:已经?|现已|均已|已予|予以)(?:收悉|收到|知悉|阅|记录|登记|受理|上报|汇报|反映|安排|办结|办理|处理|完成|答复|回复|解决|核实|转办|转交|转达)+(?:完毕|完成)?/gu,
  /(?:收悉|知悉|办结|办理完毕|处理完毕)/gu,
  /(?:正在|正|将|会|将会|我们会|尽快|尽早|及时|抓紧|近期|适时|择期|认真|积极|进一步|依法|依规|按规定|按程序|按流程)+(?:地|予以|进行|组织|协调|开展)*(?:办理|处理|核实|研究|调查|推进|落实|解决|协调|答复|回复|反馈|跟进|考虑|改进|整改|处置)+(?:中|之中|当中)?/gu,
  /(?:高度|非常|十分)重视/gu,
  /(?:相关|有关|责任|职能)(?:部门|单位|人员|同志)/gu,
  /(?:我|本|该)(?:单位|局|办|委|中心|镇|街道|乡|县|区|市|院|部门)|我们/gu,
];

/** What is left of a result when only this many characters remain, says nothing. */
const SUBSTANCE_MIN = 4;

/** 空话: a result that only says that the matter was received, is being handled, was passed on or is done, and not what came of it. */
export function isEmptyResult(text: string): boolean {
  let rest = text.replace(/[\s\p{P}\p{S}]/gu, '');
  for (const phrase of PHRASES) rest = rest.replace(phrase, '');
  return [...rest].length < SUBSTANCE_MIN;
}

/** The result of 办结. @throws Fault `reason-too-short`, `reason-too-long`, `empty-result`. */
export function checkedResult(text: string): string {
  const result = checkedReason(text, '请写明办理结果（不少于4个字），没有说明的留言不能办结。');
  if (isEmptyResult(result)) {
    throw new Fault(
      'empty-result',
      '“已收悉”“正在办理”“已转交”之类的表述没有说明结果，不能作为办结依据；请写明查明的情况、采取的措施或者无法办理的原因。',
    );
  }
  return result;
}
