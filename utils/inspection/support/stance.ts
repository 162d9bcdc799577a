import type { FieldView, Span } from '../contract';

/** Before the passage in its sentence: the text forbids, exposes or warns of what the passage names. */
const AGAINST =
  /严禁|禁止|不得|不准|不许|不要(?!错过|犹豫|再等)|不能(?!错过|再低|更)|不可(?!错过|多得|思议)|不应|杜绝|打击|查处|查获|整治|治理|拒绝|谨防|提防|警惕|切勿|请勿|勿|防范|反对|取消|清理|规范|抵制|举报|曝光|处罚|揭露|识破|小心|当心|诱骗|诱导|骗局|诈骗|以为诱饵|涉嫌|违规|违法|非法|假冒|冒充|谎称|声称|自称|避免|警示|严肃查|打掉|抓获|捣毁|侦破|不搞|不以|不参与|不轻信|别信|未经|从未|从不|绝不|并未|并非|不会以|不会通过|谣言|不实|冒用|盗用|反诈|防骗|消协|消费提示|理性消费|慎重|谨慎/u;
/** After the passage in its sentence: the same, told the other way round. */
const EXPOSED =
  /骗局|诈骗|陷阱|套路|诱饵|违法|违规|犯罪|被查|被抓|被骗|上当|受骗|都是假|不可信|不要相信|不要轻信|切勿|请勿|一律不|禁止|乱象|行为|等方式获取|等手段|等问题|的说法|为名|为由|为幌子|被处罚|被罚|虚假|骗取|被判|获刑|不实|谣言|冒充|不可取|要警惕|需警惕|需谨慎|应警惕|要小心|勿信|别信|违反|拉黑|投诉举报/u;

/** True when the sentence around the passage speaks against what it names (a warning, a ban, a case report). */
export function isSpokenAgainst(field: FieldView, span: Span): boolean {
  const sentence = field.sentenceAt(span.start);
  const before = field.text.slice(Math.max(sentence.start, span.start - 40), span.start);
  const after = field.text.slice(span.end, Math.min(sentence.end, span.end + 40));
  return AGAINST.test(before) || EXPOSED.test(after);
}
