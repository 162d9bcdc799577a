import type { ArticleView, FieldView, Hit, Rule } from '../contract';
import { densestWindow, type Evidence, patternEvidence, wordEvidence } from '../support/evidence';

const WINDOW = 140;
const LIMITS = { casual: 4, mood: 4, person: 4, noise: 2, office: -6 };
/** A feeling, or two small signs of private talk, with no office at work beside them. */
const HINT = 2;

/** The writer as a private person; 我国, 我市 and the like are the authority. */
const PERSON =
  /我(?<![自忘唯]我)(?!国|省|市|县|区|州|镇|乡|局|院|校|军|党|方|委|部|厅|办|单位|中心|大队|支队|所|处|站|馆|街道|社区|村|辖区|行|们|为群众)|俺|咱(?!们(?:一起|的))|楼主|博主|lz(?![a-z])/gu;
/** Mood particles and strings of marks. */
const PARTICLE =
  /[吗呢吧啊呀啦哦噢喔哟哈嘿呐嘛呗咯哒滴](?=[！!？?。…～~，,\s\n]|$)|(?:太|好|真|超|最)[^，。！!\s]{1,4}了/gu;
const NOISE =
  /[！!？?]{2,}|(?:\.{3,}|…{2,}|。{2,})|[~～]{2,}|\/\/@|\[[^\]\s\d]{1,6}\]|(?:哈|呵|嘿|嘻|呜|啊){2,}|^回复@|-_-|\^_\^/gu;

function evidenceOf(field: FieldView): Evidence[] {
  const own = [
    ...wordEvidence(field, 'casual', 'casual', 1),
    ...wordEvidence(field, 'emotion', 'mood', 2),
    ...patternEvidence(field, PERSON, 'person', 1.5),
    ...patternEvidence(field, PARTICLE, 'noise', 1),
    ...patternEvidence(field, NOISE, 'noise', 1),
  ].filter((e) => !field.isReported(e.start));
  return own.length === 0 ? own : [...own, ...wordEvidence(field, 'office', 'office', -1.5)];
}

export default {
  id: 'emotional-tone',
  title: '情绪化、口语化表达',
  category: 'opinion',
  gate: 'wording',
  severity: 'hint',
  outcome: 'needs-review',
  clauses: ['panjin-2019#三(二)·个人观点', 'jiangbei-2021#三(五)·个人观点'],
  messages: {
    tone: {
      message: '此处口吻情绪化或过于随意，不像单位发布的信息。政务新媒体不得擅自发布代表个人情绪的言论。',
      advice: '改用平实的书面表达，删去感叹、语气词和个人感受；引用群众原话的，加引号并写明说话人。',
    },
  },
  *check(article: ArticleView): Iterable<Hit> {
    for (const field of article.fields) {
      const found = densestWindow(evidenceOf(field), WINDOW, LIMITS);
      if (found && found.score >= HINT)
        yield { field: field.name, start: found.start, end: found.end, message: 'tone' };
    }
  },
} satisfies Rule;
